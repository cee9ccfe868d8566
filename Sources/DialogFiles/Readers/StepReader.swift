import Diagnostics
import Dialogue
import FEEL

/// Reads what one step does; the steps inside it are the flow reader's.
struct StepReader {
  /// What a step turned out to be.
  enum Kind {
    /// It does one thing.
    case simple(Step.Action)
    /// `if` with `then` and perhaps `else`.
    case conditional
    /// `next` with its branches.
    case choice([YAMLCursor])
  }

  /// The keys that say what a step does; every step has one of them.
  private static let actions = [
    "say", "collect", "set_slots", "call", "link", "decide", "walk", "article", "handoff",
    "feedback", "end", "then", "next",
  ]
  /// All keys of a step.
  static let keys = actions + ["id", "if", "else", "skippable", "path", "look_anyway"]

  let flow: Flow.ID
  let names: NameResolver
  let expressions: ExpressionReader

  private var scope: Set<String> { expressions.scope.names(inFlow: flow) }

  /// What a step does; nil where that cannot be told.
  func kind(of fields: YAMLFields, in cursor: YAMLCursor) -> Kind? {
    var present = Self.actions.filter(fields.keys.contains)
    if present.contains("decide") { present.removeAll { $0 == "article" } }
    guard present.count == 1, let action = present.first else {
      let message =
        present.isEmpty ? "this step does nothing" : "this step does several things at once"
      cursor.source.problems.report(
        .flowStep, message, at: cursor.place, expected: "one of " + Self.actions.listed)
      return nil
    }
    checkCompanions(of: action, fields, cursor)
    guard let value = fields[action] else { return nil }
    return kind(action, value, fields)
  }

  private func kind(_ action: String, _ value: YAMLCursor, _ fields: YAMLFields) -> Kind? {
    switch action {
    case "then": .conditional
    case "next": .choice(value.list())
    case "say": .simple(.say(value.nameOrNames().compactMap { names.response($0, in: flow) }))
    case "collect":
      value.name().flatMap(names.slot).map {
        .simple(
          .collect(
            Step.Collect(slot: $0.id, isSkippable: fields["skippable"]?.flag() ?? false)))
      }
    case "set_slots": .simple(.setSlots(value.entries().compactMap(assignment)))
    case "call": value.name().flatMap(names.flow).map { .simple(.call($0)) }
    case "link": value.name().flatMap(names.flow).map { .simple(.link($0)) }
    case "decide": decide(value, fields).map { .simple($0) }
    case "walk": value.name().flatMap { names.walk($0, in: flow) }.map { .simple(.walk($0)) }
    case "article": value.name().flatMap(names.article).map { .simple(.show($0)) }
    case "handoff": handoff(value).map { .simple($0) }
    case "feedback": isTrue(value) ? .simple(.feedback) : nil
    default: isTrue(value) ? .simple(.end) : nil
    }
  }

  private func checkCompanions(of action: String, _ fields: YAMLFields, _ cursor: YAMLCursor) {
    let companions = [
      ("skippable", "collect"), ("path", "decide"), ("look_anyway", "decide"), ("else", "then"),
    ]
    for (key, owner) in companions where fields[key] != nil && action != owner {
      cursor.source.problems.report(
        .flowStep, "«\(key)» means something only beside «\(owner)»", at: fields.place(of: key))
    }
    if action == "then", fields["if"] == nil {
      cursor.source.problems.report(
        .flowStep, "«then» needs a condition", at: fields.place(of: "then"), expected: "if")
    }
  }

  private func decide(_ value: YAMLCursor, _ fields: YAMLFields) -> Step.Action? {
    let path = fields["path"]?.name().flatMap { names.response($0, in: flow) }
    let look = fields["look_anyway"]?.name().flatMap { names.response($0, in: flow) }
    let article = fields["article"]?.name().flatMap(names.article)
    guard let goal = value.name().flatMap(names.decision) else { return nil }
    return .decide(Step.Decide(goal: goal, path: path, lookAnyway: look, article: article))
  }

  private func assignment(_ key: YAMLText, _ value: YAMLCursor) -> Step.Assignment? {
    guard let slot = names.slot(key), let text = value.name(),
      let expression = expressions.expression(text, names: scope)
    else { return nil }
    if case .string(let literal)? = expression.literal, !slot.values.isEmpty,
      !slot.values.contains(literal), literal != "unknown"
    {
      text.source.problems.report(
        .slotValue, "«\(literal)» is no value of \(slot.id)", at: text.place,
        suggestion: nearest(to: literal, among: slot.values))
    }
    return Step.Assignment(slot: slot.id, value: expression)
  }

  /// A handoff; for the reason `rules` the verdict gives its own.
  private func handoff(_ value: YAMLCursor) -> Step.Action? {
    let word = value.word(among: [Self.ownReason] + HandoffReason.allCases.map(\.rawValue))
    return word.map { .handoff(HandoffReason(rawValue: $0)) }
  }

  private static let ownReason = "rules"

  private func isTrue(_ value: YAMLCursor) -> Bool {
    guard value.flag() != false else {
      value.source.problems.report(
        .valueFlag, "a step that is not to be done is left out", at: value.place, expected: "true")
      return false
    }
    return true
  }
}
