extension PatternParser {
  /// Reads the set behind a backslash, of which one character may be the only member.
  mutating func readEscapedSet() throws(PatternProblem) -> PatternSet {
    guard let scalar = peek() else { throw PatternProblem("it ends with a «\\»") }
    position += 1
    switch scalar {
    case "n": return .range(0x0A...0x0A)
    case "r": return .range(0x0D...0x0D)
    case "t": return .range(0x09...0x09)
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$":
      return .range(scalar.value...scalar.value)
    case "d": return .category(.digit)
    case "D": return .complement(.category(.digit))
    case "s": return .category(.blank)
    case "S": return .complement(.category(.blank))
    case "w": return .category(.word)
    case "W": return .complement(.category(.word))
    case "i": return .category(.nameStart)
    case "I": return .complement(.category(.nameStart))
    case "c": return .category(.namePart)
    case "C": return .complement(.category(.namePart))
    case "p": return .category(try readCategory())
    case "P": return .complement(.category(try readCategory()))
    default: throw PatternProblem("there is no escape «\\\(scalar)»")
    }
  }

  private mutating func readCategory() throws(PatternProblem) -> PatternCategory {
    guard skip("{") else { throw PatternProblem("«\\p» is followed by no «{»") }
    var name = ""
    while let scalar = peek(), scalar != "}" {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard skip("}"), let category = PatternCategory(name: name) else {
      throw PatternProblem("there is no category «\(name)»")
    }
    return category
  }

  /// Reads a set behind its opening bracket; blanks count here.
  mutating func readSet() throws(PatternProblem) -> PatternSet {
    guard depth < Self.deepest else {
      throw PatternProblem("it is nested too deeply", isLimit: true)
    }
    depth += 1
    defer { depth -= 1 }
    let isNegated = next(is: "^")
    if isNegated { position += 1 }
    var members: [PatternSet] = []
    var without: PatternSet?
    while !next(is: "]") {
      guard position < text.count else { throw PatternProblem("a «[» has no end") }
      if next(is: "-"), position + 1 < text.count, text[position + 1] == "[", !members.isEmpty {
        position += 2
        without = try readSet()
        guard next(is: "]") else { throw PatternProblem("a subtraction does not end its set") }
        break
      }
      members.append(try readMember(isFirst: members.isEmpty))
    }
    guard !members.isEmpty else { throw PatternProblem("a set is empty") }
    position += 1
    let set: PatternSet = isNegated ? .complement(.union(members)) : .union(members)
    return without.map { .difference(set, $0) } ?? set
  }

  private func next(is scalar: Unicode.Scalar) -> Bool {
    position < text.count && text[position] == scalar
  }

  /// Reads a character, a range of characters or an escape.
  private mutating func readMember(isFirst: Bool) throws(PatternProblem) -> PatternSet {
    let lower = try readBound()
    guard case .range(let low) = lower else { return lower }
    let isHyphen = low.lowerBound == 0x2D && text[position - 1] == "-"
    let isLast = next(is: "]")
    let subtracts = next(is: "-") && position + 1 < text.count && text[position + 1] == "["
    // A bare hyphen stands for itself at either end of a set only.
    let isEscaped = position > 1 && text[position - 2] == "\\"
    if isHyphen, !isFirst, !isLast, !subtracts, !isEscaped {
      throw PatternProblem("a «-» stands in the middle of a set")
    }
    guard next(is: "-"), position + 1 < text.count, text[position + 1] != "]",
      text[position + 1] != "["
    else { return lower }
    position += 1
    guard case .range(let high) = try readBound() else {
      throw PatternProblem("a range ends with a set")
    }
    guard low.lowerBound <= high.lowerBound else {
      throw PatternProblem("the ends of a range are in the wrong order")
    }
    return .range(low.lowerBound...high.lowerBound)
  }

  private mutating func readBound() throws(PatternProblem) -> PatternSet {
    guard position < text.count else { throw PatternProblem("a «[» has no end") }
    let scalar = text[position]
    position += 1
    switch scalar {
    case "\\": return try readEscapedSet()
    case "[": throw PatternProblem("«[» stands in a set")
    default: return .range(scalar.value...scalar.value)
    }
  }
}
