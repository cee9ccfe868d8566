extension SecretFinder {
  /// A passphrase of several words that begins at a lexeme and ends its sentence.
  mutating func passphrase(at start: Int) -> Range<Int>? {
    var words: [Int] = []
    var index = start
    scan: while index < text.lexemes.count {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .newline: break scan
      case .space: break
      case .letters:
        if PasswordWords.polite.contains(lexeme.word) { break scan }
        words.append(index)
      case .digits:
        guard lexeme.units.count <= 4 else { return nil }
        words.append(index)
      case .other:
        switch text.glyph(index) {
        case ".", "!", ",", ";", ")": break scan
        case "-", "_", "'", "\"", "»": break
        default: return nil
        }
      }
      guard words.count <= 10 else { return nil }
      index += 1
    }
    guard isPassphrase(words), let first = words.first, let last = words.last else { return nil }
    return text.lexemes[first].units.lowerBound..<text.lexemes[last].units.upperBound
  }

  /// Whether words are no sentence: two at least, none of them a pronoun or the like, and at most
  /// the first one that is said of passwords.
  func isPassphrase(_ words: [Int]) -> Bool {
    var about = 0
    for word in words {
      let lexeme = text.lexemes[word]
      guard !isTaken(lexeme.units) else { return false }
      guard lexeme.sort == .letters else { continue }
      if PasswordWords.ofSentences.contains(lexeme.word) || isCue(word) { return false }
      if isAboutPasswords(lexeme.units) { about += 1 }
    }
    guard words.count(where: { text.lexemes[$0].sort == .letters }) >= 2 else { return false }
    return about == 0
      || about == 1 && words.count >= 4
        && isAboutPasswords(
          text.lexemes[words[0]].units)
  }

  private func isCue(_ index: Int) -> Bool {
    [Cue.otherNumber, .card, .login, .cvv, .pin, .token].contains { cues.begins($0, at: index) }
  }

  /// A word behind «mdp» that ends its sentence, or one of the passwords that very many have.
  func wordAlone(_ index: Int, behind phrase: Int) -> Range<Int>? {
    let lexeme = text.lexemes[index]
    guard lexeme.sort == .letters else { return nil }
    let isCommon = PasswordWords.common.contains(lexeme.word)
    let isAbbreviated =
      phrase > 0 && index <= phrase + 1
      && ["mdp", "pwd", "pw", "psw", "passwd", "pswd"].contains(text.lexemes[phrase - 1].word)
    guard isCommon || isAbbreviated && lexeme.units.count >= 4 && endsSentence(index),
      !isAboutPasswords(lexeme.units), !PasswordWords.ofSentences.contains(lexeme.word),
      !PasswordWords.fillers.contains(lexeme.word), !isCue(index)
    else { return nil }
    return lexeme.units
  }

  private func endsSentence(_ index: Int) -> Bool {
    var next = index + 1
    while next < text.lexemes.count, text.lexemes[next].sort == .space { next += 1 }
    guard next < text.lexemes.count else { return true }
    switch text.lexemes[next].sort {
    case .newline: return true
    case .letters: return PasswordWords.polite.contains(text.lexemes[next].word)
    case .other: return [".", ",", ";", "!", ")"].contains(text.glyph(next))
    case .digits, .space: return false
    }
  }

  /// Whether a phrase speaks of several passwords: «my passwords», «mots de passe».
  func isPlural(_ phrase: Range<Int>) -> Bool {
    let words = ["passwords", "mots", "contrasenas", "claves", "senhas", "passworter", "hasla"]
    return words.contains(text.lexemes[phrase.lowerBound].word)
  }

  /// The further ones of a list: «X and Y», «X, Y et Z».
  mutating func takeFurther(behind end: Int) {
    guard var index = text.lexemes.firstIndex(at: end) else { return }
    while index < text.lexemes.count {
      var hasLink = false
      while index < text.lexemes.count, !endsList(index, &hasLink) { index += 1 }
      guard hasLink, index < text.lexemes.count,
        text.lexemes[index].sort == .letters || text.lexemes[index].sort == .digits
      else { return }
      let start = text.lexemes[index].units.lowerBound
      var last = start
      while last < text.units.count,
        ![" ", "\t", "\n", "\r", ",", ";"].contains(text.units[last].glyph)
      {
        steps += 1
        last += 1
      }
      while last > start + 1, [".", "!", ")", "\""].contains(text.units[last - 1].glyph) {
        last -= 1
      }
      let word = text.lexemes[index].word
      guard !isAboutPasswords(start..<last), !PasswordWords.ofSentences.contains(word),
        !isTaken(start..<last)
      else { return }
      take(start..<last, as: .password)
      guard let next = text.lexemes.firstIndex(at: last) else { return }
      index = next
    }
  }

  /// Whether a lexeme is neither blank nor a link of a list.
  private func endsList(_ index: Int, _ hasLink: inout Bool) -> Bool {
    let lexeme = text.lexemes[index]
    switch lexeme.sort {
    case .space: return false
    case .letters where ["and", "et", "y", "und", "e", "i", "or", "ou"].contains(lexeme.word):
      hasLink = true
      return false
    case .other where [",", "/", "&", "+", "\"", "»", "«"].contains(text.glyph(index)):
      hasLink = true
      return false
    case .letters, .digits, .other, .newline: return true
    }
  }
}
