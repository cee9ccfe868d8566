import Dialogue
import Storage

/// The two ways to show a conversation: to people and to programs.
protocol ReplyOutput: AnyObject {
  /// Shows how the conversation begins.
  func begin(code: ResumeCode, _ tracker: Tracker, _ processor: Processor)

  /// Shows what a turn has led to; every event is committed already.
  func show(_ events: [Event], _ tracker: Tracker, _ processor: Processor)

  /// Shows that it is the customer's turn.
  func await(_ tracker: Tracker, _ processor: Processor)

  /// Shows that the customer left without a word.
  func leave(_ tracker: Tracker, _ processor: Processor)
}
