/// The names of entries that values may have, where FEEL must know them to see where they end.
struct Members {
  /// The names that are more than a word.
  private(set) var names: Set<String> = []

  init(_ files: [ModelFile]) {
    for file in files { collect(file.root) }
  }

  private static let naming: Set<String> = [
    "itemComponent", "variable", "column", "output", "parameter", "decision", "inputData",
    "businessKnowledgeModel", "decisionService",
  ]

  private mutating func collect(_ element: Element) {
    if Self.naming.contains(element.name), let name = element.attributes["name"],
      !Name.isWord(name)
    {
      names.insert(Name.normalized(name))
    }
    for child in element.children where !child.children.isEmpty || Self.naming.contains(child.name)
    {
      collect(child)
    }
  }
}
