import Diagnostics

extension Parser {
  /// Reads what stands between operators.
  mutating func readOperand() throws(Diagnostic) -> Node {
    skipBlanks()
    guard let first = character() else { throw unexpected("an expression") }
    if first.isNameStart { return try readNameOrKeyword() }
    if first.isDigit || (first == "." && character(1)?.isDigit == true) { return try readNumber() }
    switch first {
    case "\"": return try readString()
    case "(": return try readParenthesis()
    case "[": return try readBracket()
    case "]": return try readOpenInterval()
    case "{": return try readContext()
    case "@": return try readTemporal()
    default: throw unexpected("an expression")
    }
  }

  /// Reads `(a)`, `(a..b)` or `(<a)`.
  private mutating func readParenthesis() throws(Diagnostic) -> Node {
    let start = position
    position += 1
    if let comparison = skipComparison() {
      let value = try readExpression(.sum)
      try expect(")")
      return try node(.comparisonRange(comparison, value), from: start)
    }
    let inner = try readExpression()
    if sees("..") { return try readInterval(after: inner, isIncluded: false, from: start) }
    try expect(")")
    return inner
  }

  /// Reads `[a, b]` or `[a..b]`.
  private mutating func readBracket() throws(Diagnostic) -> Node {
    let start = position
    position += 1
    if skip("]") { return try node(.list([]), from: start) }
    var items = [try readExpression()]
    if sees("..") { return try readInterval(after: items[0], isIncluded: true, from: start) }
    while skip(",") { items.append(try readExpression()) }
    guard skip("]") else { throw unexpected("«,» or «]»") }
    return try node(.list(items), from: start)
  }

  /// Reads `]a..b[`.
  private mutating func readOpenInterval() throws(Diagnostic) -> Node {
    let start = position
    position += 1
    return try readInterval(after: try readExpression(.sum), isIncluded: false, from: start)
  }

  /// Reads the second half of a range.
  func closesInterval(_ scalar: Unicode.Scalar?) -> Bool? {
    switch scalar {
    case "]": true
    case ")", "[": false
    default: nil
    }
  }

  mutating func readInterval(
    after lower: Node, isIncluded: Bool, from start: Int
  ) throws(Diagnostic) -> Node {
    try expect("..")
    stopsAtBracket = true
    defer { stopsAtBracket = false }
    let upper = try readExpression(.sum)
    skipBlanks()
    guard let upperIsIncluded = closesInterval(character()) else {
      throw unexpected("«]», «)» or «[» at the end of the range")
    }
    position += 1
    return try node(.interval(lower, isIncluded, upper, upperIsIncluded), from: start)
  }

  /// Reads `{name: a, "other name": b}`; an entry sees those before it.
  private mutating func readContext() throws(Diagnostic) -> Node {
    let start = position
    position += 1
    let entries = try binding([]) { parser throws(Diagnostic) in try parser.readEntries() }
    return try node(.context(entries), from: start)
  }

  private mutating func readEntries() throws(Diagnostic) -> [Node.NamedNode] {
    if skip("}") { return [] }
    var entries: [Node.NamedNode] = []
    repeat {
      skipBlanks()
      let start = position
      let name = try readKey()
      if entries.contains(where: { $0.name == name }) {
        problems.append(
          problem("feel.entry", "there are two entries «\(name)»", start..<position))
      }
      try expect(":")
      entries.append(Node.NamedNode(name: name, node: try readExpression()))
      bind(name)
      members.insert(name)
    } while skip(",")
    guard skip("}") else { throw unexpected("«,» or «}»") }
    return entries
  }

  /// Reads the name before a colon: a string, or words and name symbols.
  mutating func readKey() throws(Diagnostic) -> String {
    skipBlanks()
    if character() == "\"" {
      guard case .literal(.string(let name)) = try readString().kind else {
        throw unexpected("a name")
      }
      return name
    }
    guard character()?.isNameStart == true else { throw unexpected("a name") }
    let start = position
    while let scalar = character(),
      scalar.isNamePart || scalar.isBlank || scalar.isNameOperator
    {
      position += 1
    }
    let words = text[start..<position].split(whereSeparator: \.isBlank)
    return words.map { string($0.startIndex..<$0.endIndex) }.joined(separator: " ")
  }
}
