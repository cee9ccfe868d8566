import DMN
package import Diagnostics
import FEEL

/// A file of cases: the model's name and what to ask it.
package struct KitFile: Sendable {
  /// The file name of the model that the cases are about.
  package let model: String
  /// The cases, in order.
  package let cases: [KitCase]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - name: the path, by which problems name it.
  /// - Throws: why the file is no file of cases.
  package init(_ bytes: [UInt8], name: String) throws(Problems) {
    let root = try XMLTree.read(bytes, file: name)
    guard root.name == "testCases" else {
      throw Problems([
        Diagnostic(code: "kit.file", message: "the root element is not «testCases»", place: nil)
      ])
    }
    model = (root.child("modelName")?.text ?? "").trimmed
    cases = root.children("testCase").map(Self.kitCase)
  }

  private static func kitCase(_ element: Element) -> KitCase {
    KitCase(
      id: element.attributes["id"] ?? "",
      kind: element.attributes["type"].flatMap(KitCase.Kind.init) ?? .decision,
      invocable: element.attributes["invocableName"],
      facts: element.children("inputNode").map { node in
        let name = node.attributes["name"] ?? ""
        let namespace = node.attributes["namespace"].map { $0 + "#" } ?? ""
        return KitCase.Fact(name: namespace + name, value: value(node))
      },
      results: element.children("resultNode").map { node in
        KitCase.Result(
          name: node.attributes["name"] ?? "",
          expected: node.child("expected").map { value($0) } ?? .null)
      })
  }

  /// The value that an element describes; nil where its type is not known.
  private static func value(_ element: Element) -> Value? {
    if let list = element.child("list") {
      guard !list.isNil else { return .null }
      let items = list.children("item").map(value)
      return items.contains { $0 == nil } ? nil : .list(items.compactMap(\.self))
    }
    let components = element.children("component")
    if !components.isEmpty {
      var context = Context()
      for component in components {
        guard let part = value(component) else { return nil }
        context[component.attributes["name"] ?? ""] = part
      }
      return .context(context)
    }
    guard let leaf = element.child("value"), !leaf.isNil else { return .null }
    return simple(leaf)
  }

  private static func simple(_ leaf: Element) -> Value? {
    let type = leaf.attribute("type") ?? "string"
    switch type.split(separator: ":").last {
    case "string", "anySimpleType", "anyURI": return .string(leaf.text)
    case "boolean":
      switch leaf.text.trimmed {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: return nil
      }
    case "decimal", "double", "float", "integer", "int", "long", "short", "byte":
      let text = leaf.text.trimmed
      return Decimal(text.hasPrefix("+") ? String(text.dropFirst()) : text).map(Value.number)
    case "date", "time", "dateTime", "duration", "dayTimeDuration", "yearMonthDuration":
      let source = SourceText("@\"\(leaf.text.trimmed)\"", file: "")
      return (try? FEEL.Expression.parse(source, names: []))?.literal
    default: return nil
    }
  }
}

extension Element {
  /// An attribute by its local name.
  fileprivate func attribute(_ name: String) -> String? {
    attributes[name] ?? attributes.first { $0.key.hasSuffix(":" + name) }?.value
  }

  fileprivate var isNil: Bool { ["true", "1"].contains(attribute("nil")) }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
