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
    guard model.decision(named: goal) != nil else {
      throw Problems([
        Diagnostic(
          code: "dmn.goal", message: "there is no decision «\(goal)»",
          suggestion: nearest(to: goal, among: model.decisions.map(\.name)))
      ])
    }
    let decisions = Self.read(by: goal, in: model)
    try Self.checkImports(decisions)
    let read = Set(decisions.flatMap(\.variables))
    let inputs = model.inputs.filter { read.contains($0.name) }
    try Self.check(bindings, domains: domains, inputs: inputs, model: model)
    let bound = Dictionary(bindings.map { ($0.input, $0) }, uniquingKeysWith: { one, _ in one })
    var slotNames: [String] = []
    for input in inputs {
      if let slot = bound[input.name]?.slot, !slotNames.contains(slot) { slotNames.append(slot) }
    }
    var leaves: [Leaf] = []
    var numbers: [String: Source] = [:]
    for input in inputs {
      guard let binding = bound[input.name],
        let slot = slotNames.firstIndex(of: binding.slot), let domain = domains[binding.slot]
      else { continue }
      numbers[input.name] = .leaf(leaves.count)
      leaves.append(
        Leaf(input: input.name, slot: slot, isAsked: binding.mode == .asked && domain.askable))
    }
    let nodes = Self.nodes(decisions, of: model, numbers: &numbers)
    let classes = AnswerClasses(decisions: decisions)
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

  /// The decisions whose results a goal reads, each after those it reads itself.
  private static func read(by goal: String, in model: DecisionModel) -> [Decision] {
    var ordered: [Decision] = []
    var seen: Set<String> = []
    func visit(_ name: String) {
      guard let decision = model.decision(named: name), seen.insert(name).inserted else { return }
      let variables = decision.variables
      decision.requirements.filter(variables.contains).forEach(visit)
      ordered.append(decision)
    }
    visit(goal)
    return ordered
  }

  private static func nodes(
    _ decisions: [Decision], of model: DecisionModel, numbers: inout [String: Source]
  ) -> [Node] {
    var nodes: [Node] = []
    for decision in decisions {
      let variables = decision.variables
      let names = decision.requirements.filter(variables.contains)
      let sources = names.compactMap { numbers[$0] }
      var leaves: Set<Int> = []
      for source in sources {
        switch source {
        case .leaf(let leaf): leaves.insert(leaf)
        case .node(let node): leaves.formUnion(nodes[node].leaves)
        }
      }
      numbers[decision.name] = .node(nodes.count)
      nodes.append(
        Node(
          decision: decision, knowledge: Knowledge(model: model, links: decision.links, now: nil),
          names: names, sources: sources, leaves: leaves.sorted()))
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
        for name in columns + node.names { node.source(of: name).map(visit) }
      }
    }
    if !nodes.isEmpty { visit(.node(nodes.count - 1)) }
    return order
  }

  private static func check(
    _ bindings: [Binding], domains: [String: SlotDomain], inputs: [InputData], model: DecisionModel
  ) throws(Problems) {
    var problems: [Diagnostic] = []
    var seen: Set<String> = []
    for binding in bindings {
      if model.input(named: binding.input) == nil {
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
    for input in inputs {
      guard let binding = bindings.first(where: { $0.input == input.name }) else {
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

  /// Facts and results of an imported model have no slots; functions of one do no harm.
  private static func checkImports(_ decisions: [Decision]) throws(Problems) {
    let problems = decisions.flatMap { decision in
      decision.links.filter { $0.prefix != nil && !$0.target.isFunction }.map { link in
        Diagnostic(
          code: "dmn.import",
          message: "decision «\(decision.name)» reads «\(link.prefix ?? "").\(link.name)» of an "
            + "imported model, which a session cannot ask for", place: decision.place)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }
}
