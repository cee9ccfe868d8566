/// A language that a message names: «en français svp», "auf Deutsch", «la facture en anglais».
public struct LanguageWish: Hashable, Sendable, Codable {
  /// ISO 639 code, whether the assistant speaks the language or not.
  public var language: String
  /// Whether the message says nothing else, so that it can only be a wish.
  public var isAlone: Bool

  /// Creates a wish.
  public init(language: String, isAlone: Bool) {
    self.language = language
    self.isAlone = isAlone
  }
}
