import Testing

/// Only what has passed the display gate is written to a terminal: no way leads past it.
@Suite struct OutputTests {
  /// What writes to standard output or standard error by itself.
  private static let writers = [
    "print", "debugPrint", "puts", "fputs", "printf", "fprintf", "perror", "NSLog", "fwrite",
  ].map { ForbiddenConstruct.call($0, instead: "write a DisplayText") }

  /// The streams themselves.
  private static let streams = ["standardOutput", "standardError", "stdout", "stderr"]

  /// The files that write bytes: the two ways to a terminal, which take the gate's types, and three
  /// that write to pipes and files.
  private static let allowed = [
    "Sources/Terminal/TerminalOutput.swift", "Sources/guichet/Shell/StandardStreams.swift",
    "Sources/Terminal/SignalPipe.swift", "Sources/Storage/PrivateFile.swift",
    "Sources/guichet/Authoring/FileBytes.swift",
  ]

  private static func findings(in file: SourceFile) -> [Finding] {
    var findings = writers.flatMap { $0.findings(in: file) }
    for (index, token) in file.tokens.enumerated() {
      let isStream = streams.contains(token.text)
      let isCall = ["Glibc", "Foundation"].contains { module in
        ForbiddenConstruct.sequence([module, ".", "write", "("], at: index, file.tokens)
      }
      guard isStream || isCall && !allowed.contains(file.path) else { continue }
      findings.append(
        Finding(path: file.path, line: token.line, what: "writes; write a DisplayText"))
    }
    return findings
  }

  @Test func nothingIsWrittenPastTheGate() {
    let findings = SourceFile.sources.flatMap(Self.findings)
    #expect(findings.isEmpty, "\(findings.report)")
    #expect(Self.allowed.allSatisfy(Package.has))
  }

  @Test(arguments: [
    "print(x)", "fputs(x, y)", "FileHandle.standardError.write(data)", "fflush(stdout)",
    "Glibc.write(1, x, 2)", "Foundation.write(1, x, 2)",
  ])
  func aWayPastTheGateIsFound(code: String) {
    let planted = SourceFile(path: "Sources/guichet/Planted.swift", text: "\(code)\n")
    #expect(!Self.findings(in: planted).isEmpty)
  }

  @Test func streamsTakeOnlyWhatHasPassedTheGate() throws {
    let file = try #require(
      SourceFile.sources.first { $0.path == "Sources/guichet/Shell/StandardStreams.swift" })
    let functions = file.text.split(separator: "\n").filter {
      $0.contains("static func write") && !$0.contains("to descriptor")
    }
    #expect(!functions.isEmpty)
    #expect(functions.allSatisfy { $0.contains(": DisplayText)") || $0.contains(": DisplayJSON)") })
  }
}
