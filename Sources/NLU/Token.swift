/// A word, number or sign of a message, with its place in the text as it came.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: String, Hashable, Sendable {
    /// Letters, perhaps with digits.
    case word
    /// Digits only.
    case number
    /// A question mark.
    case question
    /// An emoji or a flag.
    case symbol
    /// The address of a page or host.
    case url
    /// An e-mail address.
    case email
    /// A secret that was masked.
    case mask
  }

  /// The token without case and accents; placeholders for addresses and masks.
  public var folded: String {
    didSet { hash = StableHash.add(word: folded, to: StableHash.basis) }
  }
  /// Offset of its first Unicode scalar.
  public var start: Int
  /// Offset just after its last Unicode scalar.
  public var end: Int
  /// What it is.
  public var kind: Kind
  /// How sure the spelling is, 1 where nothing was corrected.
  public var certainty: Double
  /// Other words that the misspelt one may be, equally near.
  public var alternatives: [String]
  /// The words as they were typed, folded; what spelling or chat made of them is in `folded`.
  let typed: String
  /// The hash of `folded` and a blank, with which look-ups begin.
  private(set) var hash: UInt64

  /// Whether it is the address of a page or a mailbox.
  var isAddress: Bool { kind == .url || kind == .email }

  /// Creates a token.
  public init(
    folded: String, start: Int, end: Int, kind: Kind = .word, certainty: Double = 1,
    alternatives: [String] = []
  ) {
    self.init(
      folded: folded, typed: folded, start: start, end: end, kind: kind, certainty: certainty,
      alternatives: alternatives)
  }

  /// Creates a token of other words than were typed.
  init(
    folded: String, typed: String, start: Int, end: Int, kind: Kind = .word, certainty: Double = 1,
    alternatives: [String] = []
  ) {
    self.folded = folded
    self.typed = typed
    hash = StableHash.add(word: folded, to: StableHash.basis)
    self.start = start
    self.end = end
    self.kind = kind
    self.certainty = certainty
    self.alternatives = alternatives
  }
}
