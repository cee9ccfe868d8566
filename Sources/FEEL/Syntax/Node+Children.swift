extension Node.Kind {
  /// The nodes directly below, in the order of the text.
  var children: [Node] {
    switch self {
    case .literal, .name, .builtIn: []
    case .list(let items): items
    case .context(let entries): entries.map(\.node)
    case .interval(let lower, _, let upper, _): [lower, upper]
    case .comparisonRange(_, let node), .negation(let node), .instance(let node, _),
      .path(let node, _), .function(_, let node), .external(_, let node):
      [node]
    case .arithmetic(let first, let operations): [first] + operations.map(\.operand)
    case .conjunction(let parts), .disjunction(let parts): parts
    case .comparison(_, let one, let other), .filter(let one, let other): [one, other]
    case .between(let value, let lower, let upper): [value, lower, upper]
    case .membership(let value, let tests): [value] + tests
    case .conditional(let condition, let consequence, let alternative):
      [condition, consequence, alternative]
    case .iteration(let iterators, let result), .quantified(_, let iterators, let result):
      iterators.flatMap(\.domain.nodes) + [result]
    case .invocation(let function, let arguments): [function] + arguments
    case .namedInvocation(let function, let arguments): [function] + arguments.map(\.node)
    }
  }
}

extension Node.Domain {
  /// The expressions of the domain.
  var nodes: [Node] {
    switch self {
    case .items(let list): [list]
    case .numbers(let first, let last): [first, last]
    }
  }
}

extension Node {
  /// Whether a name occurs anywhere in the expression.
  func mentions(_ name: String) -> Bool {
    if case .name(name) = kind { return true }
    return kind.children.contains { $0.mentions(name) }
  }

  /// Whether the expression is a condition by its form: what it gives is a truth value, not a
  /// value to be compared with.
  var isCondition: Bool {
    switch kind {
    case .comparison, .between, .membership, .conjunction, .disjunction, .instance, .quantified:
      true
    case .literal, .name, .builtIn, .list, .context, .interval, .comparisonRange, .negation,
      .arithmetic, .conditional, .iteration, .path, .filter, .invocation, .namedInvocation,
      .function, .external:
      false
    }
  }
}
