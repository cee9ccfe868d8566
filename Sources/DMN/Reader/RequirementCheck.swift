import Diagnostics

/// Refuses requirements in a circle, and chains of them that are too long.
struct RequirementCheck {
  /// The most elements of a chain, each of which requires the next.
  static let longestChain = 64

  /// What is wrong.
  private(set) var problems: [Diagnostic] = []

  private let decisions: [Decision]
  private let knowledge: [BusinessKnowledgeModel]
  private let services: [DecisionService]

  private enum State {
    case open
    case finished(height: Int)
  }

  init(
    _ decisions: [Decision], _ knowledge: [BusinessKnowledgeModel], _ services: [DecisionService]
  ) {
    self.decisions = decisions
    self.knowledge = knowledge
    self.services = services
    var states: [Target: State] = [:]
    let all =
      decisions.indices.map(Target.decision) + knowledge.indices.map(Target.knowledge)
      + services.indices.map(Target.service)
    for target in all { visit(target, &states) }
  }

  /// Walks down from an element, with a list of its own in place of recursion.
  private mutating func visit(_ first: Target, _ states: inout [Target: State]) {
    guard states[first] == nil else { return }
    var path: [(target: Target, next: [Target], height: Int)] = []
    func enter(_ target: Target) {
      states[target] = .open
      path.append((target, required(by: target).reversed(), 1))
    }
    enter(first)
    while var top = path.popLast() {
      guard let next = top.next.popLast() else {
        states[top.target] = .finished(height: top.height)
        if top.height == Self.longestChain + 1 { reportChain(top.target) }
        if let last = path.indices.last {
          path[last].height = max(path[last].height, top.height + 1)
        }
        continue
      }
      path.append(top)
      switch states[next] {
      case nil: enter(next)
      case .finished(let height):
        path[path.count - 1].height = max(path[path.count - 1].height, height + 1)
      case .open:
        // A function may invoke itself.
        if next == top.target, case .knowledge = next { continue }
        let start = path.firstIndex { $0.target == next } ?? 0
        reportCircle(path[start...].map(\.target) + [next])
      }
    }
  }

  private func required(by target: Target) -> [Target] {
    switch target {
    case .input: []
    case .decision(let number): decisions[number].links.map(\.target)
    case .knowledge(let number): knowledge[number].links.map(\.target)
    case .service(let number): services[number].outputs.map(Target.decision)
    }
  }

  private func name(_ target: Target) -> String {
    switch target {
    case .input: ""
    case .decision(let number): decisions[number].name
    case .knowledge(let number): knowledge[number].name
    case .service(let number): services[number].name
    }
  }

  private func place(_ target: Target) -> SourcePlace? {
    switch target {
    case .input: nil
    case .decision(let number): decisions[number].place
    case .knowledge(let number): knowledge[number].place
    case .service(let number): services[number].place
    }
  }

  private mutating func reportCircle(_ path: [Target]) {
    let names = path.map { "«\(name($0))»" }.joined(separator: " → ")
    problems.append(
      Diagnostic(
        code: "dmn.circle", message: "these require each other: \(names)",
        place: path.first.flatMap(place)))
  }

  private mutating func reportChain(_ target: Target) {
    problems.append(
      Diagnostic(
        code: "dmn.chain",
        message: "«\(name(target))» rests on a chain of more than \(Self.longestChain) elements",
        place: place(target)))
  }
}
