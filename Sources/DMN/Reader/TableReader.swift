import Diagnostics
import FEEL

/// Reads one decision table.
struct TableReader {
  private let decision: String
  private let subject: String
  private let raw: RawText
  private let file: Int
  private let vocabulary: Vocabulary
  private var cells: CellReader
  private var ownProblems: [Diagnostic] = []
  private var isBroken = false
  /// What the names of types mean.
  private(set) var types: TypeReader

  /// Everything that was wrong with the table.
  var problems: [Diagnostic] { ownProblems + cells.problems }

  init(
    decision: String, subject: String, raw: RawText, vocabulary: Vocabulary, file: Int,
    types: TypeReader
  ) {
    self.decision = decision
    self.subject = subject
    self.raw = raw
    self.vocabulary = vocabulary
    self.file = file
    self.types = types
    cells = CellReader(raw: raw)
  }

  private mutating func report(
    _ message: String, at element: Element, expected: String? = nil, suggestion: String? = nil,
    isFatal: Bool = true
  ) {
    isBroken = isBroken || isFatal
    ownProblems.append(
      Diagnostic(
        code: "dmn.table", message: "\(subject): \(message)",
        place: raw.place(at: element.tag.start), expected: expected, suggestion: suggestion))
  }

  /// The table, nil when it has problems.
  mutating func table(_ element: Element) -> DecisionTable? {
    let policy = hitPolicy(element)
    let headers = element.children("input").map { input($0) }
    let inputs = headers.compactMap(\.self)
    let outputs = element.children("output").compactMap { output($0) }
    if element.children("output").isEmpty { report("the table has no output", at: element) }
    let rules = element.children("rule").enumerated().compactMap { index, rule in
      self.rule(
        rule, number: index + 1, inputs: headers.map { $0?.name ?? "?" }, outputs: outputs.count)
    }
    checkPriorities(policy, outputs: outputs, rules: rules, at: element)
    guard !isBroken, cells.problems.isEmpty, let policy else { return nil }
    return DecisionTable(
      name: decision, hitPolicy: policy, inputs: inputs, outputs: outputs,
      annotations: element.children("annotation").map { $0.attributes["name"] ?? "" },
      rules: rules)
  }

  private mutating func hitPolicy(_ element: Element) -> HitPolicy? {
    let name = element.attributes["hitPolicy"] ?? "UNIQUE"
    guard let policy = HitPolicy.named[name] else {
      report(
        "there is no hit policy «\(name)»", at: element,
        expected: HitPolicy.named.keys.sorted().joined(separator: ", "),
        suggestion: nearest(to: name, among: HitPolicy.named.keys.sorted()))
      return nil
    }
    guard case .collect = policy, let aggregation = element.attributes["aggregation"],
      aggregation != "COLLECT"
    else { return policy }
    guard let aggregator = HitPolicy.Aggregator(rawValue: aggregation) else {
      let known = HitPolicy.Aggregator.allCases.map(\.rawValue)
      report(
        "there is no aggregation «\(aggregation)»", at: element,
        expected: known.joined(separator: ", "), suggestion: nearest(to: aggregation, among: known))
      return nil
    }
    return .collect(aggregator)
  }

  private mutating func input(_ element: Element) -> DecisionTable.Input? {
    guard let text = element.child("inputExpression")?.child("text") else {
      report("an input has no expression", at: element)
      return nil
    }
    let embedded = EmbeddedText(text, in: raw)
    let subject = "\(self.subject), input «\(embedded.text)»"
    let expression = cells.expression(embedded, with: vocabulary, subject: subject)
    let allowed = element.child("inputValues")?.child("text").flatMap {
      cells.tests(
        EmbeddedText($0, in: raw), with: vocabulary, subject: subject + ", allowed values")
    }
    guard let expression else { return nil }
    return DecisionTable.Input(
      name: embedded.text, expression: expression,
      allowed: allowed.flatMap { $0.content.isAny ? nil : $0.content }, place: embedded.place)
  }

