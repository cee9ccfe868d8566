/// A text in which every secret that was recognised is replaced by its mask.
public struct Masked: Hashable, Sendable {
  /// A secret's place in the text as it was given.
  public struct Span: Hashable, Sendable {
    /// Offset of the secret's first Unicode scalar.
    public let start: Int
    /// Offset behind the secret's last Unicode scalar.
    public let end: Int
    /// What the secret is.
    public let kind: SecretKind

    /// Makes a span of Unicode scalar offsets.
    public init(start: Int, end: Int, kind: SecretKind) {
      self.start = start
      self.end = end
      self.kind = kind
    }
  }

  /// A message of the same conversation that turned out to hold the beginning of a secret.
  public struct Earlier: Hashable, Sendable {
    /// How many messages before this one it was sent, from 1.
    public let distance: Int
    /// What was written of it until now.
    public let before: String
    /// What may be written of it from now on.
    public let text: String
    /// The pieces of the secret, in scalars of that message as it was given.
    public let spans: [Span]
  }

  /// The text that may be written: `**** 4242` for a card, `****` for any other secret.
  public let text: String

  /// The secrets, in order of place and without overlaps; empty when the text is unchanged.
  public let spans: [Span]

  /// The earlier messages that must be masked now as well, the oldest first.
  public let earlier: [Earlier]

  /// Whether anything was masked.
  public var isMasked: Bool { !spans.isEmpty }

  init(text: String, spans: [Span], earlier: [Earlier] = []) {
    self.text = text
    self.spans = spans
    self.earlier = earlier
  }
}
