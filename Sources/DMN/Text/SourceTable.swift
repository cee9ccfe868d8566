import Diagnostics

/// A decision table in the bytes of its file.
struct SourceTable {
  /// A rule in the bytes of its file.
  struct Rule {
    /// The whole element.
    let extent: ElementExtents.Extent
    /// The entries of its cells, nil for cells that it lacks.
    let entries: [(extent: ElementExtents.Extent, text: ElementExtents.Extent?)?]
    /// Its cells: tests, results, annotations.
    let cells: [SourceCell]
  }

  /// The name of the decision or function that the table makes.
  let name: String
  /// The hit policy's name.
  let hitPolicy: String
  /// The columns' names: tests, results, annotations.
  let columns: [String]
  /// How many of the columns are tests, and how many results.
  let counts: (tests: Int, results: Int)
  /// The rules from top to bottom.
  let rules: [Rule]
  /// The table's own element.
  let extent: ElementExtents.Extent

  init(_ element: Element, owner: String, raw: RawText, extents: ElementExtents) {
    name = owner
    extent = extents.extent(of: element)
    let policy = element.attributes["hitPolicy"] ?? "UNIQUE"
    let aggregation = element.attributes["aggregation"].map { " \($0)" } ?? ""
    hitPolicy = policy + (policy == "COLLECT" ? aggregation : "")
    let ruleElements = element.children("rule")
    let inputs = element.children("input").map { input in
      input.child("inputExpression")?.child("text").map { EmbeddedText($0, in: raw).text } ?? ""
    }
    let outputs = element.children("output").map { $0.attributes["name"] ?? owner }
    var notes = element.children("annotation").map { $0.attributes["name"] ?? "" }
    let most = ruleElements.map { $0.children("annotationEntry").count }.max() ?? 0
    while notes.count < most { notes.append("") }
    // DMN 1.1 has no annotations; there a rule's description is its source.
    let usesDescriptions =
      notes.isEmpty && ruleElements.contains { $0.child("description") != nil }
    if usesDescriptions { notes = [""] }
    columns = (inputs + outputs + notes.map { $0.isEmpty ? "note" : $0 }).map(Self.onOneLine)
    counts = (inputs.count, outputs.count)
    rules = ruleElements.map { rule in
      var entries: [(Element?, kind: String)] = []
      func add(_ kind: String, _ count: Int) {
        let own = rule.children(kind)
        for index in 0..<count {
          entries.append((own.indices.contains(index) ? own[index] : nil, kind))
        }
      }
      add("inputEntry", inputs.count)
      add("outputEntry", outputs.count)
      add(usesDescriptions ? "description" : "annotationEntry", notes.count)
      return Rule(
        extent: extents.extent(of: rule),
        entries: entries.map { entry, _ in
          entry.map { (extents.extent(of: $0), $0.child("text").map(extents.extent)) }
        },
        cells: entries.map { Self.cell($0, kind: $1, raw, extents) })
    }
  }

  private static func cell(
    _ entry: Element?, kind: String, _ raw: RawText, _ extents: ElementExtents
  ) -> SourceCell {
    guard let entry else {
      return SourceCell(text: kind == "inputEntry" ? "-" : "", slot: .missing(entry: kind))
    }
    if kind == "description" {
      return SourceCell(
        text: EmbeddedText(entry, in: raw).text, slot: .content(extents.extent(of: entry)))
    }
    guard let text = entry.child("text") else {
      let own = EmbeddedText(entry, in: raw).text
      let slot: SourceCell.Slot =
        own.isEmpty ? .entry(extents.extent(of: entry)) : .content(extents.extent(of: entry))
      return SourceCell(text: own.isEmpty && kind == "inputEntry" ? "-" : own, slot: slot)
    }
    let own = EmbeddedText(text, in: raw).text
    return SourceCell(
      text: own.isEmpty && kind == "inputEntry" ? "-" : own,
      slot: .content(extents.extent(of: text)))
  }

  /// A name with its blanks collapsed.
  private static func onOneLine(_ name: String) -> String { Name.normalized(name) }
}