  private mutating func output(_ element: Element) -> DecisionTable.Output? {
    let name = element.attributes["name"].map(Name.normalized)
    let subject = "\(self.subject), output" + (name.map { " «\($0)»" } ?? "")
    var values: [Value]?
    var ranking: UnaryTests?
    if let text = element.child("outputValues")?.child("text") {
      let tests = cells.tests(
        EmbeddedText(text, in: raw), with: vocabulary, subject: subject + ", output values")
      values = tests?.content.negated == true ? nil : tests?.content.literals
      ranking = tests.flatMap { $0.content.isAny ? nil : $0.content }
    }
    if values == nil, ranking == nil {
      // What the type allows stands in the order of importance too.
      let type = types.type(of: element, in: file)
      ranking = types.table.allowed(by: type)
      values = ranking.flatMap { $0.negated ? nil : $0.literals }
    }
    let entry = element.child("defaultOutputEntry")?.child("text").flatMap {
      cells.expression(EmbeddedText($0, in: raw), with: vocabulary, subject: subject + ", default")
    }
    return DecisionTable.Output(
      name: name, values: values, ranking: values == nil ? ranking : nil, defaultEntry: entry,
      type: TypeReader.name(element.attributes["typeRef"]))
  }

  private mutating func rule(
    _ element: Element, number: Int, inputs: [String], outputs: Int
  ) -> DecisionTable.Rule? {
    let entries = element.children("inputEntry")
    let results = element.children("outputEntry")
    guard entries.count == inputs.count else {
      report(
        "rule \(number) has \(entries.count) input cells for \(inputs.count) inputs", at: element)
      return nil
    }
    guard results.count == outputs else {
      report(
        "rule \(number) has \(results.count) output cells for \(outputs) outputs", at: element)
      return nil
    }
    let subject = "\(self.subject), rule \(number)"
    let testCells = zip(entries, inputs).map { entry, input in
      cells.repeatedTests(
        EmbeddedText(entry.child("text") ?? entry, in: raw), with: vocabulary
      ) { "\(subject), input «\(input)»" }
    }
    let resultCells = results.map { result($0, number: number, subject: subject) }
    let annotations = element.children("annotationEntry").map { entry in
      EmbeddedText(entry.child("text") ?? entry, in: raw).text
    }
    let description = element.child("description").map { EmbeddedText($0, in: raw).text }
    return DecisionTable.Rule(
      id: element.attributes["id"], tests: testCells.compactMap(\.self),
      results: resultCells.compactMap(\.self),
      annotations: annotations.isEmpty ? [description].compactMap(\.self) : annotations,
      place: raw.place(at: element.tag.start))
  }

  private mutating func result(
    _ element: Element, number: Int, subject: String
  ) -> DecisionTable.Cell<Expression>? {
    guard let text = element.child("text") else {
      report("rule \(number) has an output cell without text", at: element)
      return nil
    }
    var embedded = EmbeddedText(text, in: raw)
    if embedded.text.isEmpty {
      report("rule \(number) has an empty output cell", at: element, isFatal: false)
      embedded = embedded.replaced(by: "null")
    }
    return cells.expression(
      embedded, with: vocabulary, subject: "\(subject), output"
    ).map {
      DecisionTable.Cell(text: embedded.text, content: $0, place: embedded.place)
    }
  }

  /// The policies that rank results need the lists to rank them by.
  private mutating func checkPriorities(
    _ policy: HitPolicy?, outputs: [DecisionTable.Output], rules: [DecisionTable.Rule],
    at element: Element
  ) {
    guard let policy, policy == .priority || policy == .outputOrder else {
      if case .collect(let aggregator?) = policy, aggregator != .count, outputs.count > 1 {
        report("\(aggregator.rawValue) needs a table with one output", at: element, isFatal: false)
      }
      return
    }
    if !outputs.contains(where: { $0.values != nil || $0.ranking != nil }) {
      report(
        "\(policy.name) needs output values, the most important first", at: element, isFatal: false)
    }
  }
}
