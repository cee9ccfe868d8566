import Testing

@Suite struct ConstructTests {
  @Test(arguments: ForbiddenConstruct.everywhere)
  func isNowhere(construct: ForbiddenConstruct) {
    let findings = SourceFile.sources.flatMap(construct.findings)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test(arguments: ForbiddenConstruct.inTheCore)
  func isNotInTheCore(construct: ForbiddenConstruct) {
    let files = SourceFile.sources.filter { ForbiddenConstruct.core.contains($0.target) }
    #expect(!files.isEmpty)
    let findings = files.flatMap(construct.findings)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test func filesNameWhatTheyHold() {
    let named = (SourceFile.sources + SourceFile.tests).filter {
      ForbiddenConstruct.isEmptyName($0.name)
    }
    #expect(named.isEmpty, "\(named.map(\.path))")
    let strayed = SourceFile.sources.filter { !Self.extendsItsType($0) }
    #expect(strayed.isEmpty, "Type+Topic.swift extends Type: \(strayed.map(\.path))")
  }

  @Test(arguments: ForbiddenConstruct.everywhere + ForbiddenConstruct.inTheCore)
  func plantedConstructIsFound(construct: ForbiddenConstruct) {
    #expect(!construct.planted.isEmpty)
    for code in construct.planted {
      let file = SourceFile(path: "Planted.swift", text: "let a = 1\n\(code)\n")
      #expect(construct.findings(in: file).count == 1, "\(code)")
    }
    for code in construct.innocent {
      let file = SourceFile(path: "Innocent.swift", text: "let a = 1\n\(code)\n")
      #expect(construct.findings(in: file).isEmpty, "\(code)")
    }
  }

  @Test func findingTellsTheLine() throws {
    let text = "/*\n*/\nlet s = \"\"\"\n  \\(a)\n  \"\"\"\nlet x = y!\n"
    let file = SourceFile(path: "A.swift", text: text)
    let findings = ForbiddenConstruct.everywhere.flatMap { $0.findings(in: file) }
    #expect(findings.map(\.line) == [6])
  }

  @Test func strayedFileIsFound() {
    let stray = SourceFile(path: "Sources/A/Tree+Walk.swift", text: "extension Leaf {}\n")
    let right = SourceFile(path: "Sources/A/Tree+Walk.swift", text: "extension [Tree] {}\n")
    #expect(!Self.extendsItsType(stray))
    #expect(Self.extendsItsType(right))
  }

  /// Whether a file `Type+Topic.swift` has an extension that names the type.
  private static func extendsItsType(_ file: SourceFile) -> Bool {
    guard let plus = file.name.firstIndex(of: "+") else { return true }
    let type = String(file.name[..<plus])
    let tokens = file.tokens
    return tokens.indices.contains { index in
      guard tokens[index].text == "extension" else { return false }
      let rest = tokens[(index + 1)...].prefix { $0.line == tokens[index].line && $0.text != ":" }
      return rest.contains { $0.text == type }
    }
  }
}
