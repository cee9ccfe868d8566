/// The names of countries in languages that no assistant needs to speak, for customers who give
/// theirs in their own: «Україна», «日本», «Türkiye».
enum ForeignCountryNames {
  /// Languages of Foundation's locale data that are written in other scripts than Latin.
  private static let otherScripts = [
    "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "el", "ar", "fa", "he", "ur", "hi", "bn",
    "ta", "th", "km", "lo", "my", "ka", "hy", "am", "zh", "zh-Hant", "ja", "ko",
  ]
  /// Languages of that data that are written in Latin script.
  private static let latin = [
    "nl", "ro", "tr", "cs", "sk", "hu", "sv", "da", "nb", "fi", "is", "et", "lv", "lt", "hr", "sl",
    "sq", "ca", "vi", "id", "ms", "sw",
  ]

  /// The most words of an answer that is tried as a name in Latin script.
  static let mostWords = 4

  // Built when they are first needed: few messages hold a word that nobody knows.
  private static let otherNames = names(in: otherScripts)
  private static let latinNames = names(in: latin)

  private static func names(in languages: [String]) -> PhraseTable<[String]> {
    var names = PhraseTable<[String]>()
    for (code, spellings) in CountryNames.all(in: languages) {
      for spelling in spellings {
        names.update(Tokenizer.tokens(of: spelling).map(\.folded)) { codes in
          if codes?.contains(code) != true { codes = (codes ?? []) + [code] }
        }
      }
    }
    return names
  }

  /// Whether a letter is of none of the scripts Latin and those that share its signs.
  static func isOfAnotherScript(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x370 && !(0x1E00..<0x1F00).contains(scalar.value)
      && scalar.properties.isAlphabetic
  }

  /// The longest name that begins at a token: its number of tokens and the countries it means.
  static func longestMatch(
    in text: TokenizedText, at place: Int, isOfAnotherScript: Bool
  ) -> (length: Int, codes: [String])? {
    (isOfAnotherScript ? otherNames : latinNames).longestMatch(in: text.tokens, at: place)
      .map { ($0.length, $0.payload) }
  }
}
