/// Reads digits for some of which letters stand that look like them: O, l, I, S, B and a few more.
struct LookalikeReader {
  private let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// The chains of groups in which a letter stands for a digit at least once.
  func chains() -> [DigitChain] {
    guard text.lexemes.indices.contains(where: { isLookalike($0) }) else { return [] }
    var builder = ChainBuilder()
    var gap = 0
    var index = 0
    while index < text.lexemes.count {
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .letters, .digits,
        .other where isPart(index):
        let end = groupEnd(from: index)
        if let group = group(index..<end) {
          builder.open.append(
            group.values, at: group.units, lexeme: index, written: group.written)
          gap = 0
        } else {
          builder.close()
        }
        index = end
        continue
      case .space, .other:
        gap += lexeme.units.count
        let isSeparator = lexeme.sort == .space || Separators.isUsual(text.glyph(index))
        if !isSeparator || gap > 3 { builder.close() }
      case .newline: builder.close()
      }
      index += 1
    }
    return builder.finished()
  }

  private func isLookalike(_ index: Int) -> Bool {
    isPart(index)
      && text.lexemes[index].units.allSatisfy { Self.value(of: text.units[$0].glyph) != nil }
      && text.lexemes[index].sort != .digits
  }

  /// Whether a lexeme may belong to a group; of bars, only one beside another.
  private func isPart(_ index: Int) -> Bool {
    switch text.lexemes[index].sort {
    case .letters, .digits: true
    case .space, .newline: false
    case .other:
      text.glyph(index) == "|"
        && (index > 0 && text.glyph(index - 1) == "|"
          || index + 1 < text.lexemes.count && text.glyph(index + 1) == "|")
    }
  }

  private func groupEnd(from start: Int) -> Int {
    var end = start
    while end < text.lexemes.count, isPart(end) { end += 1 }
    return end
  }

  private func group(_ lexemes: Range<Int>) -> (values: [UInt8], units: Range<Int>, written: Int)? {
    let first = text.lexemes[lexemes.lowerBound].units.lowerBound
    let units = first..<text.lexemes[lexemes.upperBound - 1].units.upperBound
    guard units.count <= PaymentCard.lengths.upperBound, !DigitChain.isMasksEnd(units, in: text)
    else { return nil }
    var values: [UInt8] = []
    var written = 0
    for unit in units {
      let glyph = text.units[unit].glyph
      if ("0"..."9").contains(glyph) {
        values.append(UInt8(glyph.value - 48))
        written += 1
      } else if let value = Self.value(of: glyph) {
        values.append(value)
      } else {
        return nil
      }
    }
    return (values, units, written)
  }

  /// The digit that a folded letter or a bar looks like.
  private static func value(of glyph: Unicode.Scalar) -> UInt8? {
    switch glyph {
    case "o": 0
    case "l", "i", "|": 1
    case "z": 2
    case "s": 5
    case "g": 6
    case "b": 8
    case "q": 9
    default: nil
    }
  }
}
