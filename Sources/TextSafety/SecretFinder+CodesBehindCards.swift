extension SecretFinder {
  /// Finds the code that follows a card number and its expiry date without a word for it:
  /// «4242 4242 4242 4242 12/27 123», «…|12|2027|123».
  mutating func findCodesBehindCards() {
    for card in cards {
      let length = card.isShort ? 4 : 3
      guard let code = code(behind: card.units.upperBound, length: length...length) else {
        continue
      }
      take(code, as: .cvv)
    }
  }

  /// The same behind cards that are masked already.
  mutating func findCodesBehindMasks() {
    for lexeme in text.lexemes
    where lexeme.sort == .digits && DigitChain.isMasksEnd(lexeme.units, in: text) {
      if let code = code(behind: lexeme.units.upperBound, length: 3...4) { take(code, as: .cvv) }
    }
  }

  /// Whether a code or the rest of a stripe may follow in the next message.
  var hasOpenCard: Bool {
    text.lexemes.suffix(40).contains {
      $0.sort == .digits && DigitChain.isMasksEnd($0.units, in: text)
    }
  }

  private mutating func code(behind end: Int, length: ClosedRange<Int>) -> Range<Int>? {
    guard var index = text.lexemes.firstIndex(at: end) else { return nil }
    let limit = min(text.lexemes.count, index + 20)
    var hasReason = false
    var lines = 0
    var names = 0
    while index < limit {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .newline:
        lines += 1
        if lines > 3 { return nil }
      case .space: break
      case .other:
        guard Self.codeSeparators.contains(text.glyph(index)) else { return nil }
        if text.glyph(index) == "(" { hasReason = true }
      case .letters:
        if !Self.cardWords.contains(lexeme.word), !isMonth(index) {
          names += 1
          guard !hasReason, names <= 4, isName(index) else { return nil }
        }
        if lexeme.word.hasPrefix("cod") { hasReason = true }
      case .digits:
        if let next = expiryEnd(at: index) {
          hasReason = true
          index = next
          continue
        }
        let isCode = hasReason && isCode(index, length, isAlone: lines > 0)
        return isCode ? lexeme.units : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a word may be the holder's name: it begins with a capital.
  private func isName(_ index: Int) -> Bool {
    scalars[text.units[text.lexemes[index].units.lowerBound].start].properties.isUppercase
  }

  /// Whether a lexeme is a code's digits: no year, no amount, and nothing else on a line of its own.
  private func isCode(_ index: Int, _ length: ClosedRange<Int>, isAlone: Bool) -> Bool {
    let lexeme = text.lexemes[index]
    guard length.contains(lexeme.units.count), !isTaken(lexeme.units),
      !DigitChain.isMasksEnd(lexeme.units, in: text), !isJoined(index, step: 1),
      lexeme.units.count == 3 || !isYear(lexeme.units)
    else { return false }
    var next = index + 1
    while next < text.lexemes.count, text.lexemes[next].sort == .space { next += 1 }
    guard next < text.lexemes.count else { return true }
    switch text.lexemes[next].sort {
    case .newline, .space: return true
    case .digits: return !isAlone
    case .letters:
      return !isAlone && !["euros", "euro", "eur", "usd"].contains(text.lexemes[next].word)
    case .other: return !["€", "$", "£", "%"].contains(text.glyph(next))
    }
  }

  /// The lexeme behind a date of month and year: «12/29», «12|2029», «1229», «2029-12», «dec 29».
  private func expiryEnd(at index: Int) -> Int? {
    let first = text.lexemes[index].units
    if first.count == 4, let value = Int(text.text(first)), (1...12).contains(value / 100),
      (22...45).contains(value % 100), hasCodeBehind(index)
    {
      return index + 1
    }
    if [2, 4].contains(first.count), index >= 2, isMonth(index - 2) || isMonth(index - 1) {
      return index + 1
    }
    var second = index + 1
    while second < text.lexemes.count, second <= index + 3,
      text.lexemes[second].sort == .space || text.lexemes[second].sort == .other
    {
      guard text.lexemes[second].sort == .space || Self.dateMarks.contains(text.glyph(second))
      else { return nil }
      second += 1
    }
    guard second > index + 1, second < text.lexemes.count, text.lexemes[second].sort == .digits,
      first.count <= 4, let left = Int(text.text(first))
    else { return nil }
    let last = text.lexemes[second].units
    guard last.count <= 4, let right = Int(text.text(last)) else { return nil }
    let isMonthFirst =
      first.count <= 2 && (1...12).contains(left) && [2, 4].contains(last.count)
    let isYearFirst = first.count == 4 && (2020...2050).contains(left) && (1...12).contains(right)
    return isMonthFirst || isYearFirst ? second + 1 : nil
  }

  /// Whether a group that may be a date is followed by one that may be a code.
  private func hasCodeBehind(_ index: Int) -> Bool {
    text.lexemes[(index + 1)...].prefix(4).contains {
      $0.sort == .digits && (3...4).contains($0.units.count)
    }
  }

  private func isMonth(_ index: Int) -> Bool {
    guard text.lexemes[index].sort == .letters else { return false }
    return Self.months.contains(String(text.lexemes[index].word.prefix(3)))
      && text.lexemes[index].word.count >= 3 && text.lexemes[index].word.count <= 10
  }

  private static let months: Set<String> = [
    "jan", "fev", "feb", "mar", "avr", "apr", "mai", "may", "jui", "jun", "jul", "aou", "aug",
    "sep", "oct", "okt", "nov", "dec", "dez", "ene", "ago", "dic", "gen", "mag", "giu", "lug",
    "set", "ott", "out", "abr",
  ]

  private static let codeSeparators: Set<Unicode.Scalar> = [
    ",", ";", ":", "(", ")", "-", "/", ".", "'", "|", "+", "_", "#", "\\", "<", ">", "=", "~", "•",
  ]

  private static let dateMarks: Set<Unicode.Scalar> = [
    "/", "-", ".", "|", ",", ";", "_", "\\", ":",
  ]

  private static let cardWords: Set<String> = [
    "exp", "expire", "expires", "expiration", "expiry", "date", "valid", "valable", "validite",
    "thru", "until", "jusqu", "au", "code", "codigo", "codice", "et", "and", "the", "le", "la",
    "avec", "with", "fin", "val", "est", "is", "c", "d", "de", "expira", "caducidad", "vence",
    "scade", "scadenza", "validade", "gultig", "bis", "wazna", "do", "cad", "hasta", "fino", "al",
    "ate", "und", "y", "e", "i", "good", "through", "vto",
  ]
}

extension [FoldedText.Lexeme] {
  /// The index of the lexeme that begins at a unit; the lexemes are in order of place.
  func firstIndex(at unit: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].units.lowerBound < unit { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
