/// A race's result as a plain table.
struct Report {
  struct Row {
    let name: String
    let samples: Samples
    var target: Target?
  }

  let title: String
  let rows: [Row]

  var text: String {
    let head = ["", "min", "median", "p99", "× ref.", "n", "target"]
    let table = [head] + rows.map(cells)
    let widths = head.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let lines = table.map { row in
      var cells: [String] = []
      for (column, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        let isText = column == 0 || column == row.count - 1
        cells.append(isText ? cell + blanks : blanks + cell)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([title] + lines).joined(separator: "\n")
  }

  private func cells(_ row: Row) -> [String] {
    let samples = row.samples
    guard let median = samples.median else { return [row.name, "–", "–", "", "", "0", "not here"] }
    let reference = rows.first?.samples.median ?? 0
    let ratio = reference > 0 ? Self.number(median / reference) : ""
    return [
      row.name, Self.number(samples.minimum), Self.number(median), Self.number(samples.p99), ratio,
      String(samples.count), Self.verdict(row),
    ]
  }

  private static func verdict(_ row: Row) -> String {
    guard let target = row.target else { return "" }
    let (name, value) =
      switch target.figure {
      case .median: ("median", row.samples.median)
      case .p99: ("p99", row.samples.p99 ?? row.samples.median)
      }
    guard let value else { return "" }
    return "\(name) ≤ \(number(target.most)): \(value <= target.most ? "met" : "MISSED")"
  }

  /// Three digits that matter.
  private static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
