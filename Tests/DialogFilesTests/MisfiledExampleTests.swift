import DialogFiles
import Diagnostics
import Foundation
import Testing

/// Examples filed under a wrong intent among thousands of the product's own.
@Suite struct MisfiledExampleTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Dialogs")

  private static let misfiled = [
    ("topics/change-payment/en.yml", "where can I download my last invoice"),
    ("topics/change-billing/fr.yml", "comment parler à un conseiller humain"),
    ("topics/invoice-request/fr.yml", "je veux remplacer ma carte bleue"),
    ("topics/ask-human/fr.yml", "recette de gâteau au chocolat facile"),
    ("topics/card-declined/en.yml", "how do I change the billing contact e-mail"),
  ]

  /// Each is pointed at, and the author is not sent to a crowd of others.
  @Test func eachIsDoubtedAndFewOthers() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "misfiled-\(UUID())")
    try FileManager.default.copyItem(at: Self.folder, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    for (file, text) in Self.misfiled {
      let url = copy.appending(path: file)
      let lines = try String(contentsOf: url, encoding: .utf8)
      try lines.replacing("examples:\n", with: "examples:\n  - \(text)\n", maxReplacements: 1)
        .write(to: url, atomically: true, encoding: .utf8)
    }
    let result = AssistantLoader(reviewsExamples: true).load(copy.path)
    let doubted = result.problems.filter { $0.code == DiagnosticCode.intentDoubtful.rawValue }
    let lines = doubted.compactMap { problem -> String? in
      guard let place = problem.place, let text = result.sources[place.file] else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return String(lines[place.location.line - 1].trimmingPrefix("  - "))
    }
    #expect(Set(Self.misfiled.map(\.1)).isSubset(of: lines))
    #expect(doubted.count <= Self.misfiled.count + 20)
  }
}
