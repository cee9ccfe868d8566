/// Reads numbers in words: «quatre un un un», «forty-two», «double four», «quatre mille deux cent».
///
/// A word that cannot be part of the number before it begins the next, as people dictate digits.
struct SpokenNumberReader {
  private let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// Fewer number words than this are no card, whatever digits stand between them.
  static let leastWords = 2

  /// The chains in which number words stand.
  func chains(least: Int = leastWords) -> [DigitChain] {
    let words = text.lexemes.count { $0.sort == .letters && NumberWords.table[$0.word] != nil }
    guard words >= least else { return [] }
    var builder = ChainBuilder()
    var gap = LooseGap()
    var index = 0
    while index < text.lexemes.count {
      let lexeme = text.lexemes[index]
      if lexeme.sort == .digits, !SideNumbers.contains(index, in: text) {
        if DigitChain.isMasksEnd(lexeme.units, in: text) {
          builder.close()
        } else {
          builder.open.append(units: lexeme.units, lexeme: index, in: text)
        }
        gap = LooseGap()
        index += 1
      } else if let (values, end) = number(at: index) {
        let units = lexeme.units.lowerBound..<text.lexemes[end - 1].units.upperBound
        builder.open.append(values, at: units, lexeme: index)
        gap = LooseGap()
        index = end
      } else {
        if !gap.takes(index, of: text) { builder.close() }
        index += 1
      }
    }
    return builder.finished()
  }

  /// The digits of the number that begins at a lexeme, and the lexeme behind it.
  func number(at index: Int) -> (values: [UInt8], end: Int)? {
    guard let first = word(at: index) else { return nil }
    if case .multiplier(let count) = first {
      guard let next = next(after: index, joins: []), case .number(let value)? = word(at: next),
        value < 10
      else { return nil }
      return (Array(repeating: UInt8(value), count: count), next + 1)
    }
    var number = Composition()
    var end = index
    var place: Int? = index
    while let current = place, let word = word(at: current), number.takes(word) {
      end = current + 1
      place = next(after: current, joins: NumberWords.joins)
    }
    return end > index ? (number.digits, end) : nil
  }

  private func word(at index: Int) -> NumberWords.Word? {
    guard text.lexemes[index].sort == .letters,
      let word = NumberWords.table[text.lexemes[index].word]
    else { return nil }
    return SideNumbers.contains(index, in: text) ? nil : word
  }

  /// The next word, behind one space or hyphen and perhaps a joining word such as «et».
  private func next(after index: Int, joins: Set<String>) -> Int? {
    guard let next = spaced(index) else { return nil }
    if joins.contains(text.lexemes[next].word), word(at: next) == nil { return spaced(next) }
    return next
  }

  private func spaced(_ index: Int) -> Int? {
    guard index + 2 < text.lexemes.count, text.lexemes[index + 2].sort == .letters else {
      return nil
    }
    let isSpace = text.lexemes[index + 1].sort == .space || text.glyph(index + 1) == "-"
    return isSpace ? index + 2 : nil
  }
}

/// A number while its words are put together.
private struct Composition {
  private var thousands: Int?
  private var hundreds: Int?
  private var rest: Int?
  private var isRestOpen = true

  /// Takes one more word; false where it belongs to the next number.
  mutating func takes(_ word: NumberWords.Word) -> Bool {
    switch word {
    case .multiplier: return false
    case .thousand:
      guard thousands == nil, hundreds == nil, rest != 0 else { return false }
      thousands = rest ?? 1
      rest = nil
      isRestOpen = true
    case .hundred:
      guard hundreds == nil, rest.map({ (1...9).contains($0) }) ?? true else { return false }
      hundreds = rest ?? 1
      rest = nil
      isRestOpen = true
    case .number(let value):
      guard let old = rest else {
        rest = value
        return true
      }
      guard isRestOpen else { return false }
      // «quatre-vingt», «soixante-dix», «forty-two».
      if old == 4, value == 20 {
        rest = 80
      } else if [60, 80].contains(old), (1...19).contains(value) {
        rest = old + value
        // «soixante-dix-sept».
        isRestOpen = value == 10
      } else if old == 10, (7...9).contains(value) {
        rest = old + value
        isRestOpen = false
      } else if old >= 20, old % 10 == 0, (1...9).contains(value) {
        rest = old + value
        isRestOpen = false
      } else {
        return false
      }
    }
    return true
  }

  /// The digits of the number.
  var digits: [UInt8] {
    let value = (thousands ?? 0) * 1000 + (hundreds ?? 0) * 100 + (rest ?? 0)
    return String(value).utf8.map { $0 - 48 }
  }
}
