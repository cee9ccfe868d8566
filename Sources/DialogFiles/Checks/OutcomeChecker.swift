import DMN
import Diagnostics
import Dialogue
import FEEL

/// Checks that a flow does something with every outcome of what it decides, and that every branch on
/// the outcome can be taken.
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
      checkBranches(of: read, model)
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

  /// Reports conditions on the outcome that hold for no outcome of the flow's decisions, or only for
  /// those that a branch before them takes.
  private func checkBranches(of read: ReadFlow, _ model: DecisionModel) {
    let goals = read.flow.goals
    guard !goals.isEmpty else { return }
    let outcomes = Set(goals.flatMap(model.outcomes)).sorted()
    func check(_ condition: Expression, _ left: [Value], of step: Step) {
      guard condition.variables == ["outcome"],
        !left.contains(where: { holds(condition, $0) == true })
      else { return }
      let isTaken = outcomes.contains { holds(condition, .string($0)) == true }
      problems.report(
        .flowBranch,
        isTaken
          ? "no outcome is left for the branch «\(condition.text)»"
          : "no rule gives an outcome for the branch «\(condition.text)»",
        at: read.places[step.id] ?? read.place,
        expected: outcomes.isEmpty ? nil : "one of \(outcomes.joined(separator: ", "))")
    }
    for step in read.flow.steps {
      var left = outcomes.map(Value.string) + [.null]
      if let condition = step.condition { check(condition, left, of: step) }
      guard case .branch(let branches) = step.action else { continue }
      for condition in branches.compactMap(\.condition) {
        check(condition, left, of: step)
        left.removeAll { holds(condition, $0) == true }
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
