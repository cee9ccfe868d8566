import Testing

/// The repository stands for itself: nothing in it speaks of the place where it was written.
@Suite struct WorkplaceTests {
  private static let folders = ["Sources", "Tests", "Dialogs", ".ci", ".github"]
  private static let kinds = [".swift", ".md", ".yml", ".dmn", ".h", ".modulemap", ".sh"]
  private static let planted = [
    "// see \("#")12", "/" + "work/shared", "/" + "root/x",
    "read design" + ".md",
    "(\("#")2)", "the rules" + ".md",
  ]
  private static let innocent = [
    "#if os(Linux)", "&#160;", "#\"raw\"#", "H-12", "~/.cache", "#selector", "a#b", "network/x",
    "docs/README.md",
  ]

  static var files: [String] {
    folders.flatMap(Package.paths).filter { path in
      kinds.contains { path.hasSuffix($0) } || path.hasPrefix(".ci/")
    } + ["README.md", "Package.swift"]
  }

  @Test func noFileSpeaksOfTheWorkplace() {
    let findings = Self.files.flatMap { Self.findings(in: Package.text(of: $0), path: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test(arguments: planted)
  func plantedWordIsFound(text: String) {
    #expect(Self.findings(in: "well\n\(text)\n", path: "x").map(\.line) == [2])
  }

  @Test(arguments: innocent)
  func innocentWordIsLeftAlone(text: String) {
    #expect(Self.findings(in: text, path: "x").isEmpty)
  }

  private static func findings(in text: String, path: String) -> [Finding] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      number, line in
      trace(in: String(line)).map { Finding(path: path, line: number + 1, what: "speaks of \($0)") }
    }
  }

  /// The first word of a line that only this workplace understands.
  private static func trace(in line: String) -> String? {
    let folders = ["work", "root"].map { "/\($0)/" }
    let notes = ["design", "rules", "sessions", "domain", "common", "format"].map { "\($0).md" }
    for word in folders + notes {
      if let range = line.firstRange(of: word), startsWord(range.lowerBound, in: line) {
        return word
      }
    }
    return issueNumber(in: line)
  }

  private static func startsWord(_ index: String.Index, in line: String) -> Bool {
    guard index > line.startIndex else { return true }
    let before = line[line.index(before: index)]
    return !before.isLetter && !before.isNumber
  }

  /// A number sign with digits that stands for itself.
  private static func issueNumber(in line: String) -> String? {
    var rest = line[...]
    while let place = rest.firstIndex(of: "#") {
      let digits = rest[rest.index(after: place)...].prefix(while: \.isNumber)
      let before = place > line.startIndex ? line[line.index(before: place)] : " "
      let after = digits.endIndex < line.endIndex ? line[digits.endIndex] : " "
      if !digits.isEmpty, " («".contains(before), !after.isLetter { return "#\(digits)" }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }
}
