import Diagnostics
import FEEL

/// Collects the elements of several files and turns them into one model.
struct ModelReader {
  /// An element that can be required, and the file it stands in.
  private struct Found {
    let element: Element
    let raw: RawText
    let namespace: String
    let name: String
  }

  private var problems: [Diagnostic] = []
  private var inputs: [Found] = []
  private var decisions: [Found] = []
  private var items: [String: ItemDefinition] = [:]

  /// Reads a file's elements; problems are kept for later.
  mutating func add(_ raw: RawText) {
    do throws(Problems) {
      let root = try DocumentReader.read(raw)
      let place = raw.place(at: root.tag.start)
      guard root.name == "definitions" else {
        report("definitions", "the root element is not «definitions» but «\(root.name)»", place)
        return
      }
      guard DMNVersion(rawValue: root.namespace) != nil else {
        report("namespace", "«\(root.namespace)» is not the namespace of DMN 1.1 to 1.6", place)
        return
      }
      collect(root, in: raw)
    } catch {
      problems += error.list
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ place: SourcePlace, suggestion: String? = nil
  ) {
    problems.append(
      Diagnostic(code: "dmn.\(code)", message: message, place: place, suggestion: suggestion))
  }

  private mutating func collect(_ root: Element, in raw: RawText) {
    let namespace = root.attributes["namespace"] ?? ""
    for element in root.children where element.namespace == root.namespace {
      let place = raw.place(at: element.tag.start)
      switch element.name {
      case "itemDefinition":
        let item = itemDefinition(element, in: raw)
        if items.updateValue(item, forKey: item.name) != nil {
          report("name", "there are two item definitions named «\(item.name)»", place)
        }
      case "inputData", "decision":
        guard let name = element.attributes["name"].map(Self.normalized), !name.isEmpty else {
          report("name", "the \(element.name) has no name", place)
          continue
        }
        let found = Found(element: element, raw: raw, namespace: namespace, name: name)
        add(found, at: place)
      case "import":
        report("import", "imports are not supported; put the files into one folder", place)
      default: break
      }
    }
  }

  private mutating func add(_ found: Found, at place: SourcePlace) {
    let isInput = found.element.name == "inputData"
    // Files that share a fact each declare it, so that each opens on its own in a modeler.
    if isInput, inputs.contains(where: { $0.name == found.name && $0.raw.file != found.raw.file }) {
      inputs.append(found)
      return
    }
    if let other = (inputs + decisions).first(where: { $0.name == found.name }) {
      let line = other.raw.location(of: other.element.tag.start).line
      report("name", "«\(found.name)» is already defined in \(other.raw.file):\(line)", place)
      return
    }
    if isInput { inputs.append(found) } else { decisions.append(found) }
  }

  /// The model of all files.
  mutating func model() throws(Problems) -> DecisionModel {
    var seen: Set<String> = []
    let inputData = inputs.filter { seen.insert($0.name).inserted }.map { found in
      InputData(
        id: found.element.attributes["id"], name: found.name,
        type: Self.typeName(found.element.child("variable")?.attributes["typeRef"]),
        place: found.raw.place(at: found.element.tag.start))
    }
    let read = decisions.compactMap { decision($0) }
    checkCircles(read)
    guard problems.isEmpty else { throw Problems(problems) }
    return DecisionModel(inputs: inputData, decisions: read, items: items)
  }

  private mutating func decision(_ found: Found) -> Decision? {
    let place = found.raw.place(at: found.element.tag.start)
    let requirements = requirements(of: found)
    for element in found.element.children("knowledgeRequirement") {
      report(
        "knowledge", "decision «\(found.name)»: business knowledge models are not supported",
        found.raw.place(at: element.tag.start))
    }
    guard let logic = logic(of: found, names: Set(requirements), place: place) else { return nil }
    return Decision(
      id: found.element.attributes["id"], name: found.name, requirements: requirements,
      type: Self.typeName(found.element.child("variable")?.attributes["typeRef"]), logic: logic,
      place: place)
  }

  private mutating func logic(
    of found: Found, names: Set<String>, place: SourcePlace
  ) -> Decision.Logic? {
    let subject = "decision «\(found.name)»"
    if let table = found.element.child("decisionTable") {
      var reader = TableReader(decision: found.name, raw: found.raw, names: names)
      let read = reader.table(table)
      problems += reader.problems
      return read.map(Decision.Logic.table)
    }
    if let literal = found.element.child("literalExpression"), let text = literal.child("text") {
      var cells = CellReader(raw: found.raw, names: names)
      let embedded = EmbeddedText(text, in: found.raw)
      let expression = cells.expression(embedded, subject: subject)
      problems += cells.problems
      return expression.map { .literal($0, text: embedded.text) }
    }
    let boxed = ["context", "invocation", "functionDefinition", "relation", "list", "conditional"]
    if let element = found.element.children.first(where: { boxed.contains($0.name) }) {
      report(
        "logic", "\(subject): «\(element.name)» is not supported",
        found.raw.place(at: element.tag.start))
    } else {
      report("logic", "\(subject) has neither a decision table nor a literal expression", place)
    }
    return nil
  }

  private mutating func requirements(of found: Found) -> [String] {
    var names: [String] = []
    for requirement in found.element.children("informationRequirement") {
      for target in requirement.children
      where ["requiredInput", "requiredDecision"].contains(target.name) {
        let place = found.raw.place(at: target.tag.start)
        let href = target.attributes["href"] ?? ""
        let candidates = target.name == "requiredInput" ? inputs : decisions
        guard let name = resolve(href, from: found, among: candidates) else {
          let ids = candidates.compactMap { $0.element.attributes["id"].map { "#" + $0 } }
          report(
            "requirement",
            "decision «\(found.name)» requires «\(href)», and there is no such "
              + (target.name == "requiredInput" ? "input" : "decision"),
            place, suggestion: nearest(to: href, among: ids))
          continue
        }
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  /// What a reference such as `#id` or `namespace#id` means: its own file first, then the others.
  private func resolve(_ href: String, from found: Found, among candidates: [Found]) -> String? {
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let matching = candidates.filter {
      $0.element.attributes["id"] == String(parts[1])
        && (parts[0].isEmpty || $0.namespace == parts[0])
    }
    return (matching.first { $0.raw.file == found.raw.file } ?? matching.first)?.name
  }

  private mutating func checkCircles(_ decisions: [Decision]) {
    let byName = Dictionary(
      decisions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var finished: Set<String> = []
    var path: [String] = []
    var circles: [(path: [String], place: SourcePlace)] = []
    func visit(_ decision: Decision) {
      if let start = path.firstIndex(of: decision.name) {
        circles.append((Array(path[start...]) + [decision.name], decision.place))
        return
      }
      guard !finished.contains(decision.name) else { return }
      path.append(decision.name)
      for name in decision.requirements { byName[name].map(visit) }
      path.removeLast()
      finished.insert(decision.name)
    }
    decisions.forEach(visit)
    for circle in circles {
      let names = circle.path.map { "«\($0)»" }.joined(separator: " → ")
      report("circle", "these decisions require each other: \(names)", circle.place)
    }
  }

  private mutating func itemDefinition(_ element: Element, in raw: RawText) -> ItemDefinition {
    let name = Self.normalized(element.attributes["name"] ?? "")
    var cells = CellReader(raw: raw, names: [])
    let allowed = element.child("allowedValues")?.child("text").flatMap {
      cells.tests(EmbeddedText($0, in: raw), subject: "item definition «\(name)»")
    }
    problems += cells.problems
    return ItemDefinition(
      name: name, base: Self.typeName(element.child("typeRef")?.text),
      allowed: allowed?.content, isCollection: element.attributes["isCollection"] == "true",
      components: element.children("itemComponent").map { itemDefinition($0, in: raw) })
  }

  /// A name with its blanks collapsed, as FEEL compares names.
  static func normalized(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name of a type without the prefix that DMN 1.1 writes.
  static func typeName(_ text: String?) -> String? {
    guard let text else { return nil }
    let name = normalized(text)
    guard !name.isEmpty else { return nil }
    return name.hasPrefix("feel:") ? String(name.dropFirst(5)) : name
  }
}
