/// The kinds of secret that are never written.
public enum SecretKind: String, Hashable, Sendable, CaseIterable {
  /// A payment card's number.
  case pan
  /// The content of a card's magnetic stripe.
  case track
  /// The three or four digits printed on a card.
  case cvv
  /// A card's or a telephone's personal number.
  case pin
  /// An international bank account number.
  case iban
  /// A password that follows a word for it.
  case password
  /// A vendor's access token or key.
  case token
}
