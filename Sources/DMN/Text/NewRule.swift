/// How a new rule is written: as another rule of the table is.
struct NewRule {
  /// Before the rule.
  private let lead: String
  /// The rule's start and end tag.
  private let tags: (start: String, end: String)
  private let id: String?
  /// For each cell what stands before its text and after it, and the entry's id.
  private let entries: [(before: String, after: String, id: String?)]
  /// Before the end tag.
  private let trail: String

  /// Takes after a rule.
  init(like rule: SourceTable.Rule, raw: RawText) {
    func text(_ range: Range<Int>) -> String { String(decoding: raw.bytes[range], as: UTF8.self) }
    func id(_ extent: ElementExtents.Extent) -> String? {
      raw.attribute("id", in: extent.tag).map(text)
    }
    lead = raw.blanksBefore(rule.extent.start)
    let name = raw.tagName(at: rule.extent.start)
    tags = (text(rule.extent.tag), "</\(name)>")
    self.id = id(rule.extent)
    trail = raw.blanksBefore(rule.extent.contentEnd)
    let prefix = raw.prefix(of: name)
    entries = zip(rule.entries, rule.cells).map { entry, cell in
      guard let entry else {
        guard case .missing(let kind) = cell.slot else { return ("", "", nil) }
        let inner = kind == "description" ? nil : "\(prefix)text"
        return (
          raw.blanksBefore(rule.extent.start) + "<\(prefix)\(kind)>"
            + (inner.map { "<\($0)>" } ?? ""),
          (inner.map { "</\($0)>" } ?? "") + "</\(prefix)\(kind)>", nil
        )
      }
      let own = raw.tagName(at: entry.extent.start)
      let tag =
        entry.extent.contentStart == entry.extent.end
        ? String(decoding: raw.opened(entry.extent), as: UTF8.self) : text(entry.extent.tag)
      let before = raw.blanksBefore(entry.extent.start) + tag
      guard !own.hasSuffix("description") else { return (before, "</\(own)>", id(entry.extent)) }
      guard let inner = entry.text else {
        return (
          "\(before)<\(prefix)text>", "</\(prefix)text></\(own)>", id(entry.extent)
        )
      }
      let innerName = raw.tagName(at: inner.start)
      let innerTag =
        inner.contentStart == inner.end
        ? String(decoding: raw.opened(inner), as: UTF8.self) : text(inner.tag)
      return (
        before + raw.blanksBefore(inner.start) + innerTag,
        "</\(innerName)>" + text(inner.end..<max(inner.end, entry.extent.contentEnd)).blanksOnly
          + "</\(own)>",
        id(entry.extent)
      )
    }
  }

  /// For a table that has no rule yet.
  init(table: SourceTable, raw: RawText) {
    let name = raw.tagName(at: table.extent.start)
    let prefix = raw.prefix(of: name)
    let indent = raw.blanksBefore(table.extent.start)
    lead = indent + (indent.isEmpty ? "" : "  ")
    let inner = indent + (indent.isEmpty ? "" : "    ")
    let tableID = raw.attribute("id", in: table.extent.tag).map {
      String(decoding: raw.bytes[$0], as: UTF8.self)
    }
    id = tableID.map { "\($0)_rule" }
    tags = (id.map { "<\(prefix)rule id=\"\($0)\">" } ?? "<\(prefix)rule>", "</\(prefix)rule>")
    trail = lead
    entries = table.columns.indices.map { column in
      let kind =
        column < table.counts.tests
        ? "inputEntry"
        : column < table.counts.tests + table.counts.results ? "outputEntry" : "annotationEntry"
      return (
        "\(inner)<\(prefix)\(kind)><\(prefix)text>", "</\(prefix)text></\(prefix)\(kind)>", nil
      )
    }
  }

  /// The bytes of a rule with these cells.
  func bytes(_ cells: [String], _ ids: inout RuleIDs) -> [UInt8] {
    let own = id.map { ids.next(like: $0) }
    var text = lead + Self.replacing(id, by: own, in: tags.start)
    for (entry, cell) in zip(entries, cells) {
      // Entries are often named after their rule.
      let entryID = entry.id.map { old in
        if let id, let own, old.hasPrefix(id) {
          return ids.next(like: own + old.dropFirst(id.count), orItself: true)
        }
        return ids.next(like: old)
      }
      text +=
        Self.replacing(entry.id, by: entryID, in: entry.before) + SourceCell.escaped(cell)
        + entry.after
    }
    return Array((text + trail + tags.end).utf8)
  }

  private static func replacing(_ old: String?, by new: String?, in tag: String) -> String {
    guard let old, let new else { return tag }
    return tag.replacing("id=\"\(old)\"", with: "id=\"\(new)\"", maxReplacements: 1)
      .replacing("id='\(old)'", with: "id='\(new)'", maxReplacements: 1)
  }
}

/// Makes up ids for new rules and entries that no element of the file has.
struct RuleIDs {
  private var taken: Set<String>

  init(taken: Set<String>) { self.taken = taken }

  /// An id like another: the number at its end counted on until it is free, `_2` and so on where it has
  /// none.
  ///
  /// - Parameters:
  ///   - id: the other id.
  ///   - orItself: whether the other id itself will do where it is free.
  /// - Returns: the id, which is taken from then on.
  mutating func next(like id: String, orItself: Bool = false) -> String {
    if orItself, taken.insert(id).inserted { return id }
    let digits = String(id.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let number = Int(digits)
    let stem = number == nil ? id + "_" : String(id.dropLast(digits.count))
    var next = (number ?? 1) + 1
    while !taken.insert(stem + String(next)).inserted { next += 1 }
    return stem + String(next)
  }
}

extension String {
  /// The text where it is nothing but blanks, else nothing.
  fileprivate var blanksOnly: String { utf8.allSatisfy(\.isBlank) ? self : "" }
}
