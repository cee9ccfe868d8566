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
          "source": trace.sources.joined(separator: " ; "),
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
        ["rule": rule.rule, "source": rule.sources.filter { !$0.isEmpty }.joined(separator: " ; ")])
    }
    lines += grouped(trace.failures).map { sentence(for: $0, in: trace) }
    if let nearest = trace.nearestRule, let input = nearest.input {
      let cell = words(forCell: input, of: nearest.rule)
      lines.append(
        turn.wording(
          .traceNearest,
          [
            "rule": nearest.rule, "input": name(of: input),
            "wanted": nearest.wanted.count == 1
              ? cell ?? nearest.wanted[0] : either(words(forCells: nearest.wanted, of: input)),
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

  /// Failures at the same input stand together.
  private func grouped(_ failures: [DecisionTrace.Failure]) -> [[DecisionTrace.Failure]] {
    var groups: [[DecisionTrace.Failure]] = []
    for failure in failures {
      let known = groups.firstIndex {
        $0[0].input == failure.input && $0[0].isUndecided == failure.isUndecided
      }
      if let known { groups[known].append(failure) } else { groups.append([failure]) }
    }
    return groups
  }

  private func sentence(
    for group: [DecisionTrace.Failure], in trace: DecisionTrace
  ) -> String {
    let first = group[0]
    let rules = Self.list(group.map(\.rule))
    if first.isUndecided {
      return turn.wording(.traceResting, ["rule": rules, "input": name(of: first.input)])
    }
    var wanted: [String] = []
    for failure in group {
      let words = alternatives(inCell: failure.input, of: failure.rule) ?? [failure.cell]
      for word in words where !wanted.contains(word) { wanted.append(word) }
    }
    let isSaid = trace.inputs.first { $0.name == first.input }?.state != .notAsked
    let value = isSaid ? first.value.map { words(for: $0, of: first.input) } : nil
    return turn.wording(
      .traceFailed,
      [
        "rule": rules, "input": name(of: first.input),
        "cell": wanted.count <= Self.mostWanted ? either(wanted) : "",
        "value": value ?? turn.wording(.factNotAsked),
      ])
  }
}
