/// Numbers beside the groups of a longer one that are none of its digits: how many groups or digits
/// are meant («the first eight», «les quatre derniers»), and which part it is («2)», «2/4»).
enum SideNumbers {
  /// Whether a lexeme, a word or digits, is such a number.
  static func contains(_ index: Int, in text: FoldedText) -> Bool {
    switch text.lexemes[index].sort {
    case .letters: isCount(index, in: text)
    case .digits: isCount(index, in: text) || isMarker(index, in: text)
    case .space, .newline, .other: false
    }
  }

  /// Words for a place among groups, in seven languages.
  static let positions: Set<String> = [
    "first", "last", "next", "final", "following", "remaining", "middle", "premiers", "premieres",
    "derniers", "dernieres", "suivants", "suivantes", "restants", "ersten", "letzten", "nachsten",
    "primeros", "primeras", "ultimos", "ultimas", "siguientes", "primi", "prime", "ultimi",
    "ultime", "seguenti", "primeiros", "primeiras", "seguintes", "pierwsze", "ostatnie", "kolejne",
  ]

  // MARK: - Counts

  private static func isCount(_ index: Int, in text: FoldedText) -> Bool {
    let lexeme = text.lexemes[index]
    if lexeme.sort == .digits {
      guard lexeme.units.count <= 2, let value = Int(lexeme.word), (2...12).contains(value) else {
        return false
      }
    } else {
      guard case .number(let value)? = NumberWords.table[lexeme.word], (2...12).contains(value)
      else { return false }
    }
    if isPosition(index + 2, behind: index + 1, in: text) { return true }
    return isPosition(index - 2, behind: index - 1, in: text) && !isSpokenDigit(index + 2, in: text)
  }

  private static func isPosition(_ index: Int, behind gap: Int, in text: FoldedText) -> Bool {
    guard text.lexemes.indices.contains(index), text.lexemes[gap].sort == .space else {
      return false
    }
    return text.lexemes[index].sort == .letters && positions.contains(text.lexemes[index].word)
  }

  /// Whether a word or a single digit goes on with the digits that are dictated.
  private static func isSpokenDigit(_ index: Int, in text: FoldedText) -> Bool {
    guard index < text.lexemes.count else { return false }
    let lexeme = text.lexemes[index]
    return lexeme.sort == .digits
      ? lexeme.units.count <= 2 : NumberWords.table[lexeme.word] != nil
  }

  // MARK: - Markers

  /// «2)», «2.» or «2:» before a group, and either digit of «2/4» beside one.
  private static func isMarker(_ index: Int, in text: FoldedText) -> Bool {
    guard text.lexemes[index].units.count == 1 else { return false }
    if isOrdinal(index, in: text) { return true }
    return isShare(index, in: text) || index >= 2 && isShare(index - 2, in: text)
  }

  private static func isOrdinal(_ index: Int, in text: FoldedText) -> Bool {
    guard isFree(index - 1, in: text), index + 2 < text.lexemes.count,
      text.lexemes[index + 1].sort == .other
    else { return false }
    let glyph = text.glyph(index + 1)
    let hasSpace = text.lexemes[index + 2].sort == .space
    guard glyph == ")" || glyph == ":" || glyph == "." && hasSpace else { return false }
    return isGroup(index + (hasSpace ? 3 : 2), in: text)
  }

  /// Whether «2/4» begins at a lexeme: one digit each, the second not smaller.
  private static func isShare(_ index: Int, in text: FoldedText) -> Bool {
    let second = index + 2
    guard second < text.lexemes.count, text.lexemes[index].sort == .digits,
      text.lexemes[second].sort == .digits, text.lexemes[index].units.count == 1,
      text.lexemes[second].units.count == 1, text.glyph(index + 1) == "/",
      (2...9).contains(digit(second, in: text)),
      (1...digit(second, in: text)).contains(digit(index, in: text))
    else { return false }
    let isInBrackets = index > 0 && text.glyph(index - 1) == "("
    guard isInBrackets || isFree(index - 1, in: text) else { return false }
    var before = index - (isInBrackets ? 2 : 1)
    var behind = second + 1
    if behind < text.lexemes.count, [")", ":"].contains(text.glyph(behind)) { behind += 1 }
    if before >= 0, text.lexemes[before].sort == .space { before -= 1 }
    if behind < text.lexemes.count, text.lexemes[behind].sort == .space { behind += 1 }
    return isGroup(before, in: text) || isGroup(behind, in: text)
  }

  private static func digit(_ index: Int, in text: FoldedText) -> Int {
    Int(text.glyph(index).value) - 48
  }

  private static func isFree(_ index: Int, in text: FoldedText) -> Bool {
    guard index >= 0 else { return true }
    return text.lexemes[index].sort == .space || text.lexemes[index].sort == .newline
  }

  private static func isGroup(_ index: Int, in text: FoldedText) -> Bool {
    text.lexemes.indices.contains(index) && text.lexemes[index].sort == .digits
      && text.lexemes[index].units.count >= 2
  }
}
