import Diagnostics
import FEEL

/// Reads the logic of one decision or function.
struct BoxReader {
  let raw: RawText
  /// What problems are said to be about.
  let subject: String
  /// The decision's or function's name, by which its tables are known.
  let name: String
  /// The number of the file.
  let file: Int
  /// What the names of types mean.
  var types: TypeReader
  /// What was wrong with the logic.
  private(set) var problems: [Diagnostic] = []

  init(raw: RawText, subject: String, name: String, file: Int, types: TypeReader) {
    self.raw = raw
    self.subject = subject
    self.name = name
    self.file = file
    self.types = types
  }

  /// The elements that hold logic.
  private static let forms: Set<String> = [
    "literalExpression", "decisionTable", "context", "list", "relation", "invocation",
    "functionDefinition", "conditional", "filter", "for", "some", "every",
  ]

  mutating func report(
    _ code: String, _ message: String, at element: Element, suggestion: String? = nil
  ) {
    problems.append(
      Diagnostic(
        code: "dmn.\(code)", message: "\(subject): \(message)",
        place: raw.place(at: element.tag.start), suggestion: suggestion))
  }

  /// The logic inside an element, nil where there is none.
  mutating func logic(in element: Element, _ vocabulary: Vocabulary) -> BoxedExpression? {
    element.children.first { Self.forms.contains($0.name) }.map { logic($0, vocabulary) }
  }

  /// The logic inside an element that must hold some.
  mutating func requiredLogic(in element: Element, _ vocabulary: Vocabulary) -> BoxedExpression {
    if let logic = logic(in: element, vocabulary) { return logic }
    report("logic", "«\(element.name)» holds no expression", at: element)
    return .unreadable("there is no expression")
  }

  /// The logic that an element is.
  private mutating func logic(_ element: Element, _ vocabulary: Vocabulary) -> BoxedExpression {
    switch element.name {
    case "literalExpression": literal(element, vocabulary)
    case "decisionTable": table(element, vocabulary)
    case "context": context(element, vocabulary)
    case "list":
      .list(
        element.children.filter { Self.forms.contains($0.name) }.map { logic($0, vocabulary) })
    case "relation": relation(element, vocabulary)
    case "invocation": invocation(element, vocabulary)
    case "functionDefinition": .function(function(element, vocabulary))
    case "conditional":
      .conditional(
        part("if", of: element, vocabulary), part("then", of: element, vocabulary),
        part("else", of: element, vocabulary))
    case "filter":
      .filter(
        part("in", of: element, vocabulary), part("match", of: element, vocabulary.insideFilter))
    default: iteration(element, vocabulary)
    }
  }

  private mutating func part(
    _ name: String, of element: Element, _ vocabulary: Vocabulary
  ) -> BoxedExpression {
    guard let part = element.child(name) else {
      report("logic", "«\(element.name)» has no «\(name)»", at: element)
      return .unreadable("«\(element.name)» has no «\(name)»")
    }
    return requiredLogic(in: part, vocabulary)
  }

  private mutating func literal(
    _ element: Element, _ vocabulary: Vocabulary
  ) -> BoxedExpression {
    let language = element.attributes["expressionLanguage"] ?? "feel"
    guard language.lowercased().contains("feel") else {
      report("language", "expressions in «\(language)» are not supported", at: element)
      return .unreadable("expressions in «\(language)» are not supported")
    }
    guard let text = element.child("text") else {
      report("logic", "the expression has no text", at: element)
      return .unreadable("the expression has no text")
    }
    var cells = CellReader(raw: raw)
    let embedded = EmbeddedText(text, in: raw)
    let expression = cells.expression(embedded, with: vocabulary, subject: subject)
    problems += cells.problems
    return expression.map { .literal($0, text: embedded.text) }
      ?? .unreadable(cells.problems.first?.message ?? "the expression cannot be read")
  }

  private mutating func table(_ element: Element, _ vocabulary: Vocabulary) -> BoxedExpression {
    var reader = TableReader(
      decision: name, subject: subject, raw: raw, vocabulary: vocabulary, file: file, types: types)
    let table = reader.table(element)
    problems += reader.problems
    types = reader.types
    return table.map(BoxedExpression.table)
      ?? .unreadable(reader.problems.first?.message ?? "the table cannot be read")
  }

  private mutating func context(
    _ element: Element, _ vocabulary: Vocabulary
  ) -> BoxedExpression {
    var entries: [BoxedEntry] = []
    var result: BoxedExpression?
    var inner = vocabulary
    var names: Set<String> = []
    for entry in element.children("contextEntry") {
      guard let variable = entry.child("variable") else {
        result = requiredLogic(in: entry, inner)
        continue
      }
      let name = Name.normalized(variable.attributes["name"] ?? "")
      if !names.insert(name).inserted {
        report("entry", "there are two entries «\(name)»", at: entry)
      }
      entries.append(
        BoxedEntry(
          name: name, type: types.type(of: variable, in: file),
          logic: requiredLogic(in: entry, inner)))
      inner.add(name)
    }
    return .context(BoxedContext(entries: entries, result: result))
  }

  private mutating func relation(
    _ element: Element, _ vocabulary: Vocabulary
  ) -> BoxedExpression {
    let columns = element.children("column").map { column in
      BoxedColumn(
        name: Name.normalized(column.attributes["name"] ?? ""),
        type: types.type(of: column, in: file))
    }
    let rows = element.children("row").map { row in
      let cells = row.children.filter { Self.forms.contains($0.name) }
      if cells.count != columns.count {
        report(
          "logic", "a row has \(cells.count) cells for \(columns.count) columns", at: row)
      }
      return cells.map { logic($0, vocabulary) }
    }
    return .relation(columns: columns, rows: rows)
  }

  private mutating func invocation(
    _ element: Element, _ vocabulary: Vocabulary
  ) -> BoxedExpression {
    let function = requiredLogic(in: element, vocabulary)
    let bindings = element.children("binding").map { binding in
      BoxedBinding(
        parameter: Name.normalized(binding.child("parameter")?.attributes["name"] ?? ""),
        logic: requiredLogic(in: binding, vocabulary))
    }
    return .invocation(function, bindings)
  }

  private mutating func iteration(
    _ element: Element, _ vocabulary: Vocabulary
  ) -> BoxedExpression {
    let kind = BoxedIteration.Kind(rawValue: element.name) ?? .all
    let variable = Name.normalized(element.attributes["iteratorVariable"] ?? "")
    if variable.isEmpty {
      report("logic", "«\(element.name)» has no name for its item", at: element)
    }
    let names = kind == .all ? [variable, "partial"] : [variable]
    return .iteration(
      BoxedIteration(
        kind: kind, variable: variable, items: part("in", of: element, vocabulary),
        body: part(
          kind == .all ? "return" : "satisfies", of: element, vocabulary.adding(names))))
  }
}
