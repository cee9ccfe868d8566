import Diagnostics
import FEEL
import Foundation
import Testing

@testable import DMN

/// The OMG's Technology Compatibility Kit, as far as decision tables and simple expressions go.
///
/// It is looked for in `$GUICHET_DMN_TCK` and in `../shared/dmn-tck` beside the package, and passed
/// over where it is not. The lists of known failures are a ratchet: a case that begins to pass must
/// leave its list.
@Suite("Technology Compatibility Kit")
struct TCKTests {
  static let kit: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places = [
      ProcessInfo.processInfo.environment["GUICHET_DMN_TCK"].map { URL(filePath: $0) },
      package.appending(path: "../shared/dmn-tck"), package.appending(path: "../../shared/dmn-tck"),
    ]
    return places.compactMap(\.self).first { url in
      FileManager.default.fileExists(atPath: url.appending(path: "compliance-level-2").path)
    }
  }()

  /// Level 2: how many cases fail in which folder, for want of business knowledge models.
  static let failing2 = ["0009-invocation-arithmetic": 3]

  /// Level 3: the folders that hold decision tables; what needs boxed expressions, imports or dates.
  static let folders3 = [
    "0004-lending", "0008-listGen", "0020-vacation-days", "0035-test-structure-output",
    "0036-dt-variable-input", "0038-dt-on-bkm-explicit-params", "0039-dt-list-semantics",
    "0040-singlenestedcontext", "0086-import",
  ]
  static let failing3 = [
    "0004-lending": 1, "0035-test-structure-output": 3, "0036-dt-variable-input": 2,
    "0038-dt-on-bkm-explicit-params": 2, "0040-singlenestedcontext": 3, "0086-import": 2,
  ]

  @Test("level 2", .enabled(if: kit != nil))
  func level2() throws {
    let kit = try #require(Self.kit).appending(path: "compliance-level-2")
    let folders = try FileManager.default.contentsOfDirectory(atPath: kit.path).sorted()
    try run(folders.map { kit.appending(path: $0) }, level: 2, known: Self.failing2)
  }

  @Test("level 3, decision tables", .enabled(if: kit != nil))
  func level3() throws {
    let kit = try #require(Self.kit).appending(path: "compliance-level-3")
    try run(Self.folders3.map { kit.appending(path: $0) }, level: 3, known: Self.failing3)
  }

  private func run(_ folders: [URL], level: Int, known: [String: Int]) throws {
    var results: [CaseResult] = []
    var failing: [String: Int] = [:]
    for folder in folders {
      for result in try self.results(folder) {
        results.append(result)
        guard let failure = result.failure else { continue }
        failing[folder.lastPathComponent, default: 0] += 1
        if known[folder.lastPathComponent] == nil {
          Issue.record("\(folder.lastPathComponent) \(failure)")
        }
      }
    }
    let nonNull = results.filter(\.isNonNull)
    let passed = results.count { $0.failure == nil }
    let passedNonNull = nonNull.count { $0.failure == nil }
    print("TCK level \(level): \(passed) of \(results.count) cases pass,")
    print("not null: \(passedNonNull) of \(nonNull.count)")
    #expect(failing == known)
  }

  private struct CaseResult {
    var isNonNull: Bool
    var failure: String?
  }

  private func results(_ folder: URL) throws -> [CaseResult] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var results: [CaseResult] = []
    for file in files where file.hasSuffix(".xml") {
      let url = folder.appending(path: file)
      let root = try DocumentReader.read(RawText(Array(try Data(contentsOf: url)), file: file))
      let name = root.child("modelName")?.text ?? ""
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      var model: DecisionModel?
      var problem = ""
      do {
        model = try DecisionModel.read([(name, bytes)])
      } catch {
        problem = error.list.first?.message ?? ""
      }
      for test in root.children("testCase") {
        results.append(result(of: test, in: model, problem))
      }
    }
    return results
  }

  private func result(of test: Element, in model: DecisionModel?, _ problem: String) -> CaseResult {
    let id = test.attributes["id"] ?? ""
    var inputs: [String: Value] = [:]
    for node in test.children("inputNode") {
      inputs[node.attributes["name"] ?? ""] = value(node) ?? .null
    }
    var outcome = CaseResult(isNonNull: false)
    for node in test.children("resultNode") {
      let name = node.attributes["name"] ?? ""
      let expected = node.child("expected").flatMap { value($0) } ?? .null
      if !expected.isNull { outcome.isNonNull = true }
      guard let model else {
        outcome.failure = "\(id): \(problem)"
        continue
      }
      let found = model.evaluate(name, inputs: inputs)
      if !isClose(found.value, expected) {
        outcome.failure = "\(id) «\(name)»: \(found.value), not \(expected) \(found.warnings)"
      }
    }
    return outcome
  }

  /// The value that an element of a test describes, nil for what is not supported.
  private func value(_ element: Element) -> Value? {
    if let list = element.child("list") {
      return .list(list.children("item").map { value($0) ?? .null })
    }
    let components = element.children("component")
    if !components.isEmpty {
      return .context(
        Context(components.map { ($0.attributes["name"] ?? "", value($0) ?? .null) }))
    }
    guard let leaf = element.child("value") else { return nil }
    if leaf.attributes["xsi:nil"] == "true" || leaf.attributes["nil"] == "true" { return .null }
    let type = (leaf.attributes["xsi:type"] ?? leaf.attributes["type"] ?? "xsd:string")
      .split(separator: ":").last.map(String.init)
    switch type {
    case "string": return .string(leaf.text)
    case "boolean": return .boolean(leaf.text == "true")
    case "decimal", "double", "integer", "int", "float", "long":
      return Decimal(leaf.text).map(Value.number)
    default: return nil
    }
  }

  private func isClose(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.number(let a), .number(let b)):
      guard let difference = a.subtracting(b), let bound = Decimal("0.00000001") else {
        return false
      }
      return difference.magnitude < bound
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1) }
    case (.context(let a), .context(let b)):
      return a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in b[entry.name].map { isClose(entry.value, $0) } ?? false }
    default: return one == other
    }
  }
}
