import Diagnostics

/// Edited text, read back into rows.
struct EditedText {
  /// A cell as it was written.
  struct Cell {
    /// What it says.
    let text: String
    /// Where it begins.
    let place: SourcePlace
  }

  /// A rule as it was written.
  struct Row {
    /// The number of the rule that it was, from one; nil for a new rule.
    var number: Int?
    let cells: [Cell]
    let place: SourcePlace
  }

  /// The rows of each table.
  private(set) var rows: [[Row]] = []
  /// Where each table begins.
  private(set) var headings: [SourcePlace] = []

  private let file: String
  private var problems: [Diagnostic] = []

  /// Reads what became of some tables.
  ///
  /// - Throws: every line that is not understood.
  init(_ text: String, file: String, of tables: [SourceTable]) throws(Problems) {
    self.file = file
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.last == "\r" ? $0.dropLast() : $0) }[...]
    var number = 1
    func skipBlank() {
      while let line = lines.first, line.allSatisfy(\.isBlank) {
        lines = lines.dropFirst()
        number += 1
      }
    }
    for table in tables {
      skipBlank()
      let heading = TableText.heading(table)
      headings.append(place(number, 0, length: lines.first?.count ?? 1))
      guard let line = lines.first, Self.trimmed(line) == heading else {
        report(
          "this is not the beginning of the next table; tables and hit policies are not changed here",
          at: place(number, 0, length: lines.first?.count ?? 1), expected: heading)
        throw Problems(problems)
      }
      lines = lines.dropFirst()
      number += 1
      var own: [(line: [Unicode.Scalar], number: Int)] = []
      while let line = lines.first, !line.allSatisfy(\.isBlank) {
        own.append((line, number))
        lines = lines.dropFirst()
        number += 1
      }
      rows.append(read(own, table, heading: headings[headings.count - 1]))
    }
    skipBlank()
    if let line = lines.first {
      report(
        "there is no further table in the file", at: place(number, 0, length: line.count),
        expected: "the end")
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private mutating func report(_ message: String, at place: SourcePlace, expected: String? = nil) {
    problems.append(
      Diagnostic(code: "rules.text", message: message, place: place, expected: expected))
  }

  private func place(_ line: Int, _ column: Int, length: Int = 1) -> SourcePlace {
    SourcePlace(
      file: file, location: SourceLocation(line: line, column: column + 1), length: length)
  }

  private mutating func read(
    _ lines: [(line: [Unicode.Scalar], number: Int)], _ table: SourceTable, heading: SourcePlace
  ) -> [Row] {
    var rows: [Row] = []
    var seen: Set<Int> = []
    var sawColumns = false
    for (line, number) in lines where !Self.isRule(line) {
      let cells = cells(of: line, number)
      let names = ["#"] + table.columns
      if !sawColumns {
        sawColumns = true
        if cells.map(\.text) != names {
          report(
            "these are not the table's columns; columns are changed in a modeler",
            at: place(number, 0, length: line.count),
            expected: names.joined(separator: TableText.separator))
        }
        continue
      }
      guard cells.count == names.count else {
        report(
          "the line has \(cells.count - 1) cells", at: place(number, 0, length: line.count),
          expected: "\(names.count - 1): \(table.columns.joined(separator: TableText.separator))")
        continue
      }
      var own: Int?
      if !["", "+"].contains(cells[0].text) {
        guard let written = Int(cells[0].text), table.rules.indices.contains(written - 1) else {
          report(
            "there was no rule «\(cells[0].text)»", at: cells[0].place,
            expected: table.rules.isEmpty
              ? "+ for a new rule" : "1 to \(table.rules.count), or + for a new rule")
          continue
        }
        own = written
      }
      for column in 0..<(table.counts.tests + table.counts.results)
      where cells[column + 1].text.isEmpty {
        if let own, table.rules[own - 1].cells[column].text.isEmpty { continue }
        report(
          "the cell of «\(table.columns[column])» is empty", at: cells[column + 1].place)
      }
      // A copied line is a new rule.
      if let number = own, !seen.insert(number).inserted { own = nil }
      rows.append(
        Row(
          number: own, cells: Array(cells.dropFirst()),
          place: place(number, 0, length: line.count)))
    }
    if !sawColumns { report("the table's columns are missing", at: heading) }
    return rows
  }

  private func cells(of line: [Unicode.Scalar], _ number: Int) -> [Cell] {
    var parts: [Range<Int>] = []
    var start = 0
    let bar: Unicode.Scalar = line.contains("│") ? "│" : "|"
    var isQuoted = false
    for (offset, scalar) in line.enumerated() {
      // Who cannot type the bar may type another, but not inside a text.
      if scalar == "\"", bar == "|" { isQuoted.toggle() }
      guard scalar == bar, !isQuoted, offset == 0 || line[offset - 1] != "␛" else { continue }
      parts.append(start..<offset)
      start = offset + 1
    }
    parts.append(start..<line.count)
    return parts.map { part in
      let from = line[part].firstIndex { !$0.isBlank } ?? part.lowerBound
      let to = line[part].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? from
      return Cell(
        text: CellText.decoded(line[from..<to]),
        place: place(number, from, length: max(1, to - from)))
    }
  }

  /// Whether a line only rules off the columns.
  private static func isRule(_ line: [Unicode.Scalar]) -> Bool {
    line.contains("─") && line.allSatisfy { ["─", "┼", " "].contains($0) }
  }

  private static func trimmed(_ line: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line)
    return String(view).withoutTrailingBlanks
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}
