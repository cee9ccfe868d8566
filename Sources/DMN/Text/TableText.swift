public import Diagnostics

/// The decision tables of a DMN file as aligned text that can be edited and put back.
///
/// Each table has a line with its name and hit policy, a line with its columns, and a line for each
/// rule, which begins with the rule's number:
///
/// ```text
/// fee · UNIQUE
/// # │ age   │ fee │ source
/// ──┼───────┼─────┼───────
/// 1 │ < 18  │ 0   │ F1
/// 2 │ >= 18 │ 10  │ F2
/// ```
///
/// The number says which rule of the file a line is: changed cells are changed in place, a line
/// without number, or with one that came before, is a new rule, and a rule whose line is gone is taken
/// out. Columns, names and hit policies stay as they are.
public struct TableText: Sendable {
  /// The tables as text, each line ended; empty where the file has none.
  public let text: String

  let raw: RawText
  let tables: [SourceTable]
  let hasMark: Bool
  let ids: Set<String>

  /// Reads the tables of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: its path, by which problems name it.
  /// - Throws: one problem where the bytes are no XML that is let in; whether the model makes sense
  ///   is not looked at.
  public init(_ bytes: [UInt8], file: String) throws(Problems) {
    let raw = RawText(bytes, file: file)
    self.raw = raw
    hasMark = raw.bytes.count < bytes.count
    let root = try DocumentReader.read(raw)
    let extents = ElementExtents(raw)
    var tables: [SourceTable] = []
    var ids: Set<String> = []
    func visit(_ element: Element, owner: String) {
      if let id = element.attributes["id"] { ids.insert(id) }
      var owner = owner
      if ["decision", "businessKnowledgeModel"].contains(element.name) {
        owner = Name.normalized(element.attributes["name"] ?? "")
      }
      if element.name == "decisionTable" {
        tables.append(SourceTable(element, owner: owner, raw: raw, extents: extents))
      }
      for child in element.children { visit(child, owner: owner) }
    }
    visit(root, owner: "")
    self.tables = tables
    self.ids = ids
    text = tables.map { Self.rendered($0) }.joined(separator: "\n")
  }

  /// What stands between two cells of a line.
  static let separator = " │ "

  private static func rendered(_ table: SourceTable) -> String {
    var rows = [["#"] + table.columns.map(CellText.encoded)]
    for (number, rule) in table.rules.enumerated() {
      rows.append(["\(number + 1)"] + rule.cells.map { CellText.encoded($0.text) })
    }
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].count }.max() ?? 1
    }
    var lines = rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return cells.joined(separator: separator).withoutTrailingBlanks
    }
    lines.insert(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─"), at: 1)
    return ([heading(table)] + lines).map { $0 + "\n" }.joined()
  }

  /// The line that begins a table.
  static func heading(_ table: SourceTable) -> String {
    "\(CellText.encoded(table.name)) · \(table.hitPolicy)"
  }
}

/// How a cell is written on one line between separators.
///
/// `␛` stands before what would be misread: `␛n` is a line break, `␛t` a tab, `␛│` a bar and `␛␛` itself.
enum CellText {
  private static let escapes: [(scalar: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("\n", "n"), ("\t", "t"), ("\r", "r"), ("│", "│"), ("␛", "␛"),
  ]

  /// The text as it is written.
  static func encoded(_ text: String) -> String {
    var encoded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { encoded += self.encoded(scalar) }
    return String(encoded)
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    escapes.first { $0.scalar == scalar }.map { ["␛", $0.letter] } ?? [scalar]
  }

  /// The text that was written.
  static func decoded(_ text: some Sequence<Unicode.Scalar>) -> String {
    var decoded = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text {
      if isEscaped {
        decoded.append(escapes.first { $0.letter == scalar }?.scalar ?? scalar)
        isEscaped = false
      } else if scalar == "␛" {
        isEscaped = true
      } else {
        decoded.append(scalar)
      }
    }
    return String(decoded)
  }

  /// How far the first scalars of a text reach when they are written.
  static func width(of text: String, first count: Int) -> Int {
    text.unicodeScalars.prefix(count).reduce(0) { $0 + encoded($1).count }
  }
}

extension String {
  /// The text without blanks at its end.
  var withoutTrailingBlanks: String { String(reversed().drop { $0 == " " }.reversed()) }
}
