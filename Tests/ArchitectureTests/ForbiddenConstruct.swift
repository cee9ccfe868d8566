/// A construct that the house does without: how to find it, where, and why.
struct ForbiddenConstruct: Sendable {
  /// What it is called.
  let name: String
  /// What to do instead.
  let instead: String
  /// Code that breaks the rule; the scanner must find each.
  let planted: [String]
  /// Code that looks alike and is well.
  let innocent: [String]
  /// Whether it stands at an index.
  let isAt: @Sendable (Int, [Token]) -> Bool

  /// Where a file has it.
  func findings(in file: SourceFile) -> [Finding] {
    file.tokens.indices.filter { isAt($0, file.tokens) }.map {
      Finding(path: file.path, line: file.tokens[$0].line, what: "\(name); \(instead)")
    }
  }

  /// Whether these words and signs stand in sequence from an index on.
  static func sequence(_ wanted: [String], at index: Int, _ tokens: [Token]) -> Bool {
    guard index + wanted.count <= tokens.count else { return false }
    return wanted.indices.allSatisfy { tokens[index + $0].text == wanted[$0] }
  }

  /// Whether a word is used as a name of its own, not as a member or a label.
  static func isFreeWord(_ index: Int, _ tokens: [Token]) -> Bool {
    let before = index > 0 ? tokens[index - 1].text : ""
    let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
    return ![".", "func"].contains(before) && after != ":"
  }
}
