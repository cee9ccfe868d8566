import Diagnostics
import Dialogue

/// Checks that every step of a flow can be reached.
struct FlowChecker {
  let flow: ReadFlow
  let problems: ProblemCollector

  func check() {
    let reached = flow.flow.reachable
    var isAfterReported = false
    for step in flow.flow.steps {
      let isUnreachable = !reached.contains(step.id)
      // Of several in a row only the first is news.
      if isUnreachable, !isAfterReported {
        problems.report(
          .flowUnreachable, "no way leads to this step", at: flow.places[step.id] ?? flow.place,
          expected: "a step before it that goes on")
      }
      isAfterReported = isUnreachable
    }
  }
}

extension Flow {
  /// The steps that some way from the first one leads to.
  var reachable: Set<Step.ID> {
    guard let first = steps.first else { return [] }
    let byID = Dictionary(steps.map { ($0.id, $0) }) { first, _ in first }
    var reached: Set<Step.ID> = []
    var open = [first.id]
    while let id = open.popLast() {
      guard reached.insert(id).inserted, let step = byID[id] else { continue }
      open += step.followers
    }
    return reached
  }
}

extension Step {
  /// The steps that may be next.
  var followers: [Step.ID] {
    guard case .branch(let branches) = action else { return [next].compactMap(\.self) }
    let targets = branches.compactMap(\.target)
    return condition == nil ? targets : targets + [next].compactMap(\.self)
  }
}
