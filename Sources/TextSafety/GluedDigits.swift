/// Reads digits in words without spaces: «fourtwofourtwo…».
enum GluedDigits {
  /// The letters of twelve to nineteen such words.
  static let lengths = 36...152

  /// The digits of a word that is nothing but words for digits of one language.
  static func read(_ units: ArraySlice<FoldedText.Unit>) -> [UInt8]? {
    for words in languages {
      if let digits = read(units, words) { return digits }
    }
    return nil
  }

  /// No word of a language begins another, so that the first that fits is the one.
  private static func read(
    _ units: ArraySlice<FoldedText.Unit>, _ words: [[Unicode.Scalar]]
  ) -> [UInt8]? {
    var digits: [UInt8] = []
    var rest = units
    while !rest.isEmpty {
      guard
        let digit = words.firstIndex(where: { word in
          rest.count >= word.count && zip(rest, word).allSatisfy { $0.glyph == $1 }
        })
      else { return nil }
      digits.append(UInt8(digit))
      rest = rest.dropFirst(words[digit].count)
    }
    return PaymentCard.lengths.contains(digits.count) ? digits : nil
  }

  /// For each language the words from zero to nine, folded.
  private static let languages: [[[Unicode.Scalar]]] = [
    "zero un deux trois quatre cinq six sept huit neuf",
    "zero one two three four five six seven eight nine",
    "null eins zwei drei vier funf sechs sieben acht neun",
    "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "zero uno due tre quattro cinque sei sette otto nove",
    "zero um dois tres quatro cinco seis sete oito nove",
    "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec",
  ].map { line in line.split(separator: " ").map { Array($0.unicodeScalars) } }
}
