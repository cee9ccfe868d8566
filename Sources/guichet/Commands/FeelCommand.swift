import ArgumentParser

/// `guichet feel`: what an expression comes to.
struct FeelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel", abstract: "Evaluate a FEEL expression.",
    discussion: """
      Prints the value in FEEL's notation. What cannot be computed is null, with a warning that \
      says where and why; a mistake in the expression makes the exit code 1.
      """)

  @Argument(help: #"The expression, such as 'if amount > limit then "too much" else "fine"'."#)
  var expression: String

  @Option(help: #"A JSON object whose members are the variables, such as '{"amount": 12.50}'."#)
  var context = "{}"

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let result = try FeelEvaluation(expression, context: context, now: Surroundings.now)
        for warning in result.warnings { StandardError.write(warning) }
        StandardOutput.write(result.value)
      }
    }
  }
}
