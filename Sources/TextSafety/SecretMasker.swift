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

  private func masked(_ scalars: [Unicode.Scalar], expecting expected: SecretKind?) -> Masked {
    var draft = MaskingDraft(scalars)
    draft.maskAlone(expecting: expected, after: nil)
    return Masked(text: draft.text, spans: draft.joinedSpans)
  }
}
