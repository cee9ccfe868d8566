import ArgumentParser

/// `guichet decide`: what the rules say of given facts.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide a case with the rules alone, without a conversation.",
    discussion: """
      The inputs are a JSON object by slot or input names: a missing key is not asked, null is \
      known to be none, "unknown" is what the customer cannot say. Where a question can still \
      change the result, it is printed in place of the decision.
      """)

  @Argument(help: "The decision's name, such as payment_procedure.")
  var name: String

  @Option(help: #"What is known, such as '{"payment_channel": "direct"}'."#)
  var inputs = "{}"

  @Flag(help: "Add what every decision on the way did, and why its rules failed.")
  var trace = false

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let query = try DecisionQuery(name, inputs: inputs, dialogs.assistant())
        StandardOutput.write(json: JSONLine.encode(query.answer(withTrace: trace)))
      }
    }
  }
}
