import Diagnostics
import FEEL

/// Reads item definitions and says what the names of types mean.
struct TypeReader {
  /// The definitions that were read.
  private(set) var table = TypeTable()
  /// What was wrong with them, and with the names of types.
  private(set) var problems: [Diagnostic] = []

  private let files: [ModelFile]
  /// The numbers of the definitions of each file by their names.
  private var numbers: [[String: Int]] = []

  init(_ files: [ModelFile]) { self.files = files }

  /// Reads the definitions of all files.
  mutating func read() {
    var count = 0
    for file in files {
      var own: [String: Int] = [:]
      for element in file.elements("itemDefinition") {
        own[Name.normalized(element.attributes["name"] ?? "")] = count
        count += 1
      }
      numbers.append(own)
    }
    // The second round knows what the types within `list<…>` and within functions are.
    let nothing = ItemDefinition(
      name: "", base: .any, allowed: nil, constraint: nil, isCollection: false, components: [])
    table.items = Array(repeating: nothing, count: count)
    readItems()
    problems = []
    readItems()
    checkNames()
    checkCircles()
  }

  private mutating func readItems() {
    var number = 0
    for (index, file) in files.enumerated() {
      for element in file.elements("itemDefinition") {
        table.items[number] = item(element, in: index)
        number += 1
      }
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ element: Element, in file: Int, suggestion: String? = nil
  ) {
    problems.append(
      Diagnostic(
        code: "dmn.\(code)", message: message,
        place: files[file].raw.place(at: element.tag.start), suggestion: suggestion))
  }

  private mutating func checkNames() {
    for (index, file) in files.enumerated() {
      var seen: Set<String> = []
      for element in file.elements("itemDefinition") {
        let name = Name.normalized(element.attributes["name"] ?? "")
        if !seen.insert(name).inserted {
          report("name", "there are two item definitions named «\(name)»", element, in: index)
        }
      }
    }
  }

  /// Types that narrow each other forever are cut; structures may hold themselves.
  private mutating func checkCircles() {
    for number in table.items.indices {
      var seen: Set<Int> = [number]
      var next = table.items[number].base
      while case .item(let other) = next {
        guard seen.insert(other).inserted else {
          problems.append(
            Diagnostic(
              code: "dmn.type",
              message: "the type «\(table.items[number].name)» is defined by itself"))
          let item = table.items[number]
          table.items[number] = ItemDefinition(
            name: item.name, base: .any, allowed: item.allowed, constraint: item.constraint,
            isCollection: item.isCollection, components: item.components)
          break
        }
        next = table.items[other].base
      }
    }
  }

  private mutating func item(_ element: Element, in file: Int) -> ItemDefinition {
    let name = Name.normalized(element.attributes["name"] ?? "")
    var base = DataType.any
    if let reference = element.child("typeRef") {
      base = type(named: reference.text, at: reference, in: file)
    } else if let function = element.child("functionItem") {
      base = .feel(signature(function, in: file))
    }
    return ItemDefinition(
      name: name, base: base, allowed: tests(element.child("allowedValues"), of: name, in: file),
      constraint: tests(element.child("typeConstraint"), of: name, in: file),
      isCollection: element.attributes["isCollection"] == "true",
      components: element.children("itemComponent").map { item($0, in: file) })
  }

  private mutating func signature(_ element: Element, in file: Int) -> TypeReference {
    let parameters = element.children("parameters").map { parameter in
      table.reference(to: type(of: parameter, in: file))
    }
    let result = type(named: element.attributes["outputTypeRef"], at: element, in: file)
    return .signature(parameters, table.reference(to: result))
  }

  private mutating func tests(_ element: Element?, of name: String, in file: Int) -> UnaryTests? {
    guard let text = element?.child("text") else { return nil }
    var cells = CellReader(raw: files[file].raw)
    let tests = cells.tests(
      EmbeddedText(text, in: files[file].raw), with: Vocabulary(names: []),
      subject: "item definition «\(name)»")
    problems += cells.problems
    return tests.flatMap { $0.content.isAny ? nil : $0.content }
  }

  /// The type that an element's attribute names.
  mutating func type(of element: Element, in file: Int) -> DataType {
    type(named: element.attributes["typeRef"], at: element, in: file)
  }

  private mutating func type(named text: String?, at element: Element, in file: Int) -> DataType {
    guard let name = Self.name(text) else { return .any }
    if let type = lookUp(name, in: file, importing: 0) { return type }
    report(
      "type", "there is no type «\(name)»", element, in: file,
      suggestion: nearest(to: name, among: numbers[file].keys.sorted()))
    return .any
  }

  /// How deep imports of imports are followed for a name.
  private static let deepestImport = 4

  private func lookUp(_ name: String, in file: Int, importing depth: Int) -> DataType? {
    if let own = numbers[file][name] { return .item(own) }
    if depth == 0, let type = feelType(name, in: file) { return type }
    guard depth < Self.deepestImport else { return nil }
    for found in files[file].imports {
      let prefix = found.prefix.map { $0 + "." } ?? ""
      guard name.hasPrefix(prefix),
        let other = files.firstIndex(where: { $0.namespace == found.namespace }), other != file,
        let type = lookUp(String(name.dropFirst(prefix.count)), in: other, importing: depth + 1)
      else { continue }
      return type
    }
    // In a folder of files, types are shared as decisions are.
    guard depth == 0 else { return nil }
    return numbers.lazy.compactMap { $0[name] }.first.map(DataType.item)
  }

  private func feelType(_ name: String, in file: Int) -> DataType? {
    let simple = name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
    for text in [name, simple] {
      let types = text.contains("<") ? references(in: file) : [:]
      let source = SourceText(text, file: files[file].raw.file)
      if let type = try? TypeReference.parse(source, types: types) {
        return type == .any ? .any : .feel(type)
      }
    }
    return nil
  }

  /// The types that expressions of a file can name besides FEEL's own.
  func references(in file: Int) -> [String: TypeReference] {
    var types: [String: TypeReference] = [:]
    for (number, names) in numbers.enumerated() where number != file {
      let isImported = files[file].imports.contains { $0.namespace == files[number].namespace }
      for (name, item) in names where !isImported { types[name] = table.reference(to: .item(item)) }
    }
    for found in files[file].imports {
      let others = files.indices.filter { files[$0].namespace == found.namespace }
      for (name, item) in others.flatMap({ numbers[$0].map { ($0.key, $0.value) } }) {
        let full = found.prefix.map { "\($0).\(name)" } ?? name
        types[full] = table.reference(to: .item(item))
      }
    }
    for (name, item) in numbers[file] { types[name] = table.reference(to: .item(item)) }
    return types
  }

  /// What a function of a type gives; any other type stands for the result itself.
  func result(of type: DataType) -> DataType {
    switch type {
    case .any: return .any
    case .feel(.signature(_, let result)): return result == .any ? .any : .feel(result)
    case .feel(.function): return .any
    case .feel: return type
    case .item(let number):
      guard case .feel(.signature(_, let result)) = table.items[number].base else { return type }
      return result == .any ? .any : .feel(result)
    }
  }

  /// The name of a type without surplus blanks; nil for an empty one.
  static func name(_ text: String?) -> String? {
    guard let text else { return nil }
    let name = Name.normalized(text)
    guard !name.isEmpty else { return nil }
    return name.hasPrefix("feel:") ? String(name.dropFirst(5)) : name
  }
}
