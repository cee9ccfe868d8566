import DialogFiles
import Diagnostics

/// A failed conversation test as a transcript, with what was expected beside what was there.
nonisolated struct TestDiff {
  private let run: ConversationRun

  init(_ run: ConversationRun) { self.run = run }

  /// The test's name and place, then the conversation as far as the last mismatch.
  var text: String {
    let place = run.test.place
    let last = run.lines.lastIndex { if case .mismatch = $0 { true } else { false } } ?? -1
    let lines = run.lines[...last]
    let width = lines.map { if case .said(let speaker, _) = $0 { speaker.count } else { 0 } }.max()
    let head = "FAILED \(run.test.name)\n  \(place.file):\(place.location.line)"
    return ([head] + lines.map { Self.text($0, width: width ?? 0) }).joined(separator: "\n")
  }

  private static func text(_ line: ConversationRun.Line, width: Int) -> String {
    switch line {
    case .said(let speaker, let text):
      let name = speaker + String(repeating: " ", count: width - speaker.count)
      let hang = "\n" + String(repeating: " ", count: width + 6)
      return "    \(name)  \(text.replacing("\n", with: hang))"
    case .mismatch(let mismatch):
      let place = mismatch.place
      return """
          - \(mismatch.expected)  (\(place.file):\(place.location.line))
          + \(mismatch.found)
        """
    }
  }
}
