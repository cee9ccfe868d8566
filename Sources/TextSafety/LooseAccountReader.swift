/// Reads account numbers that are dictated in prose or over messages.
///
/// Words may stand between the groups: «mon IBAN commence par FR76», «puis 3000 6000».
struct LooseAccountReader {
  private let finder: SecretFinder
  private let text: FoldedText

  init(_ finder: SecretFinder) {
    self.finder = finder
    text = finder.text
  }

  /// As many words may stand between two groups of a number that is called an account's.
  private static let wordLimit = 8

  /// Whether the number of an account that begins in the text may go on behind it.
  var mayBegin: Bool {
    var words = 0
    for index in text.lexemes.indices.reversed() where text.lexemes[index].sort == .letters {
      if beginning(at: index) != nil { return true }
      words += 1
      if words > 2 * Self.wordLimit { return false }
    }
    return false
  }

  /// The first lexeme of what may be an account's number, its country's letters glued to its digits.
  var firstOfOpen: Int? {
    let letters = text.lexemes.indices.filter { text.lexemes[$0].sort == .letters }
    return letters.suffix(2 * Self.wordLimit).first { index in
      index + 1 < text.lexemes.count && text.lexemes[index + 1].sort == .digits
        && beginning(at: index) != nil
    }
  }

  /// The units of each account's groups, and what the search cost.
  func accounts() -> (found: [[Range<Int>]], steps: Int) {
    var found: [[Range<Int>]] = []
    var steps = 0
    var index = 0
    while index < text.lexemes.count {
      if text.lexemes[index].sort == .letters, !finder.isTaken(lexeme: index),
        let beginning = beginning(at: index)
      {
        var dictation = AccountDictation(beginning, in: finder)
        dictation.read()
        steps += dictation.steps
        if dictation.isAccount {
          found.append(dictation.groups)
          index = dictation.next
          continue
        }
      }
      index += 1
    }
    return (found, steps)
  }

  /// The account that may begin with the letters at a lexeme.
  private func beginning(at index: Int) -> AccountDictation.Beginning? {
    let lexeme = text.lexemes[index]
    guard index + 1 < text.lexemes.count, let account = finder.country(endingLexeme: index) else {
      return nil
    }
    let isGlued = text.lexemes[index + 1].sort == .digits
    guard lexeme.units.count == 2 || isGlued && finder.isGluedCountry(index) else { return nil }
    let start = lexeme.units.upperBound - 2
    let announced = announcement(before: index)
    guard announced != .no else { return nil }
    // Many countries' letters are words: «de 12», «is 15».
    let isNamed = announced == .near || announced == .far && finder.isCapital(start..<start + 2)
    var next = index + 1
    while next < text.lexemes.count, next <= index + 2,
      text.lexemes[next].sort != .digits, text.lexemes[next].sort != .letters
    {
      next += 1
    }
    guard next < text.lexemes.count else { return nil }
    switch text.lexemes[next].sort {
    case .digits where isGlued || isNamed:
      guard text.lexemes[next].units.count >= 2 else { return nil }
    case .letters where isNamed || finder.isCapital(start..<start + 2):
      guard NumberWords.table[text.lexemes[next].word] != nil else { return nil }
    case .digits, .letters, .space, .newline, .other: return nil
    }
    return AccountDictation.Beginning(
      account: account, start: start, next: next, isAnnounced: announced != .unknown)
  }

  /// What the words before a lexeme say of the number there.
  private enum Announcement {
    /// It is an order's, a telephone's or the tax office's.
    case no
    /// An account's: a word for one is among the four words before.
    case near
    /// A word for an account goes before.
    case far
    case unknown
  }

  private func announcement(before index: Int) -> Announcement {
    let cues: [Cue] = [.account, .taxNumber, .otherNumber]
    if let near = finder.cues.nearest(cues, before: index, in: text) {
      return near == .account ? .near : .no
    }
    guard finder.cues.contains(.account) else { return .unknown }
    var words = 0
    for place in (max(0, index - Self.reach)..<index).reversed()
    where text.lexemes[place].sort == .letters {
      if let cue = cues.first(where: { finder.cues.begins($0, at: place) }) {
        return cue == .account ? .far : .unknown
      }
      words += 1
      if words == 2 * Self.wordLimit { break }
    }
    return .unknown
  }

  /// As many lexemes before a number are searched for a word that announces it.
  private static let reach = 48
}
