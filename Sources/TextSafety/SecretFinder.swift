/// One search for secrets in one text.
struct SecretFinder {
  /// A secret: the scalars to replace, and by what.
  struct Finding {
    let scalars: Range<Int>
    let kind: SecretKind
    let mask: String
  }

  let scalars: [Unicode.Scalar]
  let text: FoldedText
  let cues: CueMap
  /// What the open question asks for.
  let expected: SecretKind?
  /// What the customer's message before has announced.
  let announced: Announcement?
  /// How many digits the folded text has.
  let digitCount: Int
  /// Whether the text has words beside its numbers.
  let hasWords: Bool
  /// How often a search looked at something again: the measure of its cost.
  var steps = 0

  private var taken: [Bool]
  private(set) var found: [Finding] = []
  /// The units of the cards found, and whether each has fifteen digits.
  var cards: [(units: Range<Int>, isShort: Bool)] = []

  init(
    _ scalars: [Unicode.Scalar], expecting expected: SecretKind? = nil,
    after announced: Announcement? = nil
  ) {
    self.scalars = scalars
    self.expected = expected
    self.announced = announced
    text = FoldedText(scalars)
    cues = CueMap(text)
    var digitCount = 0
    var hasWords = false
    for lexeme in text.lexemes {
      switch lexeme.sort {
      case .digits: digitCount += lexeme.units.count
      case .letters: hasWords = true
      case .space, .newline, .other: break
      }
    }
    self.digitCount = digitCount
    self.hasWords = hasWords
    taken = Array(repeating: false, count: text.units.count)
  }

  /// The secrets in order of place, without overlaps.
  ///
  /// What is surest goes first: a number with a check, then a vendor's format, then a cue word.
  mutating func findings() -> [Finding] {
    findAccounts()
    findCards()
    findStripesBehindMasks()
    findCodesBehindCards()
    findCodesBehindMasks()
    findTokens()
    findNumbersAfterCues()
    findPasswords()
    findExpected()
    findAnnounced()
    return found.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
  }

  /// Whether any of `units` is a secret's already.
  func isTaken(_ units: Range<Int>) -> Bool {
    taken[units].contains(true)
  }

  /// Whether any unit of a lexeme is a secret's already.
  func isTaken(lexeme: Int) -> Bool { isTaken(text.lexemes[lexeme].units) }

  /// Takes those of `units` that are free as a secret of `kind`.
  mutating func take(_ units: Range<Int>, as kind: SecretKind, mask: String = "****") {
    var place = units.lowerBound
    while place < units.upperBound, !taken[place] { place += 1 }
    let free = units.lowerBound..<place
    guard !free.isEmpty else { return }
    // What does not show goes with the character beside it: a colour, the box around a digit.
    let (first, last) = (free.lowerBound, free.upperBound - 1)
    // The byte order mark is the file's.
    let origin = scalars.first == "\u{FEFF}" ? 1 : 0
    let start =
      first == 0 ? origin : taken[first - 1] ? text.units[first].start : text.units[first - 1].end
    let end =
      last + 1 == text.units.count
      ? scalars.count : taken[last + 1] ? text.units[last].end : text.units[last + 1].start
    for unit in free { taken[unit] = true }
    found.append(Finding(scalars: start..<end, kind: kind, mask: mask))
  }
}
