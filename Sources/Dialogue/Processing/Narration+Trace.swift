import DMN
import FEEL

extension Narration {
  /// The most values that one sentence lists.
  private static let mostWanted = 6

  /// What one decision did.
  func sentences(for trace: DecisionTrace) -> [String] {
    let decision = name(of: trace.decision)
    let head: String
    switch trace.status {
    case .decided:
      head = turn.wording(
        .traceDecided,
        [
          "decision": decision,
          "result": trace.value.map { words(for: $0, of: trace.decision) } ?? "",
          "rules": Self.list(trace.matched.map(\.rule)),
          "source": Self.codes(trace.sources),
        ])
    case .noRule: head = turn.wording(.traceNoRule, ["decision": decision])
    case .conflict:
      let rules = Self.list(trace.matched.map(\.rule))
      head = turn.wording(.traceConflict, ["decision": decision, "rules": rules])
    case .error: head = turn.wording(.traceError, ["decision": decision])
    case .undecided: head = turn.wording(.traceUndecided, ["decision": decision])
    case .open: head = turn.wording(.traceOpen, ["decision": decision])
    }
    return [head] + details(of: trace).map(Self.indented)
  }

  private func details(of trace: DecisionTrace) -> [String] {
    var lines = trace.possible.map { rule in
      turn.wording(
        .tracePossible,
        ["rule": rule.rule, "source": Self.codes(rule.sources)])
    }
    lines += grouped(trace.failures).map { sentence(for: $0, in: trace) }
    if let nearest = trace.nearestRule, let input = nearest.input {
      let cell = words(forCell: input, of: nearest.rule)
      lines.append(
        turn.wording(
          .traceNearest,
          [
            "rule": nearest.rule, "input": name(of: input),
            "wanted": cell ?? nearest.wanted.first ?? "",
          ]))
    }
    if !trace.missing.isEmpty {
      let missing = trace.missing.map { turn.name(of: Slot.ID($0)) }.joined(separator: ", ")
      lines.append(turn.wording(.traceMissing, ["missing": missing]))
    }
    lines += trace.warnings.map { warning in
      turn.wording(
        .traceWarning,
        [
          "rule": warning.rule.map { "\(warning.decision)/\($0)" } ?? warning.decision,
          "input": warning.input.map(name) ?? "", "message": warning.message,
        ])
    }
    return lines
  }

  /// The most cells of an input that are told one by one.
  private static let mostCells = 3

  /// Failures at the same cell stand together, and those at an input with many different cells.
  private func grouped(_ failures: [DecisionTrace.Failure]) -> [[DecisionTrace.Failure]] {
    func grouped(
      _ failures: [DecisionTrace.Failure], by key: (DecisionTrace.Failure) -> [String]
    ) -> [[DecisionTrace.Failure]] {
      var order: [[String]] = []
      var groups: [[String]: [DecisionTrace.Failure]] = [:]
      for failure in failures {
        if groups[key(failure)] == nil { order.append(key(failure)) }
        groups[key(failure), default: []].append(failure)
      }
      return order.compactMap { groups[$0] }
    }
    return grouped(failures) { [$0.input, "\($0.isUndecided)"] }.flatMap { group in
      let cells = grouped(group) { [$0.cell] }
      return cells.count > Self.mostCells || group[0].isUndecided ? [group] : cells
    }
  }

  private func sentence(
    for group: [DecisionTrace.Failure], in trace: DecisionTrace
  ) -> String {
    let first = group[0]
    let rules = Self.list(group.map(\.rule))
    if first.isUndecided {
      return turn.wording(.traceResting, ["rule": rules, "input": name(of: first.input)])
    }
    let isOneCell = group.allSatisfy { $0.cell == first.cell }
    let wanted = alternatives(inCell: first.input, of: first.rule) ?? [first.cell]
    let isSaid = trace.inputs.first { $0.name == first.input }?.state != .notAsked
    let value = isSaid ? first.value.map { words(for: $0, of: first.input) } : nil
    return turn.wording(
      .traceFailed,
      [
        "rule": rules, "input": name(of: first.input),
        "cell": isOneCell && wanted.count <= Self.mostWanted ? either(wanted) : "",
        "value": value ?? turn.wording(.factNotAsked),
      ])
  }
}
