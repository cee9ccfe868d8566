/// Masks the messages of one conversation, also where a secret is cut over several of them.
///
/// The last two messages stay in memory, as far as they were not masked. When a message completes a
/// secret, the pieces in the earlier ones are reported, so that what was written of them can be
/// masked too. A message that ends with «mon cvv c'est» makes the next one's bare number a secret.
public struct ConversationMasker: Sendable {
  private var recent: [Remembered] = []

  private struct Remembered: Sendable {
    var draft: MaskingDraft
    let announces: SecretKind?
  }

  /// How many earlier messages are remembered: with the new one, a secret may be cut over three.
  private static let memory = 2

  /// Makes a masker for a conversation that begins.
  public init() {}

  /// Masks the secrets in the next message.
  ///
  /// - Parameters:
  ///   - text: the message.
  ///   - expected: as in ``SecretMasker/mask(_:expecting:)``.
  /// - Returns: the text to write, what was masked in it, and what is to be masked in messages
  ///   before it.
  public mutating func mask(_ text: String, expecting expected: SecretKind? = nil) -> Masked {
    masked(Array(text.unicodeScalars), expecting: expected)
  }

  /// Masks the secrets in the next message's UTF-8 bytes, so that no `String` ever holds them.
  ///
  /// - Parameters:
  ///   - bytes: the message; each ill-formed part becomes U+FFFD.
  ///   - expected: as in ``SecretMasker/mask(_:expecting:)``.
  /// - Returns: as ``mask(_:expecting:)``.
  public mutating func mask(bytes: [UInt8], expecting expected: SecretKind? = nil) -> Masked {
    masked(UTF8Scalars(bytes).scalars, expecting: expected)
  }

  private mutating func masked(
    _ scalars: [Unicode.Scalar], expecting expected: SecretKind?
  ) -> Masked {
    var draft = MaskingDraft(scalars)
    draft.maskAlone(expecting: expected, after: recent.last?.announces)
    var finder = SplitSecretFinder(recent.map(\.draft.scalars) + [draft.scalars])
    let findings = finder.findings()
    var earlier: [Masked.Earlier] = []
    for (index, pieces) in findings.dropLast().enumerated() where !pieces.isEmpty {
      let before = recent[index].draft.text
      let spans = recent[index].draft.replace(pieces)
      earlier.append(
        Masked.Earlier(
          distance: recent.count - index, before: before, text: recent[index].draft.text,
          spans: spans))
    }
    if let pieces = findings.last, !pieces.isEmpty { draft.replace(pieces) }
    let announces = SecretFinder(draft.scalars).announces
    recent.append(Remembered(draft: draft, announces: announces))
    if recent.count > Self.memory { recent.removeFirst() }
    return Masked(text: draft.text, spans: draft.joinedSpans, earlier: earlier)
  }
}
