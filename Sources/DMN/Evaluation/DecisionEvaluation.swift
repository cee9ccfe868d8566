import Diagnostics
import FEEL

/// Computes one piece of decision logic from what it reads.
///
/// In a session, logic that reads a decision without result has none either: a cell other than `-`
/// that reads one is undecided, a rule is false if any cell is false, else undecided if any is; and
/// what could not be computed is no result. In plain DMN all of that is null, with a warning.
struct DecisionEvaluation {
  /// The decision's or function's name.
  let subject: String
  /// Where the decision or function stands.
  let place: SourcePlace
  let knowledge: Knowledge
  /// Whether what has no result is null.
  let isPlain: Bool
  let meter: Meter
  /// The value of a required name, or why there is none.
  let read: (String) -> Conclusion
  /// The values of the names that the logic itself binds, at this point of it.
  var locals: [String: Value] = [:]
  /// What the columns of the table at hand hold, as far as that was asked.
  var columns: [Conclusion?] = []

  /// What could not be computed on the way.
  var warnings: [EvaluationWarning] { meter.warnings }

  init(
    _ decision: Decision, knowledge: Knowledge, isPlain: Bool = false, meter: Meter = Meter(),
    read: @escaping (String) -> Conclusion
  ) {
    self.init(
      subject: decision.name, place: decision.place, knowledge: knowledge, isPlain: isPlain,
      meter: meter, read: read)
    logic = decision.logic
  }

  init(
    subject: String, place: SourcePlace, knowledge: Knowledge, isPlain: Bool, meter: Meter,
    read: @escaping (String) -> Conclusion
  ) {
    self.subject = subject
    self.place = place
    self.knowledge = knowledge
    self.isPlain = isPlain
    self.meter = meter
    self.read = read
  }

  private var logic: BoxedExpression = .list([])

  /// What the decision comes to.
  mutating func conclude() -> Conclusion { conclude(logic) }

  /// What a piece of logic comes to.
  mutating func conclude(_ logic: BoxedExpression) -> Conclusion {
    guard meter.budget.descend() else { return ended(.levels) }
    let conclusion = conclusion(of: logic)
    meter.budget.ascend()
    return meter.isOver ? hopeless : conclusion
  }

  private mutating func conclusion(of logic: BoxedExpression) -> Conclusion {
    switch logic {
    case .literal(let expression, _): return value(of: expression, rule: nil, place: nil)
    case .table(let table): return conclude(table)
    case .context(let context): return conclude(context)
    case .list(let items):
      return values(items).map { .value(.list($0)) } ?? .undecided(.chained)
    case .relation(let columns, let rows): return relation(columns, rows)
    case .invocation(let function, let bindings): return invoke(function, bindings)
    case .function(let definition): return closure(definition)
    case .conditional(let condition, let one, let other):
      switch conclude(condition) {
      case .value(.boolean(true)): return conclude(one)
      case .value(.boolean(false)), .value(.null): return conclude(other)
      case .value(let value): return failed("the condition is \(value), not true or false")
      case .undecided(let why): return .undecided(why)
      }
    case .filter(let items, let condition): return filter(items, condition)
    case .iteration(let iteration): return iterate(iteration)
    case .unreadable(let why): return failed(why)
    }
  }

  /// What the logic comes to when the evaluation has met a limit: nothing that was computed until
  /// then is a result, whatever stands around the place.
  private var hopeless: Conclusion { isPlain ? .value(.null) : .undecided(.error) }

  /// The evaluation meets a limit here.
  func ended(_ limit: Budget.Limit) -> Conclusion {
    if meter.budget.exceed(limit) { warn("\(limit)") }
    return hopeless
  }

  /// Something could not be computed: null, or no result.
  func failed(_ message: String, rule: Int? = nil, input: String? = nil) -> Conclusion {
    warn(message, rule: rule, input: input)
    return isPlain ? .value(.null) : .undecided(.error)
  }

  func warn(
    _ message: String, rule: Int? = nil, input: String? = nil, place: SourcePlace? = nil
  ) {
    meter.warn(
      EvaluationWarning(
        decision: subject, rule: rule.map { $0 + 1 }, input: input, message: message,
        place: place ?? self.place))
  }

  /// The value of a name.
  func lookUp(_ name: String) -> Conclusion {
    if let local = locals[name] { return .value(local) }
    if let known = knowledge.value(of: name) { return .value(known) }
    return read(name)
  }

  /// The variables' values and all that the logic binds, nil when one of them is undecided.
  func scope(_ variables: Set<String>) -> Scope? {
    guard !variables.isEmpty else { return Scope(locals, now: knowledge.now) }
    var values = locals
    for name in variables where values[name] == nil {
      guard let value = lookUp(name).value else { return nil }
      values[name] = value
    }
    return Scope(values, now: knowledge.now)
  }

  /// What an expression comes to.
  mutating func value(
    of expression: Expression, rule: Int?, place: SourcePlace?
  ) -> Conclusion {
    if let literal = expression.literal { return .value(literal) }
    guard let scope = scope(expression.variables) else { return .undecided(.chained) }
    let evaluation = expression.evaluate(in: scope, within: &meter.budget)
    for warning in evaluation.warnings { warn("\(warning)", rule: rule, place: place) }
    if evaluation.value.isNull, !evaluation.warnings.isEmpty, !isPlain {
      return .undecided(.error)
    }
    return .value(evaluation.value)
  }

  /// The values of several pieces of logic; nil where one is undecided.
  mutating func values(_ parts: [BoxedExpression]) -> [Value]? {
    var values: [Value] = []
    for part in parts {
      guard let value = conclude(part).value else { return nil }
      values.append(value)
    }
    return values
  }

  /// A value as a type wants it.
  mutating func conform(_ conclusion: Conclusion, to type: DataType, what: String) -> Conclusion {
    guard case .value(let value) = conclusion, type != .any else { return conclusion }
    let fitting = knowledge.model.types.conform(value, to: type, within: &meter.budget)
    return fitting.map(Conclusion.value)
      ?? failed("\(what) \(value) does not have the type that it should have")
  }
}
