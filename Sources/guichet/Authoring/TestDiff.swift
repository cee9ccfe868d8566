import DialogFiles
import Diagnostics
import TextSafety

/// A failed conversation test as a transcript, with what was expected beside what was there.
nonisolated struct TestDiff {
  private let run: ConversationRun

  init(_ run: ConversationRun) { self.run = run }

  /// The test's name and place, then the conversation as far as the last mismatch.
  var text: DisplayText {
    let place = run.test.place
    let last = run.lines.lastIndex { if case .mismatch = $0 { true } else { false } } ?? -1
    let lines = run.lines[...last]
    let width = lines.map { if case .said(let speaker, _) = $0 { speaker.count } else { 0 } }.max()
    let head: DisplayText = "FAILED \(run.test.name)\n  \(place.file):\(place.location.line)"
    return ([head] + lines.map { Self.text($0, width: width ?? 0) }).stacked()
  }

  private static func text(_ line: ConversationRun.Line, width: Int) -> DisplayText {
    switch line {
    case .said(let speaker, let text):
      let name = DisplayText(untrusted: speaker).singleLine.padded(to: width)
      return "    \(name)  \(DisplayText(untrusted: text).hanging(by: width + 6))"
    case .mismatch(let mismatch):
      let place = mismatch.place
      return """
          - \(mismatch.expected)  (\(place.file):\(place.location.line))
          + \(mismatch.found)
        """
    }
  }
}
