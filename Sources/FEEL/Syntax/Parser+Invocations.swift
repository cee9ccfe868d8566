import Diagnostics

extension Parser {
  /// Reads the arguments behind an opening parenthesis, all by position or all by name.
  mutating func readInvocation(of function: Node, from start: Int) throws(Diagnostic) -> Node {
    let kind = try nested { parser throws(Diagnostic) in
      try parser.readArguments(of: function)
    }
    guard skip(")") else { throw unexpected("«,» or «)»") }
    let invocation = try node(kind, from: start)
    if case .builtIn(let name) = function.kind, let builtIn = BuiltIn.named[name],
      let mismatch = builtIn.mismatch(with: kind)
    {
      problems.append(
        problem(
          "feel.arguments", mismatch, invocation.range, expected: "\(builtIn.usage)"))
    }
    return invocation
  }

  private mutating func readArguments(of function: Node) throws(Diagnostic) -> Node.Kind {
    if sees(")") { return .invocation(function, []) }
    if namedArgumentFollows() {
      var arguments: [Node.NamedNode] = []
      repeat {
        let name = try readKey()
        try expect(":")
        arguments.append(Node.NamedNode(name: name, node: try readExpression()))
      } while skip(",")
      return .namedInvocation(function, arguments)
    }
    var arguments: [Node] = []
    repeat { arguments.append(try readExpression()) } while skip(",")
    return .invocation(function, arguments)
  }

  /// Whether a name and a colon come next.
  private func namedArgumentFollows() -> Bool {
    var ahead = self
    guard (try? ahead.readKey()) != nil else { return false }
    return ahead.sees(":")
  }
}

extension BuiltIn {
  /// What is wrong with the arguments of an invocation, or nil.
  fileprivate func mismatch(with invocation: Node.Kind) -> String? {
    switch invocation {
    case .invocation(_, let arguments):
      accepts(arguments.count) ? nil : "«\(name)» does not take \(arguments.count) arguments"
    case .namedInvocation(_, let arguments):
      signature(for: arguments.map(\.name)) == nil
        ? "«\(name)» has no parameters of these names" : nil
    case .literal, .name, .builtIn, .list, .context, .interval, .comparisonRange, .negation,
      .arithmetic, .comparison, .between, .membership, .conjunction, .disjunction, .instance,
      .conditional, .iteration, .quantified, .path, .filter, .function, .external:
      nil
    }
  }
}
