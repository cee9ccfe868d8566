/// What may stand between the groups of one number.
enum Separators {
  /// Whether people write it between the groups of a number.
  static func isUsual(_ glyph: Unicode.Scalar) -> Bool {
    glyph == "-" || glyph == "." || glyph == "/" || glyph == "_"
  }

  /// Words people put between the groups of a number, in seven languages.
  static let links: Set<String> = [
    "et", "puis", "ensuite", "enfin", "espace", "tiret", "point", "virgule", "suite", "la", "le",
    "finit", "fini", "par", "se", "termine", "fin", "apres", "c", "est", "voila", "euh", "les",
    "and", "then", "space", "dash", "hyphen", "dot", "comma", "slash", "next", "ends", "ending",
    "in", "with", "the", "rest", "is", "finally", "und", "dann", "leerzeichen", "strich", "y",
    "luego", "guion", "espacio", "e", "poi", "trattino", "spazio", "depois", "espaco", "i", "potem",
    "myslnik", "x", "chiffres", "derniers", "suivants", "last", "digits", "are", "sont", "sind",
    "los", "las",
    "die", "der", "gli", "os",
  ]
}

/// The stretch between two groups of digits that are read loosely.
struct LooseGap {
  private var separators = 0
  private var words = 0

  /// Takes one more lexeme; false where no number goes on behind it.
  mutating func takes(_ index: Int, of text: FoldedText) -> Bool {
    let lexeme = text.lexemes[index]
    switch lexeme.sort {
    case .digits: return SideNumbers.contains(index, in: text)
    case .letters:
      words += 1
      return words <= 7
        && (Separators.links.contains(lexeme.word) || SideNumbers.positions.contains(lexeme.word)
          || SideNumbers.contains(index, in: text))
    case .space, .newline, .other:
      separators += lexeme.units.count
      return separators <= 12
    }
  }
}
