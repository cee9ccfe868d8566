import Diagnostics
import FEEL
import Foundation
import Testing

/// The cases of the OMG's Technology Compatibility Kit that need nothing but FEEL.
///
/// The kit is looked for in `$GUICHET_DMN_TCK` and in `../shared/dmn-tck` beside the package, and
/// passed over where it is not. The number of failing cases is a ratchet.
@Suite("FEEL's part of the Technology Compatibility Kit")
struct KitTests {
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

  /// Failing cases by folder.
  ///
  /// In `0021-singleton-list` the type of the decision turns a list of one into its item; that is
  /// the part of the engine above FEEL.
  static let known = ["0021-singleton-list": 2]

  @Test("literal expressions", .enabled(if: kit != nil))
  func literalExpressions() throws {
    var (passed, all, passedNonNull, nonNull) = (0, 0, 0, 0)
    var failures: [String: [String]] = [:]
    for level in ["compliance-level-2", "compliance-level-3"] {
      let folder = try #require(Self.kit).appending(path: level)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
        for test in try cases(in: folder.appending(path: name)) {
          all += 1
          if !test.expected.isNull { nonNull += 1 }
          guard let failure = failure(of: test) else {
            passed += 1
            if !test.expected.isNull { passedNonNull += 1 }
            continue
          }
          failures[name, default: []].append(failure)
        }
      }
    }
    print("FEEL's part of the kit: \(passed) of \(all) cases pass,")
    print("not null: \(passedNonNull) of \(nonNull)")
    if let path = ProcessInfo.processInfo.environment["GUICHET_KIT_FAILURES"] {
      let lines = failures.sorted { $0.key < $1.key }.flatMap { name, list in
        list.map { "\(name) \($0)" }
      }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(failures.mapValues(\.count) == Self.known)
  }

  private func cases(in folder: URL) throws -> [KitReader.Case] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".xml") }
      .flatMap { try KitReader(folder.appending(path: $0))?.cases ?? [] }
  }

  /// What is wrong with what a case gives, or nil.
  private func failure(of test: KitReader.Case) -> String? {
    var values = Dictionary(test.inputs.map { ($0.name, $0.value) }) { first, _ in first }
    var found: Value = .null
    var reasons: [String] = []
    let noon = try? evaluate("@\"2026-03-01T12:00:00Z\"")
    let now: DateTime? = if case .dateTime(let moment) = noon { moment } else { nil }
    for decision in test.decisions {
      do {
        let source = SourceText(decision.text, file: "kit")
        let evaluation = try Expression.parse(source, names: Set(values.keys))
          .evaluate(in: Scope(values, now: now))
        found = evaluation.value
        reasons += evaluation.warnings.map(\.description)
      } catch {
        found = .null
        reasons += error.list.map(\.message)
      }
      values[decision.name] = found
    }
    guard !isClose(found, test.expected) else { return nil }
    let text = test.decisions.last?.text ?? ""
    return "\(test.id): \(text) gives \(found), not \(test.expected) \(reasons)"
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
