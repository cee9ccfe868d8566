import Testing

@Suite struct ImportTests {
  @Test func everyTargetIsInTheTable() {
    #expect(Set(SourceFile.targets) == Set(ImportTable.allowed.keys))
  }

  @Test(arguments: SourceFile.targets)
  func importsAreThoseOfTheTable(target: String) {
    let findings = SourceFile.sources.filter { $0.target == target }
      .flatMap(ImportTable.violations)
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test(arguments: [
    "import GRDB", "public import Yams", "import struct Foundation.Date",
    "@testable import Storage", "/* why */ import Terminal", "let x = 1; \n  import Glibc",
  ])
  func plantedImportIsFound(line: String) {
    let file = SourceFile(path: "Sources/Dialogue/Planted.swift", text: "import DMN\n\(line)\n")
    #expect(ImportTable.violations(in: file).count == 1)
  }

  @Test(arguments: [
    "// import GRDB", "/* import GRDB */", "let text = \"import GRDB\"", "case import(String)",
    "public import FEEL", "let a = [\"\"\"\n  import GRDB\n  \"\"\"]",
  ])
  func whatIsNoImportIsLeftAlone(line: String) {
    let file = SourceFile(path: "Sources/Dialogue/Planted.swift", text: "\(line)\n")
    #expect(ImportTable.violations(in: file).isEmpty)
  }

  @Test func exceptionsHoldForTheirPlacesOnly() {
    let text = "import Foundation\n"
    let reader = SourceFile(path: "Sources/DMN/Reader/XMLGate.swift", text: text)
    let model = SourceFile(path: "Sources/DMN/Model/Decision.swift", text: text)
    #expect(ImportTable.violations(in: reader).isEmpty)
    #expect(ImportTable.violations(in: model).count == 1)
  }
}
