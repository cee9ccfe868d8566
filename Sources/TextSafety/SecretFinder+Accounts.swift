extension SecretFinder {
  /// Finds IBANs: a country's letters, its structure and the check of ISO 13616 (mod 97).
  ///
  /// One row of numbers in 97 passes the check by chance, and many countries' letters are words
  /// («no», «de», «is») or begin a tax number: where no word for an account goes before, the groups
  /// must be an account's.
  mutating func findAccounts() {
    guard digitCount >= Self.leastAccountDigits else { return }
    var end = 0
    for index in text.lexemes.indices where text.lexemes[index].sort == .letters {
      guard text.lexemes[index].units.lowerBound >= end else { continue }
      if let account = account(at: index) {
        take(account, as: .iban)
        end = account.upperBound
      }
    }
    let dictated = LooseAccountReader(self).accounts()
    steps += dictated.steps
    for groups in dictated.found {
      guard let first = groups.first, let last = groups.last else { continue }
      let units = first.lowerBound..<last.upperBound
      if !isTaken(units) { take(units, as: .iban) }
    }
  }

  /// The shortest numbers have fifteen characters, at most half of them letters.
  private static let leastAccountDigits = 6

  static let usualSeparators: Set<Unicode.Scalar> = [
    " ", "-", ".", "/", "_", "|", ",", ":", ";", "+", "\t",
  ]

  /// The units of the account number whose country's letters a lexeme begins with, or ends with
  /// behind another word.
  mutating func account(at index: Int) -> Range<Int>? {
    let letters = text.lexemes[index].units
    if letters.lowerBound == 0 || !Self.isAlphanumeric(text.units[letters.lowerBound - 1].glyph)
      || isTaken(letters.lowerBound - 1..<letters.lowerBound)
    {
      if let account = account(from: letters.lowerBound, lexeme: index) { return account }
    }
    guard letters.count > 2, mayBeginAccount(at: letters.upperBound - 2), isGluedCountry(index)
    else { return nil }
    return account(from: letters.upperBound - 2, lexeme: index)
  }

  /// The account numbers of the country whose letters end a lexeme, or nothing.
  func country(endingLexeme index: Int) -> BankAccount? {
    let letters = text.lexemes[index].units
    guard letters.count >= 2 else { return nil }
    let last = letters.upperBound - 1
    return BankAccount.of(text.units[last - 1].glyph, text.units[last].glyph)
  }

  /// Whether a country's letters and two digits, one of them perhaps written with a letter, begin at
  /// a unit.
  private func mayBeginAccount(at start: Int) -> Bool {
    guard start + 14 < text.units.count else { return false }
    var (first, count, digits): (Unicode.Scalar, Int, Int) = (" ", 0, 0)
    for unit in text.units[start..<start + 14] where Self.isAlphanumeric(unit.glyph) {
      switch count {
      case 0: first = unit.glyph
      case 1: guard BankAccount.of(first, unit.glyph) != nil else { return false }
      default:
        if ("0"..."9").contains(unit.glyph) {
          digits += 1
        } else if !BankAccount.looksLikeDigit(unit.glyph) {
          return false
        }
        if count == 3 { return digits > 0 }
      }
      count += 1
    }
    return false
  }

  /// Whether the last two letters of a lexeme may be a country's although a word stands before them:
  /// «IBAN» or the like, or any that is not in capitals as they are.
  func isGluedCountry(_ index: Int) -> Bool {
    let lexeme = text.lexemes[index]
    let country = lexeme.units.upperBound - 2
    if isCapital(country..<country + 2), !isCapital(country - 1..<country) { return true }
    let before = lexeme.word.dropLast(2)
    return Self.accountWords.contains { before.hasSuffix($0) }
  }

  private static let accountWords = [
    "iban", "rib", "konto", "account", "compte", "cuenta", "conto", "conta",
  ]

  private mutating func account(from start: Int, lexeme index: Int) -> Range<Int>? {
    guard mayBeginAccount(at: start) else { return nil }
    let units = text.units
    var characters: [Unicode.Scalar] = []
    var groups = AccountGroups()
    var account: BankAccount?
    var place = start
    var gap = start
    while place < units.count, characters.count < account?.length ?? 2 {
      steps += 1
      let glyph = units[place].glyph
      if Self.isAlphanumeric(glyph) {
        groups.add(behind: units[gap..<place])
        characters.append(glyph)
        if characters.count == 2 { account = BankAccount.of(characters[0], characters[1]) }
        guard characters.count < 2 || account?.allows(glyph, at: characters.count - 1) == true
        else { return nil }
        gap = place + 1
      } else {
        guard place - gap < 3, Self.usualSeparators.contains(glyph) else { return nil }
      }
      place += 1
    }
    let before = cues.nearest([.account, .taxNumber, .otherNumber], before: index, in: text)
    guard let account, endsAt(place), account.isNumber(characters, isAnnounced: before == .account),
      isTrusted(groups, of: account, from: start, behind: before)
    else { return nil }
    return start..<place
  }

  /// Whether groups that pass the check are an account's number; a cue may go before.
  private func isTrusted(
    _ groups: AccountGroups, of account: BankAccount, from start: Int, behind before: Cue?
  ) -> Bool {
    if before == .account { return true }
    let isOther = before != nil
    let isCapital = isCapital(start..<start + (groups.sizes.first == 1 ? 1 : 2))
    // Nobody writes a tax number so, but «no» is a number's word.
    if groups.form == .printed {
      return isCapital || !isOther || !groups.isDetached && account.country != "no"
    }
    guard !isOther, !groups.mayHoldTaxNumber(of: account) else { return false }
    let isSpokenOf = cues.contains(.account)
    guard isSpokenOf || groups.hasPlainGaps else { return false }
    switch groups.form {
    case .printed: return true
    case .regular where !groups.isDetached: return true
    case .irregular where !groups.isDetached:
      return isSpokenOf || isCapital && groups.sizes.dropLast().allSatisfy { $0 >= 4 }
    case .regular, .detached, .irregular:
      return isCapital && account.country != "no" && !isShouted(before: start)
        && (groups.form != .irregular || isSpokenOf)
    }
  }

  /// Whether a text is one word of at most four letters, but for linking words: a bank's code or the
  /// letters at a number's end.
  var isBankCode: Bool {
    let words = text.lexemes.filter {
      $0.sort == .letters && !Separators.links.contains($0.word)
    }
    return words.count == 1 && words[0].units.count <= 4
  }

  /// Whether every unit is a capital letter.
  func isCapital(_ units: Range<Int>) -> Bool {
    text.units[units].allSatisfy { scalars[$0.start].properties.isUppercase }
  }

  /// Whether the words before a unit are all in capitals, so that a country's letters stand out by
  /// nothing.
  private func isShouted(before start: Int) -> Bool {
    let letters = text.units[max(0, start - 40)..<start].filter { Self.isLetter($0.glyph) }
    return !letters.isEmpty && letters.allSatisfy { scalars[$0.start].properties.isUppercase }
  }

  /// Whether no number goes on at `end`; a word may be glued to the last digit.
  private func endsAt(_ end: Int) -> Bool {
    guard end < text.units.count, Self.isAlphanumeric(text.units[end].glyph) else { return true }
    return !Self.isLetter(text.units[end - 1].glyph) && Self.isLetter(text.units[end].glyph)
  }

  private static func isLetter(_ glyph: Unicode.Scalar) -> Bool { ("a"..."z").contains(glyph) }
}
