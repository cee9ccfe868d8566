import ArgumentParser
import TextSafety

/// `guichet redact`: what would be masked.
struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Mask card numbers and other secrets: one message a line in, masked lines out.",
    discussion: """
      What is invisible in a line is shown, as everywhere; --json has the exact text. \
      With --json each line becomes {"text":…,"spans":[[start,end,"kind"],…]}, offsets counting \
      the Unicode scalars of the line. With --conversation the lines are one conversation; where a \
      line completes a secret that an earlier one began, the earlier line follows with what is \
      masked there now: as «line 1: …», or in the member "earlier":[{"line":1,"text":…,"spans":…}].
      """)

  @Flag(help: "One JSON object a line, with the place and kind of each secret.")
  var json = false

  @Flag(help: "Take the lines as messages of one conversation.")
  var conversation = false

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report { redact() }
    }
  }

  @MainActor private func redact() {
    var redaction = Redaction(isConversation: conversation)
    for line in StandardInput() {
      let result = redaction.redact(line)
      if json {
        StandardOutput.write(json: JSONLine.encode(result))
      } else {
        let lines = result.lines.map { DisplayText(untrusted: $0, limit: .max).singleLine }
        StandardOutput.write(lines.stacked())
      }
    }
  }
}
