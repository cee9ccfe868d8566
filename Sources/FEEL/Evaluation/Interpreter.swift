/// Walks an expression's tree and computes its value.
///
/// Nothing is thrown: what cannot be computed is null, and `warnings` says where and why. When the
/// budget is used up, everything is null, and the whole evaluation has no value.
///
/// The forms have functions of their own that are not inlined: a level of the tree should need as
/// little of the stack as its own form does, not as much as the largest one.
struct Interpreter {
  /// What was bound on the way down to a node.
  enum Frame: Hashable {
    case variable(String, Value)
    case entries(Context)
  }

  /// The most warnings that are kept; a loop may find a million.
  static let mostWarnings = 1_000

  var scope: Scope
  var frames: [Frame] = []
  var warnings: [Warning] = []
  var budget: Budget

  init(scope: Scope, budget: Budget = Budget()) {
    self.scope = scope
    self.budget = budget
  }

  /// Whether the budget is used up.
  var isOver: Bool { budget.exceeded != nil }

  @inline(never)
  mutating func evaluate(_ node: Node) -> Value {
    guard budget.descend() else { return null(.limit(.levels), at: node) }
    let value = value(of: node)
    budget.ascend()
    return isOver ? .null : value
  }

  private mutating func value(of node: Node) -> Value {
    switch node.kind {
    case .literal(let value): value
    case .name(let name): variable(name, at: node)
    case .builtIn(let name): .function(.builtIn(name))
    case .list(let items): list(items)
    case .context(let entries): context(entries)
    case .interval(let lower, let lowerIncluded, let upper, let upperIncluded):
      interval(lower, lowerIncluded, upper, upperIncluded, at: node)
    case .comparisonRange(let comparison, let operand): comparisonRange(comparison, operand)
    case .negation(let operand): negation(operand, at: node)
    case .arithmetic(let first, let operations): compute(first, operations, at: node)
    case .comparison(let comparison, let one, let other):
      self.comparison(comparison, one, other, at: node)
    case .between(let operand, let lower, let upper): between(operand, lower, upper, at: node)
    case .membership(let operand, let tests): membership(operand, tests)
    case .conjunction(let parts): conjunction(parts)
    case .disjunction(let parts): disjunction(parts)
    case .instance(let operand, let type): instance(operand, type)
    case .conditional(let condition, let consequence, let alternative):
      conditional(condition, consequence, alternative)
    case .iteration(let iterators, let result): iterate(iterators, result, at: node)
    case .quantified(let quantifier, let iterators, let condition):
      quantify(quantifier, iterators, condition, at: node)
    case .path(let operand, let name): path(operand, name, at: node)
    case .filter(let operand, let condition): filter(operand, condition, at: node)
    case .function(let parameters, let body):
      .function(
        .closure(Closure(parameters: parameters, body: body, frames: frames, scope: scope)))
    case .external(let parameters, let mapping): external(parameters, mapping, at: node)
    case .invocation(let function, let arguments): invoke(function, arguments, at: node)
    case .namedInvocation(let function, let arguments):
      invoke(function, named: arguments, at: node)
    }
  }

  /// Evaluates with something bound.
  mutating func with(_ added: [Frame], _ evaluate: (inout Interpreter) -> Value) -> Value {
    let count = frames.count
    frames += added
    defer { frames.removeSubrange(count...) }
    return evaluate(&self)
  }

  /// Notes why a node has no value; nothing more when the budget is used up, for all that follows
  /// has no other reason.
  mutating func fail(_ kind: Warning.Kind, in range: Range<Int>) {
    if case .limit(let limit) = kind {
      guard budget.exceed(limit) else { return }
    } else {
      guard !isOver, warnings.count < Self.mostWarnings else { return }
    }
    warnings.append(Warning(kind: kind, range: range))
  }

  mutating func fail(_ kind: Warning.Kind, at node: Node) { fail(kind, in: node.range) }

  /// Null, with the reason.
  mutating func null(_ kind: Warning.Kind, at node: Node) -> Value {
    fail(kind, in: node.range)
    return .null
  }

  func truth(_ result: Bool?) -> Value { result.map(Value.boolean) ?? .null }

  @inline(never)
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
}
