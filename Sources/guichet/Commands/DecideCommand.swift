import ArgumentParser
import Dialogue

/// `guichet decide`: what the rules say of given facts.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide a case with the rules alone, without a conversation.",
    discussion: """
      The inputs are a JSON object by slot or input names: a missing key is not asked, null is \
      known to be none, "unknown" is what the customer cannot say. Where a question can still \
      change the result, it is printed in place of the decision. The answer is JSON; with --lang, \
      and to --why-not and --what-if, it is sentences in that language.
      """)

  @Argument(help: "The decision's name, such as payment_procedure.")
  var name: String

  @Option(help: #"What is known, such as '{"payment_channel": "direct"}'."#)
  var inputs = "{}"

  @Flag(help: "Add what every decision on the way did, and why its rules failed.")
  var trace = false

  @Option(help: "Say what is lacking for an outcome, such as SELF_PAY: the nearest rule.")
  var whyNot: String?

  @Option(
    help: ArgumentHelp(
      "Decide once more with a fact that is another one; may be repeated.",
      discussion: "slot=value; slot=null is known to be none, slot=unknown cannot be said, slot= "
        + "was not asked.", valueName: "slot=value"))
  var whatIf: [String] = []

  @Option(help: "Answer in sentences in this language; else that of the locale.")
  var lang: String?

  @Flag(help: "JSON, for programs, whatever is asked.")
  var json = false

  @OptionGroup var dialogs: DialogsOption

  func validate() throws {
    if whyNot != nil, !whatIf.isEmpty {
      throw ValidationError("--why-not and --what-if are two questions; ask one at a time")
    }
    if lang != nil, json { throw ValidationError("--lang is for sentences, and --json has none") }
  }

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let assistant = try dialogs.assistant()
        let language = try language(of: assistant)
        let query = try DecisionQuery(name, inputs: inputs, assistant)
        let reply = try reply(to: query)
        if json || (lang == nil && whyNot == nil && whatIf.isEmpty) {
          StandardOutput.write(json: JSONLine.encode(reply))
        } else {
          StandardOutput.write(query.words(for: reply, in: language))
        }
      }
    }
  }

  private func reply(to query: DecisionQuery) throws -> DecisionReply {
    if let whyNot { return .whyNot(try query.whyNot(whyNot)) }
    if !whatIf.isEmpty { return .fork(try query.fork(whatIf, withTrace: trace)) }
    return .answer(query.answer(withTrace: trace))
  }

  @MainActor private func language(of assistant: Assistant) throws -> Language {
    guard let lang else {
      return Surroundings.language(among: assistant.languages, locale: Surroundings.locale)
        ?? assistant.defaultLanguage
    }
    guard assistant.languages.contains(Language(lang)) else {
      let known = assistant.languages.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--lang \(lang): the assistant speaks \(known)")
    }
    return Language(lang)
  }
}
