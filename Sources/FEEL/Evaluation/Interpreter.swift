/// Walks an expression's tree and computes its value.
///
/// Nothing is thrown: what cannot be computed is null, and `warnings` says where and why.
struct Interpreter {
  /// What was bound on the way down to a node.
  enum Frame: Hashable {
    case variable(String, Value)
    case entries(Context)
  }

  var scope: Scope
  var frames: [Frame] = []
  var warnings: [Warning] = []
  var budget: Budget

  init(scope: Scope, budget: Budget = Budget()) {
    self.scope = scope
    self.budget = budget
  }

  mutating func evaluate(_ node: Node) -> Value {
    guard budget.descend() else { return null(.tooDeep, at: node) }
    defer { budget.ascend() }
    return value(of: node)
  }

  private mutating func value(of node: Node) -> Value {
    switch node.kind {
    case .literal(let value): value
    case .name(let name): variable(name, at: node)
    case .builtIn(let name): .function(.builtIn(name))
    case .list(let items): .list(items.map { evaluate($0) })
    case .context(let entries): context(entries)
    case .interval(let lower, let lowerIncluded, let upper, let upperIncluded):
      interval(
        Interval.Endpoint(evaluate(lower), isIncluded: lowerIncluded),
        Interval.Endpoint(evaluate(upper), isIncluded: upperIncluded), at: node)
    case .comparisonRange(let comparison, let operand):
      .range(.comparison(comparison, evaluate(operand)))
    case .negation(let operand): negate(evaluate(operand), at: node)
    case .arithmetic(let symbol, let one, let other):
      compute(symbol, evaluate(one), evaluate(other), at: node)
    case .comparison(let comparison, let one, let other):
      truth(compare(comparison, evaluate(one), evaluate(other), at: node))
    case .between(let operand, let lower, let upper):
      truth(between(evaluate(operand), evaluate(lower), evaluate(upper), at: node))
    case .membership(let operand, let tests): truth(test(tests, input: evaluate(operand)))
    case .conjunction(let one, let other): truth(conjunction(one, other))
    case .disjunction(let one, let other): truth(disjunction(one, other))
    case .instance(let operand, let type): .boolean(type.contains(evaluate(operand)))
    case .conditional(let condition, let consequence, let alternative):
      evaluate(holds(condition) == true ? consequence : alternative)
    case .iteration(let iterators, let result): iterate(iterators, result, at: node)
    case .quantified(let quantifier, let iterators, let condition):
      quantify(quantifier, iterators, condition, at: node)
    case .path(let operand, let name): entry(name, of: evaluate(operand), at: node)
    case .filter(let operand, let condition): filter(evaluate(operand), condition, at: node)
    case .function(let parameters, let body):
      .function(
        .closure(Closure(parameters: parameters, body: body, frames: frames, scope: scope)))
    case .external(let parameters, let mapping): external(parameters, mapping, at: node)
    case .invocation(let function, let arguments):
      invoke(evaluate(function), arguments.map { evaluate($0) }, at: node)
    case .namedInvocation(let function, let arguments):
      invoke(
        evaluate(function), named: arguments.map { ($0.name, evaluate($0.node)) }, at: node)
    }
  }

  /// Evaluates with something bound.
  mutating func with(_ added: [Frame], _ evaluate: (inout Interpreter) -> Value) -> Value {
    let count = frames.count
    frames += added
    defer { frames.removeSubrange(count...) }
    return evaluate(&self)
  }

  /// Notes why a node has no value.
  mutating func fail(_ kind: Warning.Kind, at node: Node) {
    warnings.append(Warning(kind: kind, range: node.range))
  }

  /// Null, with the reason.
  mutating func null(_ kind: Warning.Kind, at node: Node) -> Value {
    fail(kind, at: node)
    return .null
  }

  func truth(_ result: Bool?) -> Value { result.map(Value.boolean) ?? .null }

  private mutating func variable(_ name: String, at node: Node) -> Value {
    for frame in frames.reversed() {
      switch frame {
      case .variable(name, let value): return value
      case .variable: continue
      case .entries(let context):
        if let value = context[name] { return value }
      }
    }
    return scope[name] ?? null(.missingVariable(name), at: node)
  }

  private mutating func context(_ entries: [Node.NamedNode]) -> Value {
    var context = Context()
    for entry in entries {
      let value = with([.entries(context)]) { $0.evaluate(entry.node) }
      context[entry.name] = value
    }
    return .context(context)
  }

  private mutating func interval(
    _ lower: Interval.Endpoint, _ upper: Interval.Endpoint, at node: Node
  ) -> Value {
    if !lower.value.isNull, !upper.value.isNull,
      lower.value.satisfies(.atMost, upper.value) != true
    {
      return null(.endpoints, at: node)
    }
    return .range(.between(lower, upper))
  }
}
