/// Breaks text into lines that fit the window.
///
/// Lines that are there stay; a list's line goes on below its own text. Lines are broken at spaces
/// only (a no-break space holds), never between French guillemets or a French `:` and its word.
public struct TextWrapper: Hashable, Sendable {
  /// Lines longer than this are hard to read, however wide the window is.
  public static let widest = 88

  /// Windows narrower than this have no room for indents.
  public static let narrow = 40

  /// The cells a line may take.
  public let width: Int

  private let keepsIndents: Bool

  /// The hang of a narrow window: only a speaker's name may begin at the edge.
  private let narrowHang: Int

  /// Makes a wrapper for a window.
  ///
  /// - Parameter columns: the window's width in cells.
  public init(columns: Int) {
    width = max(1, min(columns, Self.widest))
    keepsIndents = columns >= Self.narrow
    narrowHang = min(2, width / 4)
  }

  /// Breaks a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - label: what stands before the first line, such as the speaker's name.
  ///   - hang: the column at which every line's text begins, so that no line can pass for another
  ///     speaker's; in a narrow window the text follows the label after two spaces and all other
  ///     lines begin at the third column at most.
  /// - Returns: lines of at most ``width`` cells; an address longer than that stays whole.
  public func wrap(
    _ text: StyledText, label: StyledText = StyledText(), hang: Int = 0
  ) -> StyledText {
    let hang = keepsIndents ? hang : min(hang, narrowHang)
    var result: [[StyledText.Run]] = []
    for (number, line) in text.lines.enumerated() {
      let lead = number == 0 ? self.lead(label, hang: hang) : spaces(hang)
      result += wrap(line, lead: lead, hang: hang)
    }
    return StyledText(lines: result)
  }

  private func lead(_ label: StyledText, hang: Int) -> [Cell] {
    let cells = cut((label.lines.first ?? []).flatMap(Cell.cells))
    if cells.isEmpty { return spaces(hang) }
    guard keepsIndents else { return cells + spaces(2) }
    return cells + spaces(max(1, hang - cells.width))
  }

  /// A label that leaves room for words: a longer one would be broken by the terminal, at the edge.
  private func cut(_ label: [Cell]) -> [Cell] {
    let room = max(8, width - 8)
    guard label.width > room else { return label }
    var kept = label
    while kept.width >= room { kept.removeLast() }
    return kept + [Cell(character: "…", ink: label[0].ink)]
  }

  private func spaces(_ count: Int) -> [Cell] {
    Array(repeating: Cell(character: " ", ink: .plain), count: max(0, count))
  }

  private func wrap(_ line: [StyledText.Run], lead: [Cell], hang: Int) -> [[StyledText.Run]] {
    var cells = line.flatMap(Cell.cells)[...]
    let indent = cells.prefix { $0.character == " " }.count
    cells = cells.dropFirst(indent)
    let shownIndent = keepsIndents ? indent : 0
    let itemIndent = keepsIndents ? indent + Self.markerWidth(cells) : 0
    // A hang that leaves no room for words would put one letter on a line.
    let deep = hang + itemIndent < width / 2 ? hang + itemIndent : min(hang, width / 2)

    var lines: [[Cell]] = []
    var current = lead + spaces(shownIndent)
    var isFresh = true
    for atom in Atom.atoms(of: Array(cells)) {
      for piece in fitting(atom.word, room: width - deep) {
        let gap = isFresh ? 0 : atom.gap
        let overflows = current.width + gap + piece.width > width
        // Behind a name that fills the line, too: the terminal would break the word at the edge.
        if overflows, !isFresh || current.width > deep {
          lines.append(current)
          current = spaces(deep)
          isFresh = true
        }
        current += (isFresh ? [] : spaces(gap)) + piece
        isFresh = false
      }
    }
    lines.append(current)
    return lines.map { $0.droppingTrailingSpaces().runs }
  }

  /// A word, or its pieces when it does not fit a line of its own.
  private func fitting(_ word: [Cell], room: Int) -> [[Cell]] {
    guard word.width > max(1, room), !word.isAddress else { return [word] }
    var pieces: [[Cell]] = []
    var piece: [Cell] = []
    for cell in word {
      if !piece.isEmpty, piece.width + cell.width > max(1, room) {
        pieces.append(piece)
        piece = []
      }
      piece.append(cell)
    }
    return pieces + [piece]
  }

  /// The width of a list item's marker and the spaces behind it, or 0.
  private static func markerWidth(_ cells: ArraySlice<Cell>) -> Int {
    let characters = cells.prefix(6).map(\.character)
    var marker = characters.prefix { ("0"..."9").contains($0) }.count
    if marker > 0 {
      if marker < characters.count, [".", ")"].contains(characters[marker]) { marker += 1 }
    } else if let first = characters.first, ["·", "-", "–", "•", "*", "›", "!"].contains(first) {
      marker = 1
    }
    guard marker > 0, marker <= 3 else { return 0 }
    let gap = characters.dropFirst(marker).prefix { $0 == " " }.count
    return gap > 0 ? marker + gap : 0
  }
}
