/// Which slot an input of the model takes its value from, and how.
public struct Binding: Hashable, Sendable {
  /// How an input takes a slot's value.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// It is worth a question: while it is not asked, it may be anything.
    case asked
    /// It is taken as it was said, else as `"unknown"`, and never asked for this goal.
    case reported
  }

  /// The input's name in the model.
  public let input: String
  /// The slot's name.
  public let slot: String
  /// How the input takes the value.
  public let mode: Mode

  /// Binds an input to a slot; a slot may feed several inputs.
  public init(input: String, slot: String, mode: Mode) {
    self.input = input
    self.slot = slot
    self.mode = mode
  }
}
