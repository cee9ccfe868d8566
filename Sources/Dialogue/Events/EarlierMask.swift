/// A message of before that turned out to hold a piece of a secret, and what is left of it.
public struct EarlierMask: Hashable, Codable, Sendable {
  /// The message's number among the customer's messages, from one; 0 where an agent wrote it.
  public var turn: Int
  /// The message's number among the replies and notes of the conversation's agents, from one; none
  /// where the customer wrote it.
  public var agentText: Int?
  /// The message as it may be kept.
  public var text: String
  /// The kinds of secrets that are masked in it now.
  public var kinds: [String]

  /// Makes a mask for a message of the customer's.
  public init(turn: Int, text: String, kinds: [String]) {
    self.turn = turn
    self.text = text
    self.kinds = kinds
  }

  /// Makes a mask for a reply or a note.
  public init(agentText: Int, text: String, kinds: [String]) {
    turn = 0
    self.agentText = agentText
    self.text = text
    self.kinds = kinds
  }
}
