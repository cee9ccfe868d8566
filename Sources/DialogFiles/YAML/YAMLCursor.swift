import Diagnostics

/// A node and the file it stands in: what the readers walk over.
///
/// A node of the wrong shape is reported where it is read, and the reader goes on without it.
struct YAMLCursor {
  let node: YAMLNode
  let source: YAMLSource

  /// The place where the node begins, or the whole of it if it is text.
  var place: SourcePlace {
    if case .scalar(let scalar) = node { return YAMLText(scalar: scalar, source: source).place }
    return source.file.place(node.location)
  }

  /// Whether the node is text.
  var isText: Bool {
    if case .scalar = node { true } else { false }
  }

  /// Whether the node is a list.
  var isList: Bool {
    if case .list = node { true } else { false }
  }

  /// The node as text.
  func text() -> YAMLText? {
    guard case .scalar(let scalar) = node else {
      reportShape("text")
      return nil
    }
    return YAMLText(scalar: scalar, source: source)
  }

  /// The node as text that is not empty.
  func name() -> YAMLText? {
    guard let text = text() else { return nil }
    guard !text.value.isEmpty else {
      reportShape("text that is not empty")
      return nil
    }
    return text
  }

  /// The nodes of a list.
  func list() -> [YAMLCursor] {
    guard case .list(let nodes, _) = node else {
      reportShape("a list")
      return []
    }
    return nodes.map { YAMLCursor(node: $0, source: source) }
  }

  /// The texts of a list, none of them empty.
  func names() -> [YAMLText] { list().compactMap { $0.name() } }

  /// The texts of a list, or a single one that stands in its place.
  func nameOrNames() -> [YAMLText] { isText ? [name()].compactMap(\.self) : names() }

  /// The entries of a mapping in the order of the file.
  func entries() -> [(key: YAMLText, value: YAMLCursor)] {
    guard case .mapping(let entries, _) = node else {
      reportShape("a mapping of keys to values")
      return []
    }
    return entries.map {
      (YAMLText(scalar: $0.key, source: source), YAMLCursor(node: $0.value, source: source))
    }
  }

  /// The entries of a mapping that knows only certain keys; others are reported and left out.
  func fields(_ allowed: [String], required: [String] = []) -> YAMLFields {
    var fields = YAMLFields(cursor: self)
    guard case .mapping = node else {
      reportShape("a mapping with " + (required.isEmpty ? allowed : required).listed)
      return fields
    }
    for (key, value) in entries() {
      guard allowed.contains(key.value) else {
        source.problems.report(
          .yamlUnknownKey, "there is no key «\(key.value)» here", at: key.place,
          expected: allowed.listed, suggestion: nearest(to: key.value, among: allowed))
        continue
      }
      fields.add(key, value)
    }
    for key in required where fields[key] == nil {
      source.problems.report(.yamlMissingKey, "the key «\(key)» is missing", at: fields.place)
    }
    return fields
  }

  /// The number that the node holds, in a range.
  func number(in range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    guard let number = Int(text.value), range.contains(number) else {
      source.problems.report(
        .valueNumber, "«\(text.value)» is no number that fits here", at: text.place,
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// Whether the node says `true`.
  func flag() -> Bool? {
    guard let text = text() else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      source.problems.report(
        .valueFlag, "«\(text.value)» is neither true nor false", at: text.place,
        expected: "true or false")
      return nil
    }
  }

  /// The case of an enumeration that the node names.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    word(among: Choice.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
  }

  /// The word that the node is, one of a few.
  func word(among words: [String]) -> String? {
    guard let text = text() else { return nil }
    if words.contains(text.value) { return text.value }
    source.problems.report(
      .valueChoice, "«\(text.value)» is not one of the words known here", at: text.place,
      expected: words.listed, suggestion: nearest(to: text.value, among: words))
    return nil
  }

  /// Reports that the node is of the wrong shape.
  func reportShape(_ expected: String) {
    let found =
      switch node {
      case .scalar(let scalar) where scalar.text.isEmpty: "nothing"
      case .scalar: "text"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    source.problems.report(.yamlShape, "there is \(found) here", at: place, expected: expected)
  }
}

extension [String] {
  /// The words as a list that a message can hold.
  var listed: String {
    guard count > 1, let last else { return first ?? "nothing" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
