import Diagnostics

extension Parser {
  /// How tightly an operator binds, from loose to tight; all group to the left.
  enum Precedence: Int, Comparable {
    case disjunction, conjunction, comparison, sum, product, power, instance

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// An operator between two operands.
  enum Operator {
    case or, and, between, membership, instance
    case comparison(Comparison)
    case arithmetic(ArithmeticOperator)

    var precedence: Precedence {
      switch self {
      case .or: .disjunction
      case .and: .conjunction
      case .between, .membership, .comparison: .comparison
      case .arithmetic(.add), .arithmetic(.subtract): .sum
      case .arithmetic(.multiply), .arithmetic(.divide): .product
      case .arithmetic(.power): .power
      case .instance: .instance
      }
    }
  }

  /// The symbols of operators; of two that begin alike the longer stands first.
  private static let symbols: [(String, Operator)] = [
    ("!=", .comparison(.notEqual)), ("<=", .comparison(.atMost)), (">=", .comparison(.atLeast)),
    ("=", .comparison(.equal)), ("<", .comparison(.less)), (">", .comparison(.greater)),
    ("**", .arithmetic(.power)), ("+", .arithmetic(.add)), ("-", .arithmetic(.subtract)),
    ("*", .arithmetic(.multiply)), ("/", .arithmetic(.divide)),
  ]

  private static let words: [(String, Operator)] = [
    ("or", .or), ("and", .and), ("between", .between), ("in", .membership),
    ("instance", .instance),
  ]

  /// Reads an expression whose operators bind at least as tightly as given.
  mutating func readExpression(
    _ loosest: Precedence = .disjunction
  ) throws(Diagnostic) -> Node {
    skipBlanks()
    let start = position
    var left = try readSigned()
    while let (found, length) = peekOperator(), found.precedence >= loosest {
      position += length
      left = try readRest(of: found, left: left, from: start)
    }
    return left
  }

  private mutating func peekOperator() -> (Operator, length: Int)? {
    skipBlanks()
    guard let first = character() else { return nil }
    if first.isNameStart {
      for (word, found) in Self.words where seesWord(word) {
        return (found, word.unicodeScalars.count)
      }
      return nil
    }
    for (symbol, found) in Self.symbols where sees(symbol) {
      return (found, symbol.unicodeScalars.count)
    }
    return nil
  }

  private mutating func readRest(
    of found: Operator, left: Node, from start: Int
  ) throws(Diagnostic) -> Node {
    let kind: Node.Kind
    switch found {
    // A chain of equal operators is not nested, however long it is.
    case .or: kind = .disjunction([left] + (try readOperands(.conjunction, between: "or")))
    case .and: kind = .conjunction([left] + (try readOperands(.comparison, between: "and")))
    case .comparison(let comparison):
      kind = .comparison(comparison, left, try readExpression(.sum))
    case .arithmetic(let symbol):
      kind = .arithmetic(left, try readOperations(symbol, found.precedence))
    case .between:
      let lower = try readExpression(.sum)
      try expectWord("and")
      kind = .between(left, lower, try readExpression(.sum))
    case .membership: kind = .membership(left, try readMembershipTests())
    case .instance:
      try expectWord("of")
      kind = .instance(left, try readType())
    }
    return try node(kind, from: start)
  }

  /// Reads what stands behind a word, and behind the same word again.
  private mutating func readOperands(
    _ loosest: Precedence, between word: String
  ) throws(Diagnostic) -> [Node] {
    var operands: [Node] = []
    while true {
      operands.append(try readExpression(loosest))
      let end = position
      guard skipWord(word) else {
        position = end
        return operands
      }
    }
  }

  /// Reads what stands behind an operator, and all further operators that bind alike.
  private mutating func readOperations(
    _ symbol: ArithmeticOperator, _ precedence: Precedence
  ) throws(Diagnostic) -> [Node.Operation] {
    let tighter = Precedence(rawValue: precedence.rawValue + 1) ?? .instance
    var operations: [Node.Operation] = []
    var symbol = symbol
    while true {
      let operand = try readExpression(tighter)
      operations.append(Node.Operation(symbol: symbol, operand: operand))
      let end = position
      guard let (next, length) = peekOperator(), next.precedence == precedence,
        case .arithmetic(let nextSymbol) = next
      else {
        position = end
        return operations
      }
      position += length
      symbol = nextSymbol
    }
  }

  /// Reads an operand with the signs in front of it.
  private mutating func readSigned() throws(Diagnostic) -> Node {
    var signs: [Int] = []
    while sees("-") {
      signs.append(position)
      position += 1
    }
    var operand = try readPostfix()
    for start in signs.reversed() {
      if case .literal(.number(let number)) = operand.kind {
        operand = try node(.literal(.number(-number)), from: start)
      } else {
        operand = try node(.negation(operand), from: start)
      }
    }
    return operand
  }

  /// Reads an operand with the paths, filters and arguments behind it.
  private mutating func readPostfix() throws(Diagnostic) -> Node {
    let start = position
    var operand = try nested { parser throws(Diagnostic) in try parser.readOperand() }
    while true {
      skipBlanks()
      if character() == ".", character(1) != "." {
        position += 1
        let name = try readMember()
        operand = try node(.path(operand, name), from: start)
      } else if character() == "[", !stopsAtBracket {
        position += 1
        let filter = try readFilter()
        operand = try node(.filter(operand, filter), from: start)
      } else if character() == "(", operand.canBeInvoked {
        position += 1
        operand = try readInvocation(of: operand, from: start)
      } else {
        return operand
      }
    }
  }

  private mutating func readFilter() throws(Diagnostic) -> Node {
    let outer = isInFilter
    isInFilter = true
    defer { isInFilter = outer }
    let filter = try nested { parser throws(Diagnostic) in
      try parser.binding(["item"]) { parser throws(Diagnostic) in try parser.readExpression() }
    }
    try expect("]")
    return filter
  }

  /// Reads the name behind a point.
  mutating func readMember() throws(Diagnostic) -> String {
    skipBlanks()
    let known =
      members.longest(in: text, at: position) ?? spacedMember(at: position)
    let start = position
    if let words = readWords(), position > known?.end ?? start { return words }
    guard let known else { throw unexpected("the name of an entry") }
    position = known.end
    return known.name
  }
}

extension Parser {
  /// The name of an entry with operators that stands here with other blanks around them, where what
  /// stands behind the operators is nothing else that is known.
  private func spacedMember(at start: Int) -> (name: String, end: Int)? {
    let first = wordEnd(from: start)
    guard let member = members.longest(in: text, at: start, spacing: .free), first < member.end
    else { return nil }
    let isAmbiguous =
      members.contains(string(start..<first))
      || (first..<member.end).contains { index in
        text[index].isNameStart && !text[index - 1].isNamePart
          && names.longest(in: text, at: index) != nil
      }
    return isAmbiguous ? nil : member
  }
}

extension Node {
  /// Whether an opening parenthesis behind the node can begin arguments.
  fileprivate var canBeInvoked: Bool {
    if case .literal = kind { false } else { true }
  }
}
