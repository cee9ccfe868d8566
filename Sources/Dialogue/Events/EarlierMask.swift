/// A message of before that turned out to hold a piece of a secret, and what is left of it.
public struct EarlierMask: Hashable, Codable, Sendable {
  /// The message's number among the customer's messages, from one.
  public var turn: Int
  /// The message as it may be kept.
  public var text: String
  /// The kinds of secrets that are masked in it now.
  public var kinds: [String]

  /// Makes a mask.
  public init(turn: Int, text: String, kinds: [String]) {
    self.turn = turn
    self.text = text
    self.kinds = kinds
  }
}
