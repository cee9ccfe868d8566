import Diagnostics
import FEEL

extension GoalGraph {
  /// Prepares the graph of a goal.
  ///
  /// - Throws: names that do not exist, inputs without binding, slots without domain, and more
  ///   states than can be searched.
  init(
    _ model: DecisionModel, goal: String, bindings: [Binding], domains: [String: SlotDomain],
    weights: Weights
  ) throws(Problems) {
    guard let number = model.number(ofDecision: goal) else {
      throw Problems([
        Diagnostic(
          code: "dmn.goal", message: "there is no decision «\(goal)»",
          suggestion: nearest(to: goal, among: model.decisions.map(\.name)))
      ])
    }
    let decisions = model.order(for: number, \.reads)
    let read = Set(decisions.flatMap { model.decisions[$0].reads.map(\.target) })
    let inputs = model.inputs.indices.filter { read.contains(.input($0)) }
    let bound = Self.bound(bindings, in: model)
    try Self.check(bindings, bound, domains: domains, inputs: inputs, model: model)
    var slotNames: [String] = []
    for input in inputs {
      if let slot = bound[input]?.slot, !slotNames.contains(slot) { slotNames.append(slot) }
    }
    var leaves: [Leaf] = []
    var sources: [Target: Source] = [:]
    for input in inputs {
      guard let binding = bound[input],
        let slot = slotNames.firstIndex(of: binding.slot), let domain = domains[binding.slot]
      else { continue }
      sources[.input(input)] = .leaf(leaves.count)
      leaves.append(
        Leaf(input: input, slot: slot, isAsked: binding.mode == .asked && domain.askable))
    }
    let nodes = Self.nodes(decisions, of: model, sources: &sources)
    let classes = AnswerClasses(decisions: decisions.map { model.decisions[$0] })
    slots = slotNames.enumerated().map { number, name in
      let own = leaves.indices.filter { leaves[$0].slot == number }
      let groups = classes.classes(
        of: domains[name]?.answers ?? [], inputs: own.map { leaves[$0].input })
      return Slot(
        name: name, asked: own.filter { leaves[$0].isAsked },
        reported: own.filter { !leaves[$0].isAsked }, members: groups,
        shares: weights.shares(of: groups, slot: name))
    }
    self.model = model
    self.leaves = leaves
    self.nodes = nodes
    columnOrder = Self.columnOrder(nodes, leaves)
    try checkSize(goal)
    try checkAnswers(domains)
  }

  /// Which binding each input has: one that names its namespace before one that does not.
  private static func bound(_ bindings: [Binding], in model: DecisionModel) -> [Int: Binding] {
    var bound: [Int: Binding] = [:]
    for binding in bindings.sorted(by: { !$0.input.contains("#") && $1.input.contains("#") }) {
      for number in model.numbers(ofInputs: binding.input) { bound[number] = binding }
    }
    return bound
  }

  private static func nodes(
    _ decisions: [Int], of model: DecisionModel, sources known: inout [Target: Source]
  ) -> [Node] {
    var nodes: [Node] = []
    for number in decisions {
      let decision = model.decisions[number]
      let reads = decision.reads.filter { known[$0.target] != nil }
      let sources = reads.compactMap { known[$0.target] }
      var leaves: Set<Int> = []
      for source in sources {
        switch source {
        case .leaf(let leaf): leaves.insert(leaf)
        case .node(let node): leaves.formUnion(nodes[node].leaves)
        }
      }
      known[.decision(number)] = .node(nodes.count)
      nodes.append(
        Node(
          decision: decision, knowledge: Knowledge(model: model, links: decision.links, now: nil),
          reads: reads, names: reads.map(\.qualified), sources: sources, leaves: leaves.sorted()))
    }
    return nodes
  }

  private static func columnOrder(_ nodes: [Node], _ leaves: [Leaf]) -> [Int] {
    var order: [Int] = []
    func visit(_ source: Source) {
      switch source {
      case .leaf(let leaf):
        if !order.contains(leaves[leaf].slot) { order.append(leaves[leaf].slot) }
      case .node(let number):
        let node = nodes[number]
        let columns = node.decision.table?.inputs.flatMap { $0.expression.variables.sorted() } ?? []
        for name in columns {
          for source in node.sources(of: [name]) { visit(node.sources[source]) }
        }
        node.sources.forEach(visit)
      }
    }
    if !nodes.isEmpty { visit(.node(nodes.count - 1)) }
    return order
  }

  private static func check(
    _ bindings: [Binding], _ bound: [Int: Binding], domains: [String: SlotDomain], inputs: [Int],
    model: DecisionModel
  ) throws(Problems) {
    var problems: [Diagnostic] = []
    var seen: Set<String> = []
    for binding in bindings {
      if model.numbers(ofInputs: binding.input).isEmpty {
        problems.append(
          Diagnostic(
            code: "dmn.binding",
            message: "slot «\(binding.slot)» is bound to the input "
              + "«\(binding.input)», which no decision file defines",
            suggestion: nearest(to: binding.input, among: model.inputs.map(\.name))))
      } else if !seen.insert(binding.input).inserted {
        problems.append(
          Diagnostic(
            code: "dmn.binding", message: "the input «\(binding.input)» is bound to two slots"))
      }
    }
    for number in inputs {
      let input = model.inputs[number]
      guard let binding = bound[number] else {
        problems.append(
          Diagnostic(
            code: "dmn.binding", message: "the input «\(input.name)» is bound to no slot",
            place: input.place))
        continue
      }
      if domains[binding.slot] == nil {
        problems.append(
          Diagnostic(
            code: "dmn.binding",
            message: "the values of slot «\(binding.slot)» are not known, "
              + "and the input «\(input.name)» reads it", place: input.place,
            suggestion: nearest(to: binding.slot, among: domains.keys.sorted())))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }
}
