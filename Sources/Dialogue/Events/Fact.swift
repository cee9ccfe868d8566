/// What a conversation knows about one slot, and where it comes from.
public struct Fact: Hashable, Codable, Sendable {
  /// What is known.
  public enum State: Hashable, Codable, Sendable {
    /// The value.
    case known(String)
    /// Known to be none.
    case absent
    /// The customer does not know.
    case cannotSay
  }

  /// How the fact came to be known.
  public enum Origin: String, Codable, Sendable {
    /// The customer said so without being asked; never dropped.
    case volunteered
    /// The answer to a question; set aside when the question has no reason any more.
    case answered
    /// Accepted with an assumption card; set aside like an answer.
    case accepted
    /// Set by a flow.
    case derived
  }

  /// The slot that the fact is about.
  public var slot: Slot.ID
  /// What is known.
  public var state: State
  /// How it came to be known.
  public var origin: Origin
  /// The turn in which it was said, counted from one.
  public var turn: Int
  /// The customer's words for it, masked; empty where a key was pressed.
  public var words: String
  /// Whether the question that it answered has no reason any more: then it is neither used nor
  /// shown, until it matters again.
  public var isSetAside = false

  /// Makes a fact.
  public init(slot: Slot.ID, state: State, origin: Origin, turn: Int, words: String) {
    self.slot = slot
    self.state = state
    self.origin = origin
    self.turn = turn
    self.words = words
  }

  // Events say that a fact is set aside; the fact itself is written as it was stated.
  private enum CodingKeys: String, CodingKey {
    case slot, state, origin, turn, words
  }

  /// The value, if it is known.
  public var value: String? {
    if case .known(let value) = state { value } else { nil }
  }
}
