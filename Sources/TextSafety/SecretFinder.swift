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
  let expected: SecretKind?

  private var taken: [Bool]
  private var found: [Finding] = []

  init(_ scalars: [Unicode.Scalar], expecting expected: SecretKind?) {
    self.scalars = scalars
    self.expected = expected
    text = FoldedText(scalars)
    taken = Array(repeating: false, count: text.units.count)
  }

  /// The secrets in order of place, without overlaps.
  ///
  /// What is surest goes first: a number with a check, then a vendor's format, then a cue word.
  consuming func findings() -> [Finding] {
    findAccounts()
    findCards()
    findTokens()
    findNumbersAfterCues()
    findPasswords()
    findExpected()
    return found.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
  }

  /// Whether any of `units` is a secret's already.
  func isTaken(_ units: Range<Int>) -> Bool {
    taken[units].contains(true)
  }

  /// Takes those of `units` that are free as a secret of `kind`.
  mutating func take(_ units: Range<Int>, as kind: SecretKind, mask: String = "****") {
    var place = units.lowerBound
    while place < units.upperBound, !taken[place] { place += 1 }
    let free = units.lowerBound..<place
    guard !free.isEmpty else { return }
    for unit in free { taken[unit] = true }
    let start = text.units[free.lowerBound].start
    let end = text.units[free.upperBound - 1].end
    found.append(Finding(scalars: start..<end, kind: kind, mask: mask))
  }
}
