import DialogFiles
import Dialogue
import Storage
import TextSafety

/// The conversation tests of a folder, carried out one after the other.
nonisolated struct TestSuite {
  /// The runs in the order of the files.
  let runs: [ConversationRun]
  private let coverage: Coverage

  /// Carries tests out; tickets are numbered through, so that all runs fit one store.
  init(_ tests: [ConversationTest], _ assistant: Assistant) {
    let processor = Processor(assistant)
    var runs: [ConversationRun] = []
    var coverage = Coverage(assistant)
    var nextTicket = 1
    for (index, test) in tests.enumerated() {
      let run = ConversationRun(
        test, processor, code: Self.code(index), firstTicket: nextTicket)
      nextTicket += run.ticketCount
      coverage.count(run.events)
      runs.append(run)
    }
    self.runs = runs
    self.coverage = coverage
  }

  /// How many tests failed.
  var failureCount: Int { runs.count { !$0.hasPassed } }

  /// The failures as transcripts, then the coverage, last how many passed and failed.
  func text(isVerbose: Bool) -> DisplayText {
    let failures = runs.filter { !$0.hasPassed }.map { TestDiff($0).text }
    let counts: DisplayText = """
      \(DisplayText(untrusted: coverage.text(withMissing: isVerbose), limit: .max))
      \(runs.count - failureCount) passed, \(failureCount) failed
      """
    return (failures + [counts]).joined(by: "\n\n")
  }

  /// Writes the conversations to a store, the latest one minute old, so that the desk and the
  /// reports can be tried on it.
  func keep(in journal: Journal, now: Int64) throws {
    for (index, run) in runs.enumerated() {
      let at = now - Int64(runs.count - index) * 60_000
      _ = try journal.create(code: Self.code(index), events: run.events, at: at)
    }
  }

  /// The code of a test's conversation: the same every time, all different.
  static func code(_ index: Int) -> ResumeCode {
    ResumeCode(random: UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15)
  }
}
