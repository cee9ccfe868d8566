import Diagnostics
import FEEL
import Foundation
import FoundationXML

/// Reads the parts of the OMG's Technology Compatibility Kit that are nothing but FEEL: decisions
/// whose logic, and that of all decisions they require, is a literal expression.
struct KitReader {
  /// A case of the kit: what is evaluated, in this order, and what it should give.
  struct Case {
    let id: String
    let inputs: [(name: String, value: Value)]
    let decisions: [(name: String, text: String)]
    let expected: Value
  }

  private let decisions: [String: XMLElement]
  private let byID: [String: XMLElement]
  private let tests: XMLElement

  /// Reads a test file and the model beside it; nil where either is not there.
  init?(_ file: URL) throws {
    guard let root = try XMLDocument(data: Data(contentsOf: file)).rootElement(),
      let name = root.child("modelName")?.stringValue,
      let model = try XMLDocument(
        data: Data(contentsOf: file.deletingLastPathComponent().appending(path: name))
      ).rootElement()
    else { return nil }
    tests = root
    let elements = model.children("decision") + model.children("inputData")
    let identified = elements.map { ($0.attribute("id"), $0) }
    byID = Dictionary(identified, uniquingKeysWith: { first, _ in first })
    let named = model.children("decision").map { ($0.attribute("name"), $0) }
    decisions = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// The cases that need only FEEL.
  var cases: [Case] {
    tests.children("testCase").flatMap { test in
      test.children("resultNode").compactMap { result in
        guard let decision = decisions[result.attribute("name")],
          let order = order(decision, [])
        else { return nil }
        let inputs = test.children("inputNode").map {
          (name: $0.attribute("name"), value: Self.value($0) ?? .null)
        }
        return Case(
          id: "\(test.attribute("id")) \(result.attribute("name"))", inputs: inputs,
          decisions: order, expected: result.child("expected").flatMap(Self.value) ?? .null)
      }
    }
  }

  /// The decision behind all that it requires; nil where one of them is more than an expression.
  private func order(_ decision: XMLElement, _ above: [String]) -> [(name: String, text: String)]? {
    let name = decision.attribute("name")
    guard !above.contains(name), decision.children("knowledgeRequirement").isEmpty,
      let text = decision.child("literalExpression")?.child("text")?.stringValue
    else { return nil }
    var order: [(name: String, text: String)] = []
    for requirement in decision.children("informationRequirement") {
      if requirement.child("requiredInput") != nil { continue }
      guard let link = requirement.child("requiredDecision")?.attribute("href"),
        let required = byID[String(link.drop { $0 == "#" })],
        let before = self.order(required, above + [name])
      else { return nil }
      order += before.filter { one in !order.contains { $0.name == one.name } }
    }
    return order + [(name, text)]
  }

  private static func value(_ element: XMLElement) -> Value? {
    if let list = element.child("list") {
      return .list(list.children("item").map { value($0) ?? .null })
    }
    let components = element.children("component")
    if !components.isEmpty {
      return .context(Context(components.map { ($0.attribute("name"), value($0) ?? .null) }))
    }
    guard let leaf = element.child("value"), leaf.attribute("nil") != "true" else { return nil }
    let text = leaf.stringValue ?? ""
    switch leaf.attribute("type").split(separator: ":").last {
    case "boolean": return .boolean(text == "true")
    case "decimal", "double", "integer", "int", "float", "long":
      return Decimal(text).map(Value.number)
    case "date", "time", "dateTime", "duration", "dayTimeDuration", "yearMonthDuration":
      return try? evaluate("@\"\(text)\"")
    default: return .string(text)
    }
  }
}

extension XMLElement {
  fileprivate func children(_ name: String) -> [XMLElement] {
    (children ?? []).compactMap { $0 as? XMLElement }.filter { $0.localName == name }
  }

  fileprivate func child(_ name: String) -> XMLElement? { children(name).first }

  /// An attribute by its local name; empty where there is none.
  fileprivate func attribute(_ name: String) -> String {
    (attributes ?? []).first { $0.localName == name }?.stringValue ?? ""
  }
}
