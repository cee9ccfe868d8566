/// Reads a regular expression of XPath (XQuery and XPath Functions 3.1, section 5.6.1).
struct PatternParser {
  /// How deep groups and subtractions may be nested.
  static let deepest = 100
  /// The largest number in `{n,m}`.
  static let mostRepetitions = 1000

  let text: [Unicode.Scalar]
  var position = 0
  /// How many groups were opened so far.
  private(set) var groups = 0
  private var closed: Set<Int> = []
  private(set) var hasReferences = false
  private let ignoresBlanks: Bool
  var depth = 0

  init(_ text: String, ignoringBlanks: Bool) {
    self.text = Array(text.unicodeScalars)
    ignoresBlanks = ignoringBlanks
  }

  /// Reads the whole text.
  mutating func read() throws(PatternProblem) -> PatternNode {
    let node = try readAlternatives()
    guard peek() == nil else { throw PatternProblem("a «)» has no beginning") }
    return node
  }

  /// The next character; blanks are passed over where they do not count.
  mutating func peek() -> Unicode.Scalar? {
    while ignoresBlanks, position < text.count, PatternCategory.blank.contains(text[position]) {
      position += 1
    }
    return position < text.count ? text[position] : nil
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    position += 1
    return true
  }

  private mutating func readAlternatives() throws(PatternProblem) -> PatternNode {
    guard depth < Self.deepest else {
      throw PatternProblem("it is nested too deeply", isLimit: true)
    }
    depth += 1
    defer { depth -= 1 }
    var branches = [try readSequence()]
    while skip("|") { branches.append(try readSequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func readSequence() throws(PatternProblem) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = peek(), scalar != "|", scalar != ")" {
      parts.append(try readQuantified(try readAtom()))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func readAtom() throws(PatternProblem) -> PatternNode {
    guard let scalar = peek() else { return .empty }
    position += 1
    switch scalar {
    case ".": return .any
    case "^": return .start
    case "$": return .end
    case "(": return try readGroup()
    case "[": return .set(try readSet())
    case "\\": return try readEscape()
    case "?", "*", "+", "{", "}", "]": throw PatternProblem("«\(scalar)» stands alone")
    default: return .scalar(scalar)
    }
  }

  private mutating func readGroup() throws(PatternProblem) -> PatternNode {
    if skip("?") {
      guard skip(":") else { throw PatternProblem("«(?» is followed by no «:»") }
      let inner = try readAlternatives()
      guard skip(")") else { throw PatternProblem("a «(» has no end") }
      return inner
    }
    groups += 1
    let number = groups
    let inner = try readAlternatives()
    guard skip(")") else { throw PatternProblem("a «(» has no end") }
    closed.insert(number)
    return .group(inner, number: number)
  }

  private mutating func readEscape() throws(PatternProblem) -> PatternNode {
    if let digit = peek(), ("1"..."9").contains(digit) { return .reference(try readReference()) }
    switch try readEscapedSet() {
    case .range(let range) where range.count == 1:
      return Unicode.Scalar(range.lowerBound).map(PatternNode.scalar) ?? .empty
    case let set: return .set(set)
    }
  }

  /// Reads the number of a group: as many digits as there are groups for.
  private mutating func readReference() throws(PatternProblem) -> Int {
    var number = 0
    while let digit = peek(), digit.isDigit {
      let longer = number * 10 + Int(digit.value - 0x30)
      guard number == 0 || longer <= groups else { break }
      number = longer
      position += 1
    }
    guard closed.contains(number) else { throw PatternProblem("there is no group \(number)") }
    hasReferences = true
    return number
  }

  private mutating func readQuantified(_ node: PatternNode) throws(PatternProblem) -> PatternNode {
    let (least, most): (Int, Int?)
    switch peek() {
    case "?": (least, most) = (0, 1)
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "{":
      position += 1
      (least, most) = try readCounts()
    default: return node
    }
    position += 1
    let isGreedy = !skip("?")
    return .repeated(node, least: least, most: most, isGreedy: isGreedy)
  }

  /// Reads `n`, `n,` or `n,m` up to the closing brace.
  private mutating func readCounts() throws(PatternProblem) -> (Int, Int?) {
    guard let least = try readCount() else { throw PatternProblem("a «{» has no number") }
    let most = skip(",") ? try readCount() : least
    guard peek() == "}" else { throw PatternProblem("a «{» has no end") }
    guard most.map({ $0 >= least }) ?? true else {
      throw PatternProblem("the numbers in «{…}» are in the wrong order")
    }
    return (least, most)
  }

  private mutating func readCount() throws(PatternProblem) -> Int? {
    var count: Int?
    while let digit = peek(), digit.isDigit {
      count = (count ?? 0) * 10 + Int(digit.value - 0x30)
      guard count ?? 0 <= Self.mostRepetitions else {
        throw PatternProblem(
          "it repeats more than \(Self.mostRepetitions) times", isLimit: true)
      }
      position += 1
    }
    return count
  }
}
