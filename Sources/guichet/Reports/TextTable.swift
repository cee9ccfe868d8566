import TextSafety

/// Rows of cells as aligned lines; the last column takes what room is left.
nonisolated struct TextTable {
  private var rows: [[String]]

  /// Makes a table of its columns' names.
  init(_ header: [String]) { rows = [header] }

  /// Adds a row; what a cell holds passes the gate and stays on one line.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { DisplayText(untrusted: $0).singleLine.text })
  }

  /// The table as text.
  ///
  /// - Parameter columns: the window's width, at which the last cell is cut; it keeps at least
  ///   `Self.least` characters.
  /// - Returns: a line for each row.
  func text(columns: Int) -> DisplayText {
    let widths = rows[0].indices.dropLast().map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    let room = max(Self.least, columns - widths.reduce(0) { $0 + $1 + 2 })
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      let line = (cells + [Self.cut(row.last ?? "", to: room)]).joined(separator: "  ")
      let end = line.lastIndex { $0 != " " }
      return DisplayText(untrusted: end.map { String(line[...$0]) } ?? "", limit: .max)
    }.stacked()
  }

  /// The least characters of the last column that are shown.
  static let least = 24

  private static func cut(_ text: String, to room: Int) -> String {
    text.count <= room ? text : text.prefix(room - 1) + "…"
  }
}
