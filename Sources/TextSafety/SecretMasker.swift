/// Recognises secrets in what people type and replaces them before anything is written.
///
/// Linear in the text, without regular expressions. A card keeps its last four digits, as
/// `**** 4242`; any other secret becomes `****`. Masking a masked text changes nothing.
///
/// In doubt the safe side is taken: a whole card number is masked wherever it stands, in an address,
/// as an order's or a telephone's number too, and so are fifteen or sixteen digits right behind a
/// word for a card although their check digit is wrong, for most are a card with a typing error.
public struct SecretMasker: Sendable {
  /// Makes a masker; it holds no state.
  public init() {}

  /// Masks the secrets in `text`.
  ///
  /// - Parameters:
  ///   - text: one message.
  ///   - expected: what the open question asks for, when a bare number or word would be a secret:
  ///     only ``SecretKind/cvv``, ``SecretKind/pin`` and ``SecretKind/password`` matter.
  /// - Returns: the text to write and what was masked in it.
  public func mask(_ text: String, expecting expected: SecretKind? = nil) -> Masked {
    masked(Array(text.unicodeScalars), expecting: expected)
  }

  /// Masks the secrets in UTF-8 bytes, so that no `String` ever holds them.
  ///
  /// - Parameters:
  ///   - bytes: one message; each ill-formed part becomes U+FFFD. Offsets of the result count the
  ///     scalars after this repair.
  ///   - expected: as in ``mask(_:expecting:)``.
  /// - Returns: the text to write and what was masked in it.
  public func mask(bytes: [UInt8], expecting expected: SecretKind? = nil) -> Masked {
    masked(UTF8Scalars(bytes).scalars, expecting: expected)
  }

  /// The digits to hide on the screen while a line is typed, as byte ranges of `bytes`.
  ///
  /// - Parameter bytes: the line so far, in UTF-8.
  /// - Returns: one range for each digit of a payment card but the last four; empty unless the
  ///   digits can only be a card's.
  public func cardInProgress(_ bytes: [UInt8]) -> [Range<Int>] {
    guard Self.mayHoldCard(bytes) else { return [] }
    let decoded = UTF8Scalars(bytes)
    let folded = FoldedText(decoded.scalars)
    return CardInProgress.hidden(in: folded).map { place in
      let unit = folded.units[place]
      return decoded.offsets[unit.start]..<decoded.offsets[unit.end]
    }
  }

  /// A quick no for most lines: eight digits, where any byte beyond ASCII may be one.
  private static func mayHoldCard(_ bytes: [UInt8]) -> Bool {
    var digits = 0
    for byte in bytes where byte >= 0x80 || (0x30...0x39).contains(byte) {
      digits += 1
      if digits >= 8 { return true }
    }
    return false
  }

  private func masked(_ scalars: [Unicode.Scalar], expecting expected: SecretKind?) -> Masked {
    var draft = MaskingDraft(scalars)
    draft.maskAlone(expecting: expected, after: nil)
    return Masked(text: draft.text, spans: draft.joinedSpans)
  }
}
