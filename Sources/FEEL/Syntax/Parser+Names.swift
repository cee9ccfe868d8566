import Diagnostics

extension Parser {
  /// Reads a keyword form, a variable, a built-in function or an entry's name.
  mutating func readNameOrKeyword() throws(Diagnostic) -> Node {
    let start = position
    let variable = names.longest(in: text, at: position)
    let function = BuiltIn.names.longest(in: text, at: position)
    let wordEnd = wordEnd(from: position)
    let knownEnd = max(variable?.end ?? start, function?.end ?? start)
    if knownEnd <= wordEnd, let form = try readKeyword(string(start..<wordEnd)) { return form }
    if isInFilter, let member = members.longest(in: text, at: position), member.end > knownEnd {
      position = member.end
      return try node(.name(member.name), from: start)
    }
    if let variable, variable.end >= function?.end ?? start {
      position = variable.end
      let name = qualifiedName(after: variable.name)
      if !locals.contains(name) { variables.insert(name) }
      return try node(.name(name), from: start)
    }
    if let function {
      position = function.end
      if isInFilter || !seesFurtherWord() {
        return try node(.builtIn(function.name), from: start)
      }
      // `count of things` is a name that is not known, not the function `count`.
      position = start
    }
    // Blanks around operators are no part of a name: `a - b` is the variable `a-b` where there is no
    // `a` that it could be a difference of.
    if !isInFilter, let spaced = names.longest(in: text, at: position, spacing: .free) {
      position = spaced.end
      if !locals.contains(spaced.name) { variables.insert(spaced.name) }
      return try node(.name(spaced.name), from: start)
    }
    guard let name = readWords() else { throw unexpected("an expression") }
    if !isInFilter {
      let range = start..<position
      problems.append(unknownName(name, range, isInvoked: sees("(")))
    }
    return try node(.name(name), from: start)
  }

  /// The variable that a name makes with the point and the name behind it, which are then read; else
  /// the name itself.
  private mutating func qualifiedName(after name: String) -> String {
    guard let known = qualified[name], !isInFilter, !locals.contains(name) else { return name }
    let start = position
    if skip("."), character() != ".", let member = try? readMember(), known.contains(member) {
      return "\(name).\(member)"
    }
    position = start
    return name
  }

  /// Whether a word comes next that cannot stand behind an operand.
  private mutating func seesFurtherWord() -> Bool {
    skipBlanks()
    guard character()?.isNameStart == true else { return false }
    return !Self.reservedWords.contains(string(position..<wordEnd(from: position)))
  }

  /// Reads the form that a keyword begins; nil when the word is no keyword.
  private mutating func readKeyword(_ word: String) throws(Diagnostic) -> Node? {
    let start = position
    let end = position + word.unicodeScalars.count
    switch word {
    case "true", "false", "null":
      position = end
      let value: Value = word == "null" ? .null : .boolean(word == "true")
      return try node(.literal(value), from: start)
    case "if":
      position = end
      return try readConditional(from: start)
    case "for":
      position = end
      return try readIteration(from: start)
    case "some", "every":
      position = end
      return try readQuantified(word == "some" ? .some : .every, from: start)
    case "function":
      position = end
      guard sees("(") else { return nil }
      return try readFunction(from: start)
    default: return nil
    }
  }

  /// Reads `(x, y: type) a` behind `function`.
  private mutating func readFunction(from start: Int) throws(Diagnostic) -> Node {
    try expect("(")
    var parameters: [Parameter] = []
    if !skip(")") {
      repeat {
        let name = try readKey()
        let type = skip(":") ? try readType() : .any
        parameters.append(Parameter(name: name, type: type))
      } while skip(",")
      try expect(")")
    }
    if skipWord("external") {
      let mapping = try readExpression()
      return try node(.external(parameters, mapping), from: start)
    }
    let body = try binding(parameters.map(\.name)) { parser throws(Diagnostic) in
      try parser.readExpression()
    }
    return try node(.function(parameters, body), from: start)
  }

  private mutating func readConditional(from start: Int) throws(Diagnostic) -> Node {
    let condition = try readExpression()
    try expectWord("then")
    let consequence = try readExpression()
    try expectWord("else")
    let alternative = try readExpression()
    return try node(.conditional(condition, consequence, alternative), from: start)
  }

  private mutating func readIteration(from start: Int) throws(Diagnostic) -> Node {
    let (iterators, result) = try binding([]) { parser throws(Diagnostic) in
      let iterators = try parser.readIterators()
      try parser.expectWord("return")
      parser.bind("partial")
      return (iterators, try parser.readExpression())
    }
    return try node(.iteration(iterators, result), from: start)
  }

  private mutating func readQuantified(
    _ quantifier: Node.Quantifier, from start: Int
  ) throws(Diagnostic) -> Node {
    let (iterators, condition) = try binding([]) { parser throws(Diagnostic) in
      let iterators = try parser.readIterators()
      try parser.expectWord("satisfies")
      return (iterators, try parser.readExpression())
    }
    return try node(.quantified(quantifier, iterators, condition), from: start)
  }

  /// Reads `x in a, y in b..c`; a domain sees the variables before it.
  private mutating func readIterators() throws(Diagnostic) -> [Node.Iterator] {
    var iterators: [Node.Iterator] = []
    repeat {
      skipBlanks()
      guard let name = readWords() else { throw unexpected("the name of a loop variable") }
      try expectWord("in")
      let first = try readExpression()
      let domain: Node.Domain =
        skip("..") ? .numbers(first, try readExpression()) : .items(first)
      iterators.append(Node.Iterator(name: name, domain: domain))
      bind(name)
    } while skip(",")
    return iterators
  }
}
