import Testing

@Suite struct FileSizeTests {
  /// The most lines that a file may have.
  static let cap = 400
  /// The most lines that the middle file of a target may have.
  static let medianCap = 120

  @Test func noFileIsLongerThanTheCap() {
    let findings = Self.tooLong(SourceFile.sources + SourceFile.tests)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test(arguments: SourceFile.targets)
  func filesAreShortAsARule(target: String) {
    let median = Self.median(SourceFile.sources.filter { $0.target == target })
    #expect(median <= Self.medianCap, "the median of \(target) is \(median) lines")
  }

  @Test func plantedLongFileIsFound() {
    let line = "let x = 1\n"
    let long = SourceFile(path: "a.swift", text: String(repeating: line, count: Self.cap + 1))
    let fitting = SourceFile(path: "b.swift", text: String(repeating: line, count: Self.cap))
    #expect(Self.tooLong([fitting, long]).map(\.path) == ["a.swift"])
    #expect(Self.median([fitting, long, long]) == Self.cap + 1)
  }

  private static func tooLong(_ files: [SourceFile]) -> [Finding] {
    files.filter { $0.lineCount > cap }
      .map { Finding(path: $0.path, line: cap, what: "\($0.lineCount) lines, at most \(cap)") }
  }

  private static func median(_ files: [SourceFile]) -> Int {
    let counts = files.map(\.lineCount).sorted()
    return counts.isEmpty ? 0 : counts[counts.count / 2]
  }
}
