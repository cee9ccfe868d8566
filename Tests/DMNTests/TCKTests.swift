import DecisionKit
import Foundation
import Testing

/// The OMG's Technology Compatibility Kit, as far as it is at hand.
///
/// It is looked for in `$GUICHET_DMN_TCK` and in `../shared/dmn-tck` beside the package, and passed
/// over where it is not. The list of known failures is a ratchet: a case that begins to pass must
/// leave it.
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

  /// The known failures: a case a line, with its reason behind a tab; `#` begins a remark.
  private static func known() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Kit/known-failures.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let entries = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    #expect(entries.allSatisfy { $0.count == 2 }, "every known failure needs a reason")
    return Set(entries.compactMap { $0.first.map(String.init) })
  }

  @Test("every case but the known ones passes", .enabled(if: kit != nil))
  func cases() throws {
    let folders = try KitFolder.all(in: try #require(Self.kit))
    let report = KitReport(folders.map { ($0.name, $0.verdicts()) })
    let known = try Self.known()
    for failure in report.failures where !known.contains(failure.id) {
      Issue.record("\(failure.id): \(failure.failure ?? "")")
    }
    let passing = known.subtracting(report.failures.map(\.id))
    #expect(passing.isEmpty, "these pass now and must leave the list")
    print(report.text.split(separator: "\n").suffix(3).joined(separator: "\n"))
    let level2 = report.verdicts.filter { $0.id.hasPrefix("compliance-level-2") }
    #expect(level2.count == 116 && level2.allSatisfy { $0.failure == nil })
  }
}
