import Diagnostics

extension Parser {
  /// The character at a distance from here, or nil past the end.
  func character(_ distance: Int = 0) -> Unicode.Scalar? {
    let index = position + distance
    return index < text.count ? text[index] : nil
  }

  /// Skips blanks and comments.
  mutating func skipBlanks() {
    while let scalar = character() {
      if scalar.isBlank {
        position += 1
      } else if scalar == "/", character(1) == "/" {
        while let next = character(), !next.isLineEnd { position += 1 }
      } else if scalar == "/", character(1) == "*" {
        skipComment()
      } else {
        return
      }
    }
  }

  /// Skips a comment between `/*` and `*/`, whose end must not be missing.
  private mutating func skipComment() {
    let start = position
    position += 2
    while position < text.count, !(character() == "*" && character(1) == "/") { position += 1 }
    guard position == text.count else {
      position += 2
      return
    }
    // Whoever reads ahead comes here several times.
    guard !hasOpenComment else { return }
    hasOpenComment = true
    problems.append(
      problem("feel.syntax", "the comment has no end", start..<start + 2, expected: "«*/»"))
  }

  /// Whether the symbol comes next, after blanks.
  mutating func sees(_ symbol: String) -> Bool {
    skipBlanks()
    var distance = 0
    for scalar in symbol.unicodeScalars {
      guard character(distance) == scalar else { return false }
      distance += 1
    }
    return true
  }

  /// Skips the symbol, if it comes next.
  mutating func skip(_ symbol: String) -> Bool {
    guard sees(symbol) else { return false }
    position += symbol.unicodeScalars.count
    return true
  }

  /// Skips the symbol, which must come next.
  mutating func expect(_ symbol: String) throws(Diagnostic) {
    guard skip(symbol) else { throw unexpected("«\(symbol)»") }
  }

  /// Whether the word comes next, after blanks, and ends there.
  mutating func seesWord(_ word: String) -> Bool {
    sees(word) && wordEnd(from: position) == position + word.unicodeScalars.count
  }

  /// Skips the word, if it comes next.
  mutating func skipWord(_ word: String) -> Bool {
    guard seesWord(word) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  /// Skips the word, which must come next.
  mutating func expectWord(_ word: String) throws(Diagnostic) {
    guard skipWord(word) else { throw unexpected("«\(word)»") }
  }

  /// Where the run of name characters ends.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isNamePart { end += 1 }
    return end
  }

  func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: text[range])
    return string
  }

  /// Reads words with blanks between them, up to a word that FEEL keeps for itself.
  mutating func readWords() -> String? {
    var words: [String] = []
    var end = position
    while true {
      skipBlanks()
      guard let first = character(), first.isNameStart else { break }
      let word = string(position..<wordEnd(from: position))
      guard !Self.reservedWords.contains(word) else { break }
      words.append(word)
      position = wordEnd(from: position)
      end = position
    }
    position = end
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The words that stand between parts of an expression.
  static let reservedWords: Set<String> = [
    "and", "or", "in", "between", "instance", "then", "else", "return", "satisfies", "if", "for",
    "some", "every", "true", "false", "null",
  ]
}
