/// A value found in a message, with the words it was read from.
///
/// Several entities over the same words with different values of one slot are alternatives:
/// the words are ambiguous and the customer has to be asked.
public struct Entity: Hashable, Sendable, Codable {
  /// The value that says that the customer cannot tell.
  public static let cannotSay = "unknown"

  /// The slot the value is for.
  public var slot: String
  /// The value, or `Entity.cannotSay`.
  public var value: String
  /// The customer's own words.
  public var words: String
  /// Offset of the first Unicode scalar of the words.
  public var start: Int
  /// Offset just after the last Unicode scalar of the words.
  public var end: Int
  /// How sure the reading is, 0 to 1; below `Entity.sure` it should be confirmed.
  public var score: Double
  /// Whether the words deny the value, or leave it for a new one; then it is no fact.
  public var negated: Bool
  /// Whether the words only ask about the value («c'est actif ?»); then it is no fact.
  public var mentioned: Bool

  /// Whether the words state the value.
  public var isStated: Bool { !negated && !mentioned }

  /// Whether the customer said that they cannot tell.
  public var isDoubt: Bool { value == Entity.cannotSay }

  /// The score from which a value needs no confirmation.
  public static let sure = 0.75
  /// The score from which a guess is worth a question beside what else a message asks.
  public static let likely = 0.7

  /// Creates an entity.
  public init(
    slot: String, value: String, words: String, start: Int, end: Int, score: Double = 1,
    negated: Bool = false, mentioned: Bool = false
  ) {
    self.slot = slot
    self.value = value
    self.words = words
    self.start = start
    self.end = end
    self.score = score
    self.negated = negated
    self.mentioned = mentioned
  }
}
