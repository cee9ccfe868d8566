import Testing

/// What the documents name is there.
@Suite struct DocumentationTests {
  private static let folder = "Sources/Dialogue/Documentation.docc/"
  private static let roots = ["Sources/", "Tests/", "Dialogs/", ".ci/", ".github/"]

  static var documents: [String] {
    (Package.paths(in: "Sources") + Package.paths(in: ".github")).filter { $0.hasSuffix(".md") }
      + ["README.md"]
  }

  @Test(arguments: documents)
  func namedFilesExist(document: String) {
    let missing = Self.paths(in: Package.text(of: document)).filter { !Package.has($0) }
    #expect(missing.isEmpty, "\(document) names \(missing)")
  }

  @Test(arguments: documents)
  func namedPagesExist(document: String) {
    let pages = Set(Self.documents.compactMap { $0.split(separator: "/").last?.dropLast(3) })
    let missing = Self.pages(in: Package.text(of: document)).filter { !pages.contains($0[...]) }
    #expect(missing.isEmpty, "\(document) names \(missing)")
  }

  @Test func theWayOfALineNamesWhatIsThere() {
    let spans = Self.spans(in: Package.text(of: Self.folder + "HowOneLineBecomesAReply.md"))
    let names = spans.filter(Self.isTypeName)
    #expect(names.contains("Processor.events"))
    let missing = names.filter { !Self.isInTheSources($0) }
    #expect(missing.isEmpty, "the page names \(missing)")
  }

  @Test func recipesTouchFewFiles() {
    let sections = Self.recipes(in: Package.text(of: Self.folder + "Recipes.md"))
    #expect(sections.count == 5)
    for section in sections {
      #expect((1...4).contains(Self.steps(in: section).count), "\(section.prefix(40))")
    }
  }

  @Test func plantedFaultsAreFound() {
    #expect(!Package.has("Sources/FEEL/Nowhere.swift"))
    #expect(
      Self.paths(in: "see `Sources/FEEL/A.swift`, `Dialogs/x`, `swift test`, `TestX`")
        == ["Sources/FEEL/A.swift", "Dialogs/x"])
    #expect(Self.pages(in: "- <doc:Nowhere>") == ["Nowhere"])
    #expect(!Self.isInTheSources("Processor.noSuchThing"))
    #expect(Self.isInTheSources("Processor.events"))
    #expect(!Self.isTypeName("agentSaid"))
    let recipe = "\n## Add a thing\n\n1. `a`\n2. `b`\n\nTest: `c`\n"
    #expect(Self.recipes(in: "# R\n\n## Overview\n" + recipe).map(Self.steps).map(\.count) == [2])
  }

  // MARK: - Reading documents

  private static func spans(in text: String) -> [String] {
    var isCode = false
    var spans: [String] = []
    for part in text.split(separator: "`", omittingEmptySubsequences: false) {
      if isCode { spans.append(String(part)) }
      isCode.toggle()
    }
    return spans
  }

  private static func paths(in text: String) -> [String] {
    spans(in: text).filter { span in
      roots.contains { span.hasPrefix($0) } && !span.contains(where: { "* \n".contains($0) })
    }
  }

  private static func pages(in text: String) -> [String] {
    text.split(separator: "<doc:", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != ">" }) }
  }

  private static func isTypeName(_ span: String) -> Bool {
    guard let first = span.unicodeScalars.first, first.properties.isUppercase else { return false }
    return span.allSatisfy { $0.isLetter || $0 == "." } && span.contains(where: \.isLowercase)
  }

  /// Whether every part of a dotted name is a word of the sources' code.
  private static func isInTheSources(_ name: String) -> Bool {
    name.split(separator: ".").allSatisfy { words.contains(String($0)) }
  }

  private static let words = Set(SourceFile.sources.flatMap { $0.tokens.map(\.text) })

  private static func recipes(in text: String) -> [String] {
    var recipes: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## Add") {
        recipes.append(String(line))
      } else if let last = recipes.indices.last {
        recipes[last] += "\n\(line)"
      }
    }
    return recipes
  }

  /// The numbered lines of a recipe, one a file.
  private static func steps(in recipe: String) -> [Substring] {
    recipe.split(separator: "\n").filter { $0.first?.isNumber == true && $0.contains(". ") }
  }
}
