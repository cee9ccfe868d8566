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

  /// As many words may stand between two groups.
  private static let wordLimit = 8

  /// The country's letters and the check digits.
  private struct Beginning {
    let country: String
    let checkDigits: ArraySlice<FoldedText.Unit>
    /// The lexeme behind the check digits' lexeme.
    let next: Int
    /// Digits of that lexeme that belong to the account.
    let rest: ArraySlice<FoldedText.Unit>
    let start: Int
  }

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

  /// The units of each account's groups, and what the search cost.
  func accounts() -> (found: [[Range<Int>]], steps: Int) {
    var found: [[Range<Int>]] = []
    var steps = 0
    var index = 0
    while index < text.lexemes.count {
      if text.lexemes[index].sort == .letters, let beginning = beginning(at: index),
        !finder.isTaken(lexeme: index),
        let (groups, next) = groups(of: beginning, steps: &steps)
      {
        found.append(groups)
        index = next
      } else {
        index += 1
      }
    }
    return (found, steps)
  }

  private func beginning(at index: Int) -> Beginning? {
    let lexeme = text.lexemes[index]
    guard lexeme.word.count >= 2, lexeme.units.count == 2 || lexeme.word.hasPrefix("iban"),
      lexeme.units.count == 2 || lexeme.units.count == 6
    else { return nil }
    let country = String(lexeme.word.suffix(2))
    guard SecretFinder.accountLengths[country] != nil, index + 1 < text.lexemes.count else {
      return nil
    }
    let isGlued = text.lexemes[index + 1].sort == .digits
    // Many countries' letters are words: «de 12», «is 15».
    guard isGlued || finder.cues.contains(.account),
      !finder.cues.precedes(.taxNumber, index, in: text)
    else { return nil }
    var next = index + 1
    while next < text.lexemes.count, next <= index + 2, text.lexemes[next].sort != .digits {
      guard text.lexemes[next].sort != .letters else { return nil }
      next += 1
    }
    guard next < text.lexemes.count, text.lexemes[next].sort == .digits,
      text.lexemes[next].units.count >= 2
    else { return nil }
    let digits = text.units[text.lexemes[next].units]
    return Beginning(
      country: country, checkDigits: digits.prefix(2), next: next + 1, rest: digits.dropFirst(2),
      start: lexeme.units.upperBound - 2)
  }

  /// The account's groups and the lexeme behind them.
  private func groups(
    of beginning: Beginning, steps: inout Int
  ) -> (groups: [Range<Int>], next: Int)? {
    guard let length = SecretFinder.accountLengths[beginning.country] else { return nil }
    var characters = Array(beginning.country.unicodeScalars) + beginning.checkDigits.map(\.glyph)
    characters += beginning.rest.map(\.glyph)
    var groups = [beginning.start..<text.lexemes[beginning.next - 1].units.upperBound]
    var words = 0
    var separators = 0
    var index = beginning.next
    while index < text.lexemes.count, characters.count < length {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .digits:
        characters += text.units[lexeme.units].map(\.glyph)
        groups.append(lexeme.units)
        (words, separators) = (0, 0)
      case .letters where isPart(index, behind: characters.count, of: length):
        characters += text.units[lexeme.units].map(\.glyph)
        groups.append(lexeme.units)
        (words, separators) = (0, 0)
      case .letters:
        words += 1
        guard words <= Self.wordLimit, !finder.cues.begins(.otherNumber, at: index) else {
          return nil
        }
      case .space, .newline, .other:
        separators += lexeme.units.count
        guard separators <= 24 else { return nil }
      }
      index += 1
    }
    guard characters.count == length, SecretFinder.hasAccountCheck(characters),
      finder.cues.contains(.account) || isInFours(groups, beginning)
    else { return nil }
    return (groups, index)
  }

  /// Whether the groups are those of a printed account number: tax numbers have the same countries,
  /// and some row of numbers behind one passes the check by chance.
  private func isInFours(_ groups: [Range<Int>], _ beginning: Beginning) -> Bool {
    guard beginning.rest.isEmpty else { return false }
    // Letters and digits of one group are lexemes of their own.
    var sizes: [Int] = []
    var end: Int?
    for group in groups.dropFirst() {
      if group.lowerBound == end {
        sizes[sizes.count - 1] += group.count
      } else {
        sizes.append(group.count)
      }
      end = group.upperBound
    }
    return sizes.dropLast().allSatisfy { $0.isMultiple(of: 4) }
  }

  /// Whether letters are a bank's code or glued to digits of the account.
  private func isPart(_ index: Int, behind count: Int, of length: Int) -> Bool {
    let letters = text.lexemes[index].units.count
    guard count + letters <= length else { return false }
    let isGlued =
      index > 0 && text.lexemes[index - 1].sort == .digits
      || index + 1 < text.lexemes.count && text.lexemes[index + 1].sort == .digits
    if isGlued { return letters <= 4 }
    return letters == 4 && count == 4 && !Separators.links.contains(text.lexemes[index].word)
  }
}
