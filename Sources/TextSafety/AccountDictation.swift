/// One account number while its groups are collected from prose or from lines of their own.
struct AccountDictation {
  /// The country's letters and what stands behind them.
  struct Beginning {
    let account: BankAccount
    /// The unit of the country's first letter.
    let start: Int
    /// The lexeme of the check digits.
    let next: Int
    /// Whether a word for an account goes before.
    let isAnnounced: Bool
  }

  private let beginning: Beginning
  private let finder: SecretFinder
  private let text: FoldedText

  /// The units of each group read.
  private(set) var groups: [Range<Int>] = []
  /// The lexeme behind the last group.
  private(set) var next: Int
  /// How many lexemes were looked at.
  private(set) var steps = 0

  private var characters: [Unicode.Scalar]
  /// How many letters and digits each group has, whatever it is written with.
  private var sizes: [Int] = []
  private var isSpoken = false
  private var hasWords = false
  private var hasLinks = false
  private var hasMarks = false

  init(_ beginning: Beginning, in finder: SecretFinder) {
    self.beginning = beginning
    self.finder = finder
    text = finder.text
    next = beginning.next
    characters = text.units[beginning.start..<beginning.start + 2].map(\.glyph)
  }

  /// As many words, and as many blanks and signs, may stand between two groups.
  private static let wordLimit = 8
  private static let signLimit = 24

  /// Reads groups until the number has its country's length or something else stands there.
  mutating func read() {
    var (words, signs) = (0, 0)
    while next < text.lexemes.count, characters.count < beginning.account.length {
      steps += 1
      let lexeme = text.lexemes[next]
      switch lexeme.sort {
      case .digits:
        add(text.units[lexeme.units].map(\.glyph), at: lexeme.units)
        (words, signs) = (0, 0)
      case .letters where isPart(next):
        add(text.units[lexeme.units].map(\.glyph), at: lexeme.units)
        (words, signs) = (0, 0)
      case .letters:
        if let number = number(at: next) {
          let last = text.lexemes[number.end - 1].units.upperBound
          add(number.glyphs, at: lexeme.units.lowerBound..<last)
          isSpoken = true
          next = number.end - 1
          (words, signs) = (0, 0)
          break
        }
        words += 1
        if Separators.links.contains(lexeme.word) { hasLinks = true } else { hasWords = true }
        let limit = beginning.isAnnounced ? Self.wordLimit : 2
        guard words <= limit, !finder.cues.begins(.otherNumber, at: next) else { return }
      case .space, .newline, .other:
        if lexeme.sort == .other { hasMarks = true }
        signs += lexeme.units.count
        guard signs <= Self.signLimit else { return }
      }
      next += 1
    }
  }

  private mutating func add(_ glyphs: [Unicode.Scalar], at units: Range<Int>) {
    let first = groups.isEmpty ? beginning.start : units.lowerBound
    let isGlued = groups.last?.upperBound == units.lowerBound
    if groups.isEmpty {
      sizes = [glyphs.count + 2]
    } else if isGlued {
      sizes[sizes.count - 1] += glyphs.count
    } else {
      sizes.append(glyphs.count)
    }
    characters += glyphs
    groups.append(first..<units.upperBound)
  }

  /// Whether letters are a bank's code or glued to digits of the account.
  private func isPart(_ index: Int) -> Bool {
    let letters = text.lexemes[index].units
    let count = characters.count
    guard letters.count <= 7, count + letters.count <= beginning.account.length,
      letters.enumerated().allSatisfy({
        beginning.account.allows(text.units[$0.element].glyph, at: count + $0.offset)
      })
    else { return false }
    let isGlued =
      index > 0 && text.lexemes[index - 1].sort == .digits
      || index + 1 < text.lexemes.count && text.lexemes[index + 1].sort == .digits
    if isGlued { return letters.count <= 4 || finder.isCapital(letters) }
    if case .digit = beginning.account.place(count) { return false }
    if letters.count <= 4, count + letters.count == beginning.account.length { return true }
    return letters.count == 4 && count % 4 == 0
      && !Separators.links.contains(text.lexemes[index].word)
      && !Self.joints.contains(text.lexemes[index].word) || finder.isCapital(letters)
  }

  /// Words of four letters that people say between groups, and that no bank is taken for.
  private static let joints: Set<String> = [
    "then", "next", "with", "ends", "last", "puis", "avec", "plus", "dann", "ende",
  ]

  /// The digits of a number in words.
  private func number(at index: Int) -> (glyphs: [Unicode.Scalar], end: Int)? {
    guard finder.cues.numberWords > 1, characters.count >= 2,
      let (values, end) = SpokenNumberReader(text).number(at: index),
      characters.count + values.count <= beginning.account.length,
      !values.indices.contains(where: {
        if case .letter = beginning.account.place(characters.count + $0) { true } else { false }
      })
    else { return nil }
    return (values.map { Unicode.Scalar(48 + $0) }, end)
  }

  /// Whether what was read is an account's number.
  var isAccount: Bool {
    guard characters.indices.allSatisfy({ beginning.account.allows(characters[$0], at: $0) }),
      beginning.account.isNumber(characters, isAnnounced: beginning.isAnnounced)
    else { return false }
    if beginning.isAnnounced { return true }
    guard !hasWords else { return false }
    if isSpoken { return !hasLinks }
    return isInFours || isAlone
  }

  /// Whether the groups are those of a printed account number: tax numbers have the same countries,
  /// and some row of numbers behind one passes the check by chance.
  private var isInFours: Bool {
    sizes.first == 4 && sizes.dropLast().allSatisfy { $0.isMultiple(of: 4) }
  }

  /// Whether nothing else stands in the lines of the number, and no line ends with a tax number.
  private var isAlone: Bool {
    guard !hasMarks, !hasLinks, let last = groups.last, startsLine(beginning.start),
      endsLine(last.upperBound)
    else { return false }
    var length = 0
    return !sizes.contains { size in
      length += size
      return beginning.account.taxLengths.contains(length)
    }
  }

  private func startsLine(_ unit: Int) -> Bool {
    let before = text.units[..<unit].last { $0.glyph != " " }
    return before.map { $0.glyph == "\n" } ?? true
  }

  private func endsLine(_ unit: Int) -> Bool {
    let behind = text.units[unit...].first { $0.glyph != " " }
    return behind.map { $0.glyph == "\n" } ?? true
  }
}
