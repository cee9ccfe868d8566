/// A number or an odd word that is nearly all that a message says.
struct LoneValue: Sendable {
  /// Where it stands in its message.
  let scalars: Range<Int>
  /// How many digits it has; nothing where it is a word.
  private let digits: Int?

  /// The only value in a text, or nothing.
  init?(_ finder: SecretFinder) {
    let text = finder.text
    let lexemes = text.lexemes.indices.filter {
      text.lexemes[$0].sort != .space && text.lexemes[$0].sort != .newline
    }
    guard let first = lexemes.first, let last = lexemes.last,
      lexemes.count <= 12 || finder.onlyWord != nil
    else { return nil }
    let numbers = lexemes.filter { text.lexemes[$0].sort == .digits }
    if let number = numbers.first, numbers.count == 1 || numbers.count == finder.digitCount,
      lexemes.allSatisfy({ finder.isLink($0) || text.lexemes[$0].sort != .letters }),
      let units = finder.number(at: number, 3...8)
    {
      scalars = text.units[units.lowerBound].start..<text.units[units.upperBound - 1].end
      digits = numbers.count == 1 ? units.count : finder.digitCount
      return
    }
    let units = text.lexemes[first].units.lowerBound..<text.lexemes[last].units.upperBound
    guard !text.units[units].contains(where: { $0.glyph == " " }), finder.isUncommon(units),
      numbers.count < lexemes.count
    else { return nil }
    scalars = text.units[units.lowerBound].start..<text.units[units.upperBound - 1].end
    digits = nil
  }

  /// Whether it can be a secret of a kind.
  func fits(_ kind: SecretKind) -> Bool {
    switch (kind, digits) {
    case (.cvv, let digits?): (3...4).contains(digits)
    case (.pin, let digits?): (4...8).contains(digits)
    case (.password, nil): true
    default: false
    }
  }
}
