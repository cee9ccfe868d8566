public import FEEL

/// All questions that a session may ask, each the best one where it is asked, down to the results.
public struct QuestionTree: Hashable, Sendable {
  /// A question, or a result.
  public indirect enum Node: Hashable, Sendable {
    /// The goal is settled with this result; nil is a handoff.
    case settled(Value?)
    /// A question comes first.
    case ask(Question)
  }

  /// A question with what follows from its answers.
  public struct Question: Hashable, Sendable {
    /// The slot that is asked for.
    public let slot: String
    /// How many questions it is expected to take in all, this one included.
    public let expected: Double
    /// How many questions it takes at most, this one included.
    public let most: Int
    /// What follows; answers that lead to the same stand together.
    public let branches: [Branch]
  }

  /// Answers that lead to the same.
  public struct Branch: Hashable, Sendable {
    /// The answers.
    public let answers: [Value]
    /// How likely one of them is, by the weights; between zero and one.
    public let share: Double
    /// What follows.
    public let next: Node
  }

  /// The first question, or the result where nothing needs to be asked.
  public let root: Node

  /// How many questions a session is expected to ask.
  public var expected: Double { root.expected }

  /// How many questions a session asks at most.
  public var most: Int { root.most }
}

extension QuestionTree.Node {
  /// How many questions it is expected to take from here.
  public var expected: Double {
    switch self {
    case .settled: 0
    case .ask(let question): question.expected
    }
  }

  /// How many questions it takes at most from here.
  public var most: Int {
    switch self {
    case .settled: 0
    case .ask(let question): question.most
    }
  }
}

extension Inquiry {
  /// The questions that sessions with these facts ask.
  public func questionTree(_ facts: [String: Fact] = [:]) -> QuestionTree {
    var plan = QuestionPlan(Completions(graph, facts: facts))
    var known: [Diagrams.ID: QuestionTree.Node] = [:]
    func node(_ state: Diagrams.ID) -> QuestionTree.Node {
      if let node = known[state] { return node }
      let made: QuestionTree.Node
      if let best = plan.best(in: state, among: plan.relevant(in: state)) {
        made = .ask(question(best, in: state))
      } else {
        made = .settled(plan.result(of: state))
      }
      known[state] = made
      return made
    }
    func question(
      _ best: (slot: Int, expected: Double), in state: Diagrams.ID
    ) -> QuestionTree.Question {
      let slot = graph.slots[best.slot]
      var order: [Diagrams.ID] = []
      var classes: [Diagrams.ID: [Int]] = [:]
      for answer in slot.classes.indices {
        let next = plan.next(state, best.slot, answer)
        if classes[next] == nil { order.append(next) }
        classes[next, default: []].append(answer)
      }
      let branches = order.map { next in
        let own = classes[next] ?? []
        return QuestionTree.Branch(
          answers: own.flatMap { slot.members[$0] },
          share: own.reduce(0) { $0 + slot.shares[$1] }, next: node(next))
      }
      return QuestionTree.Question(
        slot: slot.name, expected: best.expected,
        most: 1 + (branches.map(\.next.most).max() ?? 0), branches: branches)
    }
    return QuestionTree(root: node(plan.start))
  }
}
