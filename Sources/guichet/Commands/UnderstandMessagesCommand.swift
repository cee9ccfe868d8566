import ArgumentParser
import Dialogue
import NLU
import TextSafety

/// `guichet understand messages`, or `guichet understand` alone: how messages are read.
struct UnderstandMessagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "messages",
    abstract: "Show how messages are read: one a line in, one JSON object a line out.",
    discussion: """
      Offsets count Unicode scalars of the text, in which secrets are masked first. «zone» is accept, \
      clarify or refuse. Of an explanation, «words» speak for the intent and «against» for another; \
      «refused» tells what was measured and what it should have reached.
      """)

  @Option(help: "The language of messages whose words do not tell it.")
  var lang: String?

  @Flag(help: "JSON, for programs: what is printed in any case.")
  var json = false

  @Flag(help: "Name the words for and against the intent, the thresholds, what is guessed.")
  var explain = false

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let assistant = try dialogs.assistant()
        try check(lang, among: assistant.languages)
        while let line = readLine() {
          StandardOutput.write(json: JSONLine.encode(report(on: line, by: assistant)))
        }
      }
    }
  }

  private func check(_ code: String?, among languages: [Language]) throws {
    guard let code, !languages.contains(Language(code)) else { return }
    let known = languages.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("--lang \(code): the assistant speaks \(known)")
  }

  @MainActor private func report(on line: String, by assistant: Assistant) -> UnderstandingReport {
    let text = SecretMasker().mask(line).text
    let understanding = assistant.interpreter.understand(text)
    return UnderstandingReport(
      understanding: understanding, reading: MessageReading(understanding, by: assistant),
      language: understanding.language ?? lang,
      explanation: explain ? assistant.interpreter.explain(text) : nil)
  }
}
