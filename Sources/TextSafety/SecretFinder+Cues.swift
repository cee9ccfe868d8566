extension SecretFinder {
  /// Finds card codes, personal numbers and codes for one use: few digits near a word for them.
  mutating func findNumbersAfterCues() {
    for phrase in cues[.cvv] where !isOfSomethingElse(phrase) {
      // The short word has other meanings, and years behind it.
      let longest = text.lexemes[phrase.lowerBound].word == "crypto" ? 3 : 4
      takeNumbers(near: phrase, after: 3...longest, before: 3...longest, as: .cvv)
    }
    findTurnedRound()
    for phrase in cues[.pin] {
      // Six digits after «pin code» are an Indian postal code.
      let isPostal =
        text.lexemes[phrase.lowerBound].word == "pin"
        && text.lexemes[phrase.upperBound - 1].word == "code"
      takeNumbers(near: phrase, after: 4...(isPostal ? 5 : 6), before: 4...4, as: .pin)
    }
    for phrase in cues[.oneTimeCode] {
      let number =
        number(after: phrase.upperBound, lengths: 4...8)
        ?? number(before: phrase.lowerBound, lengths: 6...6)
      if let number { take(number, as: .pin) }
    }
  }

  /// Takes the number behind a cue, glued to it perhaps, or before it, and those that replace it:
  /// «my PIN was 1122 and now it is 3344».
  private mutating func takeNumbers(
    near phrase: Range<Int>, after: ClosedRange<Int>, before: ClosedRange<Int>, as kind: SecretKind
  ) {
    guard
      let first = gluedNumber(at: phrase.upperBound, after)
        ?? number(after: phrase.upperBound, lengths: after)
        ?? number(before: phrase.lowerBound, lengths: before)
    else { return }
    take(first, as: kind)
    var last = first
    while let next = successor(of: last, lengths: after) {
      take(next, as: kind)
      last = next
    }
  }

  /// Whether a phrase for a card's code stands for something else: a currency, an error's digits.
  private func isOfSomethingElse(_ phrase: Range<Int>) -> Bool {
    let word = text.lexemes[phrase.lowerBound].word
    if word == "crypto" {
      // In French alone the card's code is called so.
      guard phrase.lowerBound >= 2, text.lexemes[phrase.lowerBound - 2].sort == .letters else {
        return false
      }
      return !Self.frenchArticles.contains(text.lexemes[phrase.lowerBound - 2].word)
    }
    return ["3", "three", "trois", "cid"].contains(word)
      && cues.nearest([.card, .otherNumber], before: phrase.lowerBound, in: text) == .otherNumber
  }

  private static let frenchArticles: Set<String> = [
    "le", "mon", "du", "au", "un", "et", "code", "avec", "notre", "ce", "voici",
  ]

  /// «sécurité 123 code»: the words around the number.
  private mutating func findTurnedRound() {
    for index in text.lexemes.indices.dropFirst(2)
    where (3...4).contains(text.lexemes[index].units.count) && text.lexemes[index].sort == .digits {
      guard isBareNumber(index, 3...4), index + 2 < text.lexemes.count else { continue }
      let beyond = index + 4 < text.lexemes.count ? text.lexemes[index + 4].word : ""
      let around = [text.lexemes[index - 2].word, text.lexemes[index + 2].word, beyond]
      if around.contains(where: Self.safetyWords.contains),
        around.contains(where: Self.codeWords.contains)
      {
        take(text.lexemes[index].units, as: .cvv)
      }
    }
  }

  private static let safetyWords: Set<String> = [
    "securite", "security", "seguridad", "sicherheit", "sicherheits", "sicurezza", "seguranca",
    "bezpieczenstwa", "visuel", "verification",
  ]

  static let codeWords: Set<String> = [
    "code", "codigo", "codice", "kod", "cryptogramme", "number", "numero", "numer", "nummer",
  ]

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
    var index = 0
    while index < text.lexemes.count {
      if let number = number(at: index, lengths) {
        take(number, as: kind)
        while index < text.lexemes.count,
          text.lexemes[index].units.lowerBound < number.upperBound
        {
          index += 1
        }
      } else {
        index += 1
      }
    }
  }

  /// The first number after a cue, at most five words on, in the same sentence.
  private mutating func number(after start: Int, lengths: ClosedRange<Int>) -> Range<Int>? {
    var words = 0
    var areAllLinks = true
    var isAsked = false
    for index in start..<min(start + 20, text.lexemes.count) {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .digits where countsDigits(index) || isCardsEnd(index): break
      case .digits:
        guard let number = number(at: index, lengths) ?? starredNumber(at: index, lengths),
          !isCounting(number), !isAsked || isLastWord(index)
        else { return nil }
        return areAllLinks || !isYear(number) ? number : nil
      case .letters:
        if let number = spokenNumber(at: index, lengths) { return number }
        words += 1
        if words > 6 || Self.stopWords.contains(lexeme.word)
          || cues.begins(.otherNumber, at: index) && !Self.phones.contains(lexeme.word)
        {
          return nil
        }
        areAllLinks = areAllLinks && Self.linkWords.contains(lexeme.word)
      case .space: break
      case .newline: return nil
      case .other:
        let glyph = text.glyph(index)
        if glyph == "?", words == 0, isFirstPhrase(start) {
          isAsked = true
        } else if ["?", "!", ";"].contains(glyph) || glyph == "*" && !isEmphasis(index) {
          return nil
        }
        if glyph == ".", index > start + 1, !isInDots(index) { return nil }
      }
    }
    return nil
  }

  /// Whether a number's next word is what there are so many of: «500 USD», «123 lines».
  private func isCounting(_ number: Range<Int>) -> Bool {
    let behind = text.units[number.upperBound...]
    guard behind.first?.glyph == " " else { return false }
    var word = ""
    for unit in behind.dropFirst().prefix(16) {
      guard ("a"..."z").contains(unit.glyph) else { break }
      word.unicodeScalars.append(unit.glyph)
    }
    return Self.countedWords.contains(word)
  }

  private static let countedWords: Set<String> = [
    "usd", "eur", "euro", "euros", "dollar", "dollars", "gbp", "pounds", "chf", "pln", "zl", "brl",
    "line", "lines", "ligne", "lignes", "row", "rows", "user", "users", "utilisateur",
    "utilisateurs", "licence", "licences", "license", "licenses", "seat", "seats", "client",
    "clients", "customers", "contact", "contacts", "people", "personnes", "fois", "times", "jours",
    "days", "mois", "months", "ans", "years", "heures", "hours", "minutes", "points", "error",
    "errors", "erreur", "erreurs", "benutzer", "zeilen", "usuarios", "lineas", "utenti", "righe",
    "uzytkownikow",
  ]

  /// Whether a number says how many digits there are: «4 digits», «3 chiffres».
  private func countsDigits(_ index: Int) -> Bool {
    index + 2 < text.lexemes.count && ["3", "4"].contains(text.lexemes[index].word)
      && Self.digitWords.contains(text.lexemes[index + 2].word)
  }

  private static let digitWords: Set<String> = [
    "chiffres", "digits", "digit", "cifras", "cifre", "stellen", "ziffern", "digitos", "cyfry",
  ]

  /// A number right before a cue: «123, c'est mon cvv», «123 (CVV)».
  private func number(before start: Int, lengths: ClosedRange<Int>) -> Range<Int>? {
    for index in (max(0, start - 10)..<start).reversed() {
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .digits: return isBareNumber(index, lengths) ? lexeme.units : nil
      case .letters: guard Self.linkWords.contains(lexeme.word) else { return nil }
      case .space: break
      case .newline: return nil
      case .other:
        guard ["(", ",", "=", ":", "'", "-"].contains(text.glyph(index)) else { return nil }
      }
    }
    return nil
  }

  /// A number that begins at a lexeme: one group, or small groups such as «1 2 3» and «48-21».
  func number(at index: Int, _ lengths: ClosedRange<Int>) -> Range<Int>? {
    let lexeme = text.lexemes[index]
    if isBareNumber(index, lengths) { return lexeme.units }
    guard lexeme.sort == .digits, lexeme.units.count <= 3, !isJoined(index, step: -1) else {
      return nil
    }
    let size = lexeme.units.count
    var count = size
    var last = index
    while last + 2 < text.lexemes.count, text.lexemes[last + 2].sort == .digits,
      text.lexemes[last + 2].units.count == size, text.lexemes[last + 1].units.count == 1,
      [" ", "-", "."].contains(text.glyph(last + 1))
    {
      last += 2
      count += size
      guard count <= lengths.upperBound else { return nil }
    }
    let units = lexeme.units.lowerBound..<text.lexemes[last].units.upperBound
    guard last > index, lengths.contains(count), !isTaken(units), !isJoined(last, step: 1),
      !DigitChain.isMasksEnd(text.lexemes[last].units, in: text)
    else { return nil }
    return units
  }

  /// A number in words, digit by digit: «un deux trois».
  func spokenNumber(at index: Int, _ lengths: ClosedRange<Int>) -> Range<Int>? {
    let reader = SpokenNumberReader(text)
    var count = 0
    var end = index
    var place = index
    while place < text.lexemes.count, count < lengths.upperBound,
      let (values, next) = reader.number(at: place), !isTaken(lexeme: place)
    {
      count += values.count
      end = next
      place = next + 1
    }
    // One article, «un» or «one», is no code.
    guard end > index + 1, lengths.contains(count) else { return nil }
    return text.lexemes[index].units.lowerBound..<text.lexemes[end - 1].units.upperBound
  }

  func isYear(_ units: Range<Int>) -> Bool {
    guard units.count == 4 else { return false }
    let century = text.text(units.lowerBound..<units.lowerBound + 2)
    return century == "19" || century == "20"
  }

  /// Whether the lexeme is a number of so many digits and not part of a date, an amount or a word.
  func isBareNumber(_ index: Int, _ lengths: ClosedRange<Int>) -> Bool {
    let lexeme = text.lexemes[index]
    guard lexeme.sort == .digits, lengths.contains(lexeme.units.count), !isTaken(lexeme.units),
      !DigitChain.isMasksEnd(lexeme.units, in: text)
    else { return false }
    return !isJoined(index, step: -1) && !isJoined(index, step: 1)
  }

  func isJoined(_ index: Int, step: Int) -> Bool {
    let next = index + step
    guard text.lexemes.indices.contains(next) else { return false }
    switch text.lexemes[next].sort {
    case .letters, .digits: return true
    case .space, .newline: return false
    case .other:
      let glyph = text.glyph(next)
      if ["€", "$", "£", "%", "*", "@"].contains(glyph) { return true }
      let beyond = next + step
      if step < 0, glyph == ":", next > 0, endsCodeName(next - 1) { return false }
      return ["/", ".", ",", "-", ":"].contains(glyph) && text.lexemes.indices.contains(beyond)
        && text.lexemes[beyond].sort == .digits
    }
  }

  /// Whether a digit belongs to the name of a code: «CVV2».
  private func endsCodeName(_ index: Int) -> Bool {
    index > 0 && text.lexemes[index].word == "2"
      && ["cvv", "cvc", "cv", "cvn"].contains(text.lexemes[index - 1].word)
  }

  private static let phones: Set<String> = ["telephone", "tel", "phone"]

  /// Words behind which a number counts something else.
  private static let stopWords: Set<String> = [
    "not", "pas", "ne", "since", "depuis", "fois", "times", "seit", "desde", "dal", "od", "en",
    "in", "avant", "apres", "before", "after", "until", "jusqu", "dans",
    "user", "users", "utilisateurs", "gift", "cadeau", "fidelite", "loyalty",
  ]

  /// Whether a lexeme is a word that joins a value to the word for it.
  func isLink(_ index: Int) -> Bool { Self.linkWords.contains(text.lexemes[index].word) }

  private static let linkWords: Set<String> = [
    "est", "c", "ce", "le", "la", "mon", "ma", "my", "is", "the", "it", "s", "as", "comme", "pour",
    "for", "et", "and", "code", "au", "a", "e", "es", "ist", "lautet", "jest", "to", "de", "carte",
    "card", "dos", "cb", "lui",
  ]
}
