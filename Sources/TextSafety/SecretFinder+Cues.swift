extension SecretFinder {
  /// Finds card codes and personal numbers: few digits near a word for them.
  mutating func findNumbersAfterCues() {
    for index in text.lexemes.indices {
      if let end = CueWords.cvv.end(at: index, in: text) {
        if let number = number(after: end, lengths: 3...4) ?? number(before: index, lengths: 3...4)
        {
          take(number, as: .cvv)
        }
      } else if let end = CueWords.pin.end(at: index, in: text) {
        // Six digits after «pin code» are an Indian postal code.
        let isPostal = text.lexemes[index].word == "pin" && text.lexemes[end - 1].word == "code"
        if let number = number(after: end, lengths: 4...(isPostal ? 5 : 6))
          ?? number(before: index, lengths: 4...4)
        {
          take(number, as: .pin)
        }
      }
    }
  }

  /// Finds what the open question asks for when it is given without a cue word.
  mutating func findExpected() {
    switch expected {
    case .cvv: takeBareNumbers(3...4, as: .cvv)
    case .pin: takeBareNumbers(4...12, as: .pin)
    case .password:
      let words = text.lexemes.filter { $0.sort != .space && $0.sort != .newline }
      if let first = words.first, let last = words.last {
        take(first.units.lowerBound..<last.units.upperBound, as: .password)
      }
    case .pan, .track, .iban, .token, nil: break
    }
  }

  private mutating func takeBareNumbers(_ lengths: ClosedRange<Int>, as kind: SecretKind) {
    for index in text.lexemes.indices where isBareNumber(index, lengths) {
      take(text.lexemes[index].units, as: kind)
    }
  }

  /// The first number after a cue, at most five words on, in the same sentence.
  private func number(after start: Int, lengths: ClosedRange<Int>) -> Range<Int>? {
    var words = 0
    for index in start..<min(start + 14, text.lexemes.count) {
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .digits: return isBareNumber(index, lengths) ? lexeme.units : nil
      case .letters:
        words += 1
        if words > 5 || CueWords.otherNumber.end(at: index, in: text) != nil { return nil }
      case .space: break
      case .newline: return nil
      case .other:
        if [".", "?", "!", ";", "*"].contains(text.units[lexeme.units.lowerBound].glyph) {
          return nil
        }
      }
    }
    return nil
  }

  /// A number right before a cue: «123, c'est mon cvv», «123 (CVV)».
  private func number(before start: Int, lengths: ClosedRange<Int>) -> Range<Int>? {
    for index in text.lexemes[max(0, start - 10)..<start].indices.reversed() {
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .digits: return isBareNumber(index, lengths) ? lexeme.units : nil
      case .letters: guard Self.linkWords.contains(lexeme.word) else { return nil }
      case .space: break
      case .newline: return nil
      case .other:
        guard
          ["(", ",", "=", ":", "'", "’", "-"].contains(text.units[lexeme.units.lowerBound].glyph)
        else { return nil }
      }
    }
    return nil
  }

  /// Whether the lexeme is a number of so many digits and not part of a date, an amount or a word.
  private func isBareNumber(_ index: Int, _ lengths: ClosedRange<Int>) -> Bool {
    let lexeme = text.lexemes[index]
    guard lexeme.sort == .digits, lengths.contains(lexeme.units.count), !isTaken(lexeme.units),
      !DigitChain.isMasksEnd(lexeme.units, in: text)
    else { return false }
    return !isJoined(index, step: -1) && !isJoined(index, step: 1)
  }

  private func isJoined(_ index: Int, step: Int) -> Bool {
    let next = index + step
    guard text.lexemes.indices.contains(next) else { return false }
    switch text.lexemes[next].sort {
    case .letters, .digits: return true
    case .space, .newline: return false
    case .other:
      let glyph = text.units[text.lexemes[next].units.lowerBound].glyph
      if ["€", "$", "£", "%", "*", "@"].contains(glyph) { return true }
      let beyond = next + step
      return ["/", ".", ",", "-", ":"].contains(glyph) && text.lexemes.indices.contains(beyond)
        && text.lexemes[beyond].sort == .digits
    }
  }

  private static let linkWords: Set<String> = [
    "est", "c", "ce", "le", "mon", "ma", "my", "is", "the", "it", "s", "as", "comme", "pour", "for",
    "et", "and", "code", "au", "a",
  ]
}
