/// One character with its ink, as the wrapper moves it.
struct Cell: Hashable {
  let character: Character
  let ink: Ink

  var width: Int { DisplayWidth.of(character) }

  static func cells(of run: StyledText.Run) -> [Cell] {
    run.text.map { Cell(character: $0, ink: run.ink) }
  }
}

extension Array where Element == Cell {
  /// The cells they take in the window.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// Whether this is a web address, which must stay in one piece to be usable; of ASCII alone, so
  /// that no other kind of space in it can make a line of its own at the window's edge.
  var isAddress: Bool {
    let start = String(prefix(8).map(\.character))
    return (start.hasPrefix("https://") || start.hasPrefix("http://"))
      && allSatisfy { $0.character.isASCII }
  }

  /// Neighbours in the same ink, joined.
  var runs: [StyledText.Run] {
    var runs: [StyledText.Run] = []
    for cell in self {
      if let last = runs.last, last.ink == cell.ink {
        runs[runs.count - 1].text.append(cell.character)
      } else {
        runs.append(StyledText.Run(text: String(cell.character), ink: cell.ink))
      }
    }
    return runs
  }

  /// The cells without spaces at the end.
  func droppingTrailingSpaces() -> [Cell] {
    var cells = self
    while cells.last?.character == " " { cells.removeLast() }
    return cells
  }
}

/// What may not be broken, and the spaces before it.
struct Atom {
  var gap: Int
  var word: [Cell]

  /// The atoms of a line that does not begin with a space.
  static func atoms(of cells: [Cell]) -> [Atom] {
    var atoms: [Atom] = []
    var place = 0
    while place < cells.count {
      var gap = 0
      while place < cells.count, cells[place].character == " " {
        gap += 1
        place += 1
      }
      let start = place
      while place < cells.count, cells[place].character != " " { place += 1 }
      guard start < place else { break }
      append(Atom(gap: gap, word: Array(cells[start..<place])), to: &atoms)
    }
    return atoms
  }

  private static func append(_ atom: Atom, to atoms: inout [Atom]) {
    let closes = atom.word.first.map { closing.contains($0.character) } ?? false
    guard let last = atoms.last, atom.gap == 1,
      closes && atom.word.count <= 2 || last.word.last?.character == "«"
    else {
      atoms.append(atom)
      return
    }
    let space = Cell(character: " ", ink: atom.word[0].ink)
    atoms[atoms.count - 1].word += [space] + atom.word
  }

  private static let closing: Set<Character> = ["»", ":", ";", "!", "?", "%", "€"]
}
