import Diagnostics
import DialogFiles
import Dialogue
import Testing

@testable import guichet

/// The conversations that the authors describe, one test each.
@Suite struct ConversationTests {
  @Test func `The dialogs are without errors`() {
    let check = DialogCheck(Dialogs.loaded)
    #expect(check.count(.error) == 0, "\(check.text(withNotes: false))")
    #expect(check.count(.warning) == 0, "\(check.text(withNotes: false))")
  }

  /// A test under its own name.
  struct Written: CustomTestStringConvertible {
    let test: ConversationTest
    var testDescription: String { test.name }
  }

  @Test(arguments: Dialogs.loaded.tests.map(Written.init))
  func `A conversation goes as its author wants`(written: Written) throws {
    let processor = Processor(try Dialogs.assistant())
    let run = ConversationRun(written.test, processor, code: TestSuite.code(0))
    // Not the run itself: a failure would print every event of it.
    let hasPassed = run.hasPassed
    #expect(hasPassed, "\(TestDiff(run).text)")
  }
}
