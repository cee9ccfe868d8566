public import Diagnostics

/// A DMN file after its tables were edited as text.
///
/// Whatever the text does not show stays byte for byte: ids, layout, comments, diagrams, extensions.
public struct TableEdit: Sendable {
  /// The file's new bytes; the old ones where nothing was changed.
  public let bytes: [UInt8]

  private let edited: EditedText
  private let original: RawText
  private let textFile: String

  init(_ source: TableText, edited: EditedText, textFile: String) {
    self.edited = edited
    self.textFile = textFile
    original = source.raw
    var changes: [(range: Range<Int>, bytes: [UInt8])] = []
    var ids = RuleIDs(taken: source.ids)
    for (table, rows) in zip(source.tables, edited.rows) {
      changes += Self.changes(to: table, rows, in: source.raw, &ids)
    }
    let mark: [UInt8] = source.hasMark ? [0xEF, 0xBB, 0xBF] : []
    bytes = mark + source.raw.applying(changes)
  }

  /// The problem with its place moved from the new file into the edited text, where it belongs to a
  /// rule of a table; else unchanged.
  public func relocated(_ problem: Diagnostic) -> Diagnostic {
    guard let place = problem.place, place.file == original.file,
      let text = try? TableText(bytes, file: original.file),
      let found = location(of: place, in: text)
    else { return problem }
    var moved = problem
    moved.place = found
    return moved
  }

  private func location(of place: SourcePlace, in text: TableText) -> SourcePlace? {
    let offset = text.raw.offset(of: place.location)
    for (number, table) in text.tables.enumerated() where table.extent.whole.contains(offset) {
      guard edited.rows.indices.contains(number) else { return nil }
      for (rule, row) in zip(table.rules, edited.rows[number])
      where rule.extent.whole.contains(offset) {
        for (position, entry) in rule.entries.enumerated() {
          guard let entry, entry.extent.whole.contains(offset),
            row.cells.indices.contains(position)
          else { continue }
          let cell = row.cells[position]
          let content = entry.text ?? entry.extent
          let before = text.raw.scalarCount(from: content.contentStart, to: offset)
          var moved = cell.place
          moved.location.column += CellText.width(of: cell.text, first: before)
          moved.length = min(place.length, max(1, cell.place.length - before))
          return moved
        }
        return row.place
      }
      return edited.headings[number]
    }
    return nil
  }

  // MARK: - Changes

  private static func changes(
    to table: SourceTable, _ rows: [EditedText.Row], in raw: RawText, _ ids: inout RuleIDs
  ) -> [(range: Range<Int>, bytes: [UInt8])] {
    let isInOrder = rows.map(\.number) == table.rules.indices.map { $0 + 1 }
    if isInOrder {
      return zip(table.rules, rows).flatMap { changes(to: $0, $1, in: raw) }
    }
    guard let first = table.rules.first, let last = table.rules.last else {
      let template = NewRule(table: table, raw: raw)
      let body = rows.flatMap { template.bytes($0.cells.map(\.text), &ids) }
      let place = raw.endOfContent(table.extent)
      return [(place..<place, body)]
    }
    // A rule's piece of the file is itself and what stands between it and the rule before.
    let start = first.extent.start - raw.blanksBefore(first.extent.start).utf8.count
    var pieces: [Int: Range<Int>] = [:]
    var end = start
    for (number, rule) in table.rules.enumerated() {
      pieces[number + 1] = end..<rule.extent.end
      end = rule.extent.end
    }
    var body: [UInt8] = []
    var latest = 0
    for row in rows {
      if let number = row.number, let piece = pieces[number] {
        latest = number - 1
        body += raw.applying(changes(to: table.rules[latest], row, in: raw), within: piece)
      } else {
        let template = NewRule(like: table.rules[latest], raw: raw)
        body += template.bytes(row.cells.map(\.text), &ids)
      }
    }
    return [(start..<last.extent.end, body)]
  }

  private static func changes(
    to rule: SourceTable.Rule, _ row: EditedText.Row, in raw: RawText
  ) -> [(range: Range<Int>, bytes: [UInt8])] {
    zip(rule.cells, row.cells).compactMap { cell, edited in
      cell.text.utf8.elementsEqual(edited.text.utf8)
        ? nil : cell.replacement(by: edited.text, in: raw, rule: rule.extent)
    }
  }
}

extension TableText {
  /// What becomes of the file when its text was edited.
  ///
  /// - Parameters:
  ///   - edited: the text as it is now.
  ///   - textFile: the path of the text, by which problems name it.
  /// - Returns: the file as it is to be.
  /// - Throws: every line that is not understood. Whether the cells are FEEL is not looked at: read
  ///   the new bytes, and let `TableEdit.relocated` move what is wrong into the text.
  public func applying(_ edited: String, named textFile: String) throws(Problems) -> TableEdit {
    TableEdit(
      self, edited: try EditedText(edited, file: textFile, of: tables), textFile: textFile)
  }
}

extension RawText {
  /// The bytes, or a piece of them, with some changes; the ranges do not overlap.
  func applying(
    _ changes: [(range: Range<Int>, bytes: [UInt8])], within piece: Range<Int>? = nil
  ) -> [UInt8] {
    let piece = piece ?? bytes.indices
    var result: [UInt8] = []
    var position = piece.lowerBound
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for change in ordered.map(\.element) {
      result += bytes[position..<change.range.lowerBound]
      result += change.bytes
      position = change.range.upperBound
    }
    return result + bytes[position..<piece.upperBound]
  }

  /// The offset of a line and column.
  func offset(of location: SourceLocation) -> Int {
    var line = 1
    var offset = 0
    while line < location.line, offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    for _ in 1..<max(1, location.column) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
    }
    return offset
  }

  /// How many characters the text says between two offsets, blanks at its beginning not counted.
  func scalarCount(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end, bytes[position].isBlank { position += 1 }
    var count = 0
    while position < end {
      if has("&", at: position), let (_, next) = reference(at: position) {
        position = next
      } else if has("<![CDATA[", at: position) {
        position += 9
        continue
      } else {
        position += 1
        while position < end, bytes[position] & 0b1100_0000 == 0b1000_0000 { position += 1 }
      }
      count += 1
    }
    return count
  }

  /// Where something can be added at the end of an element's content, before the blanks that lead to
  /// its end tag.
  func endOfContent(_ extent: ElementExtents.Extent) -> Int {
    var place = extent.contentEnd
    while place > extent.contentStart, bytes[place - 1].isBlank { place -= 1 }
    return place
  }
}
