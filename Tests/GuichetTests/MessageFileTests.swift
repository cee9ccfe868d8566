import Diagnostics
import Foundation
import NLU
import Testing

@testable import guichet

@MainActor @Suite struct MessageFileTests {
  @Test func readsLabelsAndTexts() throws {
    let file = try read("a\tone\r\n\nb\ttwo words\t{\"slot\": 1}\n")
    #expect(file.problems.isEmpty)
    #expect(file.examples.map { "\($0.intent):\($0.text)" } == ["a:one", "b:two words"])
  }

  @Test func everyBadLineIsNamedWithItsPlace() throws {
    let file = try read("a\tone\nno tab\n\ttext\nlabel\t \n")
    #expect(
      file.problems.map { problem in
        "\(problem.place?.location.line ?? 0):\(problem.place?.location.column ?? 0)"
      } == ["2:7", "3:1", "4:7"])
    #expect(file.examples.count == 1)
  }

  @Test func aTextAloneWillDoWhereNoLabelIsNeeded() throws {
    let file = try read("weather\nx\tnews\n", needsLabels: false)
    #expect(file.problems.isEmpty)
    #expect(file.examples.map(\.text) == ["weather", "news"])
  }

  @Test func anEmptyOrMissingFileIsAProblem() throws {
    #expect(try read("\n").problems.map(\.code) == ["messages.none"])
    #expect(MessageFile("/nowhere/at/all.tsv").problems.map(\.code) == ["messages.file"])
  }

  private func read(_ text: String, needsLabels: Bool = true) throws -> MessageFile {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "messages-\(UUID().uuidString).tsv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return MessageFile(path, needsLabels: needsLabels)
  }
}
