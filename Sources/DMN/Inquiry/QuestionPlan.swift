import FEEL

/// The questions that settle a goal with the least expected number of answers, found by exhaustive
/// search (dynamic programming over states; Lew, CACM 21(4), 1978, has the problem's classic form).
///
/// A state gives each open slot one of its classes or leaves it open. All that matters of a state is
/// what can still become of the goal, which is a function of what is open: states with the same
/// function are one. A state is settled when every completion of it has the same result, all handoffs
/// counting as one.
struct QuestionPlan {
  /// What can still become of the goal.
  typealias State = Diagrams.ID

  /// The state in which everything that is open is still open.
  private(set) var start: State = 0

  private let completions: Completions
  /// The open slots, each a dimension with a state for each class and, where its reported inputs
  /// do not see what was not asked, as many for the classes of what was not.
  private let slots: [Int]
  private let counts: [Int]
  private let diagrams: Diagrams
  private var costs: [State: Double] = [:]
  private var unaskedParts: [State: State] = [:]

  /// Prepares to search all states that can follow the facts.
  init(_ completions: Completions) {
    self.completions = completions
    let graph = completions.graph
    slots = completions.open
    counts = slots.map { graph.slots[$0].members.count }
    diagrams = Diagrams(
      arities: slots.map {
        graph.slots[$0].members.count * (graph.slots[$0].isAlsoReported ? 2 : 1)
      })
    var known: [Diagrams.ID: State] = [:]
    start = copy(completions.outcome, &known)
  }

  /// Takes over a function of all slots as one of what is open.
  private func copy(_ id: Diagrams.ID, _ known: inout [Diagrams.ID: State]) -> State {
    let whole = completions.diagrams
    guard let top = whole.top(of: id) else { return diagrams.terminal(whole.value(of: id) ?? 0) }
    if let made = known[id] { return made }
    let branches = Array(whole.branches(of: id))
    let made: State
    if let dimension = slots.firstIndex(of: top) {
      let states = completions.graph.slots[top].states
      let isDoubled = diagrams.arities[dimension] > states.count
      let kept = Array(states.said) + (isDoubled ? Array(states.unasked) : [])
      made = diagrams.choice(dimension, kept.map { copy(branches[$0], &known) })
    } else {
      made = copy(branches[completions.presentState(of: top)], &known)
    }
    known[id] = made
    return made
  }

  /// The slots whose answer can still change the result.
  mutating func relevant(in state: State) -> [Int] {
    let bits = diagrams.support(of: unasked(state))
    return slots.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { slots[$0] }
  }

  /// The result of a settled state, nil where there is none.
  mutating func result(of state: State) -> Value? {
    completions.result(diagrams.someValue(of: unasked(state)))
  }

  /// A state as it is if nothing more is asked.
  private mutating func unasked(_ state: State) -> State {
    guard zip(counts, diagrams.arities).contains(where: { $0 < $1 }),
      let top = diagrams.top(of: state)
    else { return state }
    if let known = unaskedParts[state] { return known }
    let branches = Array(diagrams.branches(of: state))
    let parts = branches.suffix(counts[top]).map { unasked($0) }
    let made = diagrams.choice(top, branches.indices.map { parts[$0 % counts[top]] })
    unaskedParts[state] = made
    return made
  }

  /// The best question in a state among some slots that can change the result, and how many
  /// questions it is expected to take in all; nil where there is none.
  mutating func best(
    in state: State, among candidates: [Int]
  ) -> (slot: Int, expected: Double)? {
    var best: (slot: Int, expected: Double)?
    for slot in candidates {
      var expected = 1.0
      for (answer, share) in completions.graph.slots[slot].shares.enumerated() where share > 0 {
        expected += share * cost(of: next(state, slot, answer))
      }
      // A hair's breadth, so that sums in another order do not break ties by chance.
      if expected < (best?.expected ?? .infinity) - 1e-9 { best = (slot, expected) }
    }
    return best
  }

  /// The state after an answer, given by its class.
  func next(_ state: State, _ slot: Int, _ answer: Int) -> State {
    guard let dimension = slots.firstIndex(of: slot) else { return state }
    return diagrams.restrict(state, dimension, to: answer)
  }

  private mutating func cost(of state: State) -> Double {
    if let known = costs[state] { return known }
    let cost = best(in: state, among: relevant(in: state))?.expected ?? 0
    costs[state] = cost
    return cost
  }
}

extension GoalGraph.Slot {
  /// Whether inputs that take it as reported see something else while it is not asked.
  fileprivate var isAlsoReported: Bool { !asked.isEmpty && !reported.isEmpty }
}
