import DMN
import Diagnostics
import Dialogue
import FEEL

/// Checks that a flow does something with every outcome of what it decides.
///
/// The flow is walked from the step after the decision, once for each outcome. A condition that
/// turns on anything but the outcome may hold or not, so both ways are walked; a way on which
/// nothing is said, called or handed over leaves the customer without an answer.
struct OutcomeChecker {
  let draft: AssistantDraft
  let problems: ProblemCollector

  func check() {
    guard let model = draft.rules.model else { return }
    for read in draft.topics.map(\.flow) {
      for step in read.flow.steps {
        guard case .decide(let decide) = step.action else { continue }
        let outcomes = model.outcomes(of: decide.goal).sorted().map(Value.string)
        for outcome in outcomes + [.null] where !answers(outcome, after: step, in: read.flow) {
          let name = if case .string(let text) = outcome { text } else { "null (undecided)" }
          problems.report(
            .flowOutcome, "the flow does nothing when the outcome is \(name)",
            at: read.places[step.id] ?? read.place, expected: "a branch for it, or else")
        }
      }
    }
  }

  private func answers(_ outcome: Value, after step: Step, in flow: Flow) -> Bool {
    var open = [step.next].compactMap(\.self)
    var seen: Set<Step.ID> = []
    while let id = open.popLast() {
      guard seen.insert(id).inserted, let step = flow[id] else { continue }
      let guarded = step.condition.map { holds($0, outcome) } ?? true
      if guarded != false, step.action.isReply { return true }
      if guarded != false, case .branch(let branches) = step.action {
        open += targets(branches, outcome)
        if guarded == true { continue }
      }
      if let next = step.next { open.append(next) }
    }
    return false
  }

  private func targets(_ branches: [Step.Branch], _ outcome: Value) -> [Step.ID] {
    var targets: [Step.ID] = []
    for branch in branches {
      let holds = branch.condition.map { self.holds($0, outcome) } ?? true
      if holds != false, let target = branch.target { targets.append(target) }
      if holds == true { break }
    }
    return targets
  }

  /// Whether a condition holds for an outcome; nil where it turns on something else.
  private func holds(_ condition: Expression, _ outcome: Value) -> Bool? {
    guard condition.variables.isSubset(of: ["outcome"]) else { return nil }
    let value = condition.evaluate(in: Scope(["outcome": outcome])).value
    return value == .boolean(true)
  }
}
