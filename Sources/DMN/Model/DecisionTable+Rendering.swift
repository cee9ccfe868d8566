extension DecisionTable {
  /// The table as aligned text: a line with name and hit policy, the columns' names, a rule a row.
  ///
  /// Columns are narrowed, and their cells broken over several lines, until a row fits.
  ///
  /// - Parameter width: the most characters in a line; columns never become narrower than eight.
  /// - Returns: the lines, without a final newline.
  public func rendered(width: Int = 100) -> String {
    let header =
      ["#"] + inputs.map(\.name) + outputs.map { $0.name ?? name }
      + annotations.map { $0.isEmpty ? "note" : $0 }
    var rows = [header]
    for (index, rule) in rules.enumerated() {
      var row = ["\(index + 1)"] + rule.tests.map(\.text) + rule.results.map(\.text)
      row += (0..<annotations.count).map {
        rule.annotations.indices.contains($0) ? rule.annotations[$0] : ""
      }
      rows.append(row)
    }
    let widths = Self.fit(rows, width: width)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    let lines = rows.flatMap { Self.lines($0, widths) }
    let head = Self.lines(header, widths).count
    return (["\(name) · \(hitPolicy.name)"] + lines[..<head] + [rule] + lines[head...])
      .joined(separator: "\n")
  }

  private static func fit(_ rows: [[String]], width: Int) -> [Int] {
    var widths = rows[0].indices.map { column in
      rows.map { $0[column].count }.max() ?? 1
    }
    while widths.reduce(0, +) + 3 * (widths.count - 1) > width {
      guard let widest = widths.max(), widest > 8, let column = widths.firstIndex(of: widest)
      else { break }
      widths[column] -= 1
    }
    return widths
  }

  private static func lines(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { wrapped($0, width: $1) }
    return (0..<(cells.map(\.count).max() ?? 1)).map { line in
      var parts: [String] = []
      for (cell, width) in zip(cells, widths) {
        let text = cell.indices.contains(line) ? cell[line] : ""
        parts.append(text + String(repeating: " ", count: max(0, width - text.count)))
      }
      let whole = parts.joined(separator: " │ ")
      return String(whole.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Breaks a text between words; a word longer than the width is broken anywhere.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = String(word)
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = String(rest.dropFirst(width))
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }
}
