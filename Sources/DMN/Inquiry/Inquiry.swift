public import Diagnostics

/// The way from what is known to a decision: what is settled, what is worth asking, and why.
///
/// Read once for a goal; everything else is a pure function of the facts. A fact that is missing
/// from `facts` is not asked, which stands for every answer of its slot, `"unknown"` included. The
/// result of a session is what DMN gives for every completion of what was not asked, where a
/// decision without result is undecided rather than null.
public struct Inquiry: Sendable {
  /// The decision that is asked for.
  public let goal: String
  let graph: GoalGraph

  /// Prepares a goal.
  ///
  /// - Parameters:
  ///   - model: the decisions.
  ///   - goal: the name of the decision that is asked for.
  ///   - bindings: which slot feeds which input; inputs that the goal does not read are passed over.
  ///   - domains: the values of every slot that is bound to an input of the goal.
  ///   - weights: how likely answers are; they only change the order of questions.
  /// - Throws: a goal or inputs that do not exist (`dmn.goal`, `dmn.binding`), inputs without slot,
  ///   slots without values, and goals with too many combinations of answers (`dmn.states`).
  public init(
    _ model: DecisionModel, goal: String, bindings: [Binding], domains: [String: SlotDomain],
    weights: Weights = .uniform
  ) throws(Problems) {
    self.goal = goal
    graph = try GoalGraph(
      model, goal: goal, bindings: bindings, domains: domains, weights: weights)
  }

  /// The slots that the goal reads, asked or as reported, in the order of the documents.
  public var slots: [String] { graph.slots.map(\.name) }

  /// The slots that may be asked for the goal, in the order of the documents.
  public var askedSlots: [String] { graph.slots.filter { !$0.asked.isEmpty }.map(\.name) }

  /// How the goal is settled, nil while an open question can still change its result; having no
  /// result counts as one result, whatever the reason.
  public func verdict(_ facts: [String: Fact]) -> Verdict? {
    let completions = Completions(graph, facts: facts)
    guard completions.isSettled else { return nil }
    return Explanation(completions, facts: facts).verdict(goal: goal)
  }

  /// The open slots whose answers can still change the result, in the order of the documents.
  public func relevantSlots(_ facts: [String: Fact]) -> [String] {
    let completions = Completions(graph, facts: facts)
    return completions.relevant(to: completions.outcome).map { graph.slots[$0].name }
  }

  /// The question that leaves the least expected number of questions.
  ///
  /// `expected` counts the question itself. Nil when nothing is worth asking; ties go to the order
  /// of the documents.
  public func nextQuestion(_ facts: [String: Fact]) -> (slot: String, expected: Double)? {
    best(facts, among: nil)
  }

  /// The best question among some slots, nil when none of them is worth asking.
  ///
  /// Where only one of them is worth asking, no search is needed to find it.
  public func nextQuestion(_ facts: [String: Fact], among slots: [String]) -> String? {
    let relevant = relevantSlots(facts).filter(slots.contains)
    return relevant.count > 1 ? best(facts, among: relevant)?.slot : relevant.first
  }

  private func best(
    _ facts: [String: Fact], among slots: [String]?
  ) -> (slot: String, expected: Double)? {
    if let slots, slots.isEmpty { return nil }
    let completions = Completions(graph, facts: facts)
    let relevant = completions.relevant(to: completions.outcome)
    let candidates = relevant.filter { slots?.contains(graph.slots[$0].name) ?? true }
    guard !candidates.isEmpty else { return nil }
    var plan = QuestionPlan(completions)
    return plan.best(in: plan.start, among: candidates).map {
      (graph.slots[$0.slot].name, $0.expected)
    }
  }
}
