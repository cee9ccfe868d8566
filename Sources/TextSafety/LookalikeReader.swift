/// Reads digits for some of which letters stand that look like them: O, l, I, S, B and a few more.
struct LookalikeReader {
  private let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// The chains of groups in which a letter stands for a digit at least once.
  func chains() -> [DigitChain] {
    guard text.lexemes.contains(where: { $0.sort == .letters && isLookalike($0) }) else {
      return []
    }
    var builder = ChainBuilder()
    var gap = 0
    var index = 0
    while index < text.lexemes.count {
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .letters, .digits:
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
        let isSeparator = lexeme.sort == .space || Separators.usual.contains(text.glyph(index))
        if !isSeparator || gap > 3 { builder.close() }
      case .newline: builder.close()
      }
      index += 1
    }
    return builder.finished()
  }

  private func isLookalike(_ lexeme: FoldedText.Lexeme) -> Bool {
    lexeme.units.allSatisfy { Self.values[text.units[$0].glyph] != nil }
  }

  private func groupEnd(from start: Int) -> Int {
    var end = start
    while end < text.lexemes.count,
      text.lexemes[end].sort == .letters || text.lexemes[end].sort == .digits
    {
      end += 1
    }
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
      } else if let value = Self.values[glyph] {
        values.append(value)
      } else {
        return nil
      }
    }
    return (values, units, written)
  }

  /// The digits that folded letters look like.
  private static let values: [Unicode.Scalar: UInt8] = [
    "o": 0, "q": 9, "l": 1, "i": 1, "z": 2, "s": 5, "g": 6, "b": 8,
  ]
}
