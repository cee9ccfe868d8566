/// Who may import whom.
///
/// SwiftPM lets a target import any module of the build, declared or not, so the arrows of the
/// architecture are held here. The C library stands beside Foundation: what needs the operating
/// system may call it directly.
enum ImportTable {
  /// What a target's files may import.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "FEEL": ["Diagnostics", "Foundation"],
    "DMN": ["FEEL", "Diagnostics"],
    "DecisionKit": ["DMN", "FEEL", "Diagnostics", "Foundation"],
    "NLU": [],
    "TextSafety": [],
    "Dialogue": ["DMN", "FEEL", "NLU", "TextSafety"],
    "DialogFiles": [
      "Dialogue", "DMN", "FEEL", "NLU", "Diagnostics", "Yams", "Foundation", "Glibc",
    ],
    "Storage": ["Dialogue", "TextSafety", "GRDB", "Foundation", "Glibc"],
    "Terminal": ["CReadline", "TextSafety", "Glibc", "Synchronization"],
    "guichet": [
      "DecisionKit", "Diagnostics", "FEEL", "DMN", "NLU", "TextSafety", "Dialogue", "DialogFiles",
      "Storage", "Terminal", "ArgumentParser", "Foundation", "Glibc",
    ],
  ]

  /// What single files or folders may import besides.
  static let exceptions: [(path: String, modules: Set<String>)] = [
    ("Sources/DMN/Reader/", ["Foundation", "FoundationXML"]),
    ("Sources/DMN/Inquiry/PreparedFunctions.swift", ["Synchronization"]),
    ("Sources/NLU/CountryNames.swift", ["Foundation"]),
  ]

  /// The imports of a file that the table does not have.
  static func violations(in file: SourceFile) -> [Finding] {
    var modules = allowed[file.target] ?? []
    for exception in exceptions where file.path.hasPrefix(exception.path) {
      modules.formUnion(exception.modules)
    }
    return imports(of: file).filter { !modules.contains($0.module) }.map {
      Finding(path: file.path, line: $0.line, what: "\(file.target) imports \($0.module)")
    }
  }

  /// The modules that a file imports; of `import struct Foundation.Date`, Foundation.
  static func imports(of file: SourceFile) -> [(module: String, line: Int)] {
    let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let tokens = file.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "import", startsLine(index, in: tokens),
        index + 1 < tokens.count
      else { return nil }
      let next = kinds.contains(tokens[index + 1].text) ? index + 2 : index + 1
      return next < tokens.count ? (tokens[next].text, tokens[index].line) : nil
    }
  }

  /// Whether only attributes and access levels stand before a token on its line.
  private static func startsLine(_ index: Int, in tokens: [Token]) -> Bool {
    let before = tokens[..<index].reversed().prefix { $0.line == tokens[index].line }
    let modifiers = ["public", "internal", "package", "private", "fileprivate"]
    return before.allSatisfy { modifiers.contains($0.text) } || before.last?.text == "@"
  }
}
