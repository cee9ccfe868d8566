/// A slot that a message names, with or without a value: «le pays».
public struct NamedSlot: Hashable, Sendable, Codable {
  /// The slot.
  public var slot: String
  /// The customer's own words.
  public var words: String
  /// Whether the words are denied or left out: «tout sauf le pays», "the country is wrong".
  public var isDenied: Bool

  /// Creates a named slot.
  public init(slot: String, words: String, isDenied: Bool = false) {
    self.slot = slot
    self.words = words
    self.isDenied = isDenied
  }
}
