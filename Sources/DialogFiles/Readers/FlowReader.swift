import Diagnostics
import Dialogue
import FEEL

/// Reads the steps of a flow and flattens them: nested steps become steps of the flow, each of
/// which names its follower.
struct FlowReader {
  let id: Flow.ID
  let names: NameResolver
  let expressions: ExpressionReader

  private var steps: [Step] = []
  private var places: [Step.ID: SourcePlace] = [:]

  init(_ id: Flow.ID, names: NameResolver, expressions: ExpressionReader) {
    self.id = id
    self.names = names
    self.expressions = expressions
  }

  /// The flow whose steps the cursor's list holds.
  mutating func flow(_ cursor: YAMLCursor, kind: Flow.Kind) -> ReadFlow {
    let list = cursor.list()
    if list.isEmpty, cursor.isList {
      cursor.source.problems.report(.flowEmpty, "the flow has no steps", at: cursor.place)
    }
    read(list, under: "", then: nil)
    return ReadFlow(
      flow: Flow(id: id, kind: kind, steps: steps), place: cursor.place, places: places)
  }

  private mutating func read(_ list: [YAMLCursor], under prefix: String, then end: Step.ID?) {
    for (index, cursor) in list.enumerated() {
      let follower = index + 1 < list.count ? stepID(list, index + 1, under: prefix) : end
      read(cursor, id: stepID(list, index, under: prefix), next: follower)
    }
  }

  private func stepID(_ list: [YAMLCursor], _ index: Int, under prefix: String) -> Step.ID {
    guard case .mapping(let entries, _) = list[index].node,
      case .scalar(let name)? = entries.first(where: { $0.key.text == "id" })?.value
    else { return Step.ID("\(prefix)\(index + 1)") }
    return Step.ID(name.text)
  }

  private func first(_ cursor: YAMLCursor?, under prefix: String, else next: Step.ID?) -> Step.ID? {
    guard let cursor, case .list(let nodes, _) = cursor.node, !nodes.isEmpty else { return next }
    return stepID(
      nodes.map { YAMLCursor(node: $0, source: cursor.source) }, 0, under: prefix)
  }

  private mutating func read(_ cursor: YAMLCursor, id: Step.ID, next: Step.ID?) {
    let fields = cursor.fields(StepReader.keys)
    guard places[id] == nil else {
      cursor.source.problems.report(
        .flowStepTwice, "there is another step «\(id)» in this flow", at: fields.place(of: "id"))
      return
    }
    places[id] = cursor.place
    let reader = StepReader(flow: self.id, names: names, expressions: expressions)
    let condition = condition(fields)
    guard let kind = reader.kind(of: fields, in: cursor) else {
      // The step stays in its place, so that those after it are not out of reach too.
      add(id, .say([]), condition: condition, next: next)
      return
    }
    switch kind {
    case .simple(let action):
      add(id, action, condition: condition, next: next)
    case .conditional:
      let then = first(fields["then"], under: "\(id).then.", else: next)
      let otherwise = first(fields["else"], under: "\(id).else.", else: next)
      add(
        id,
        .branch([
          Step.Branch(condition: condition, target: then),
          Step.Branch(condition: nil, target: otherwise),
        ]), condition: nil, next: next)
      read(fields["then"]?.list() ?? [], under: "\(id).then.", then: next)
      read(fields["else"]?.list() ?? [], under: "\(id).else.", then: next)
    case .choice(let branches):
      readChoice(branches, id: id, condition: condition, next: next)
    }
  }

  private mutating func readChoice(
    _ list: [YAMLCursor], id: Step.ID, condition: Expression?, next: Step.ID?
  ) {
    var branches: [Step.Branch] = []
    var bodies: [(YAMLCursor, prefix: String)] = []
    for (index, cursor) in list.enumerated() {
      let fields = cursor.fields(["if", "then", "else"])
      let isLast = index == list.count - 1
      let body: YAMLCursor?
      switch (fields["if"], fields["then"], fields["else"]) {
      case (_?, let then?, nil): body = then
      case (nil, nil, let otherwise?) where isLast: body = otherwise
      default:
        cursor.source.problems.report(
          .flowStep, "this branch is not complete", at: cursor.place,
          expected: "if and then, or else in the last place")
        body = nil
      }
      guard let body else { continue }
      let prefix = "\(id).next.\(index + 1)."
      branches.append(
        Step.Branch(
          condition: self.condition(fields),
          target: first(body, under: prefix, else: next)))
      bodies.append((body, prefix))
    }
    if branches.last?.condition != nil {
      branches.append(Step.Branch(condition: nil, target: next))
    }
    add(id, .branch(branches), condition: condition, next: next)
    for (body, prefix) in bodies { read(body.list(), under: prefix, then: next) }
  }

  private func condition(_ fields: YAMLFields) -> Expression? {
    let names = expressions.scope.names(inFlow: id)
    return fields["if"]?.name().flatMap { expressions.expression($0, names: names) }
  }

  private mutating func add(
    _ id: Step.ID, _ action: Step.Action, condition: Expression?, next: Step.ID?
  ) {
    // What ends the flow has a follower only for the case that it is passed over.
    let isLast = action.endsFlow && condition == nil
    steps.append(Step(id: id, action: action, condition: condition, next: isLast ? nil : next))
  }
}

extension Step.Action {
  /// Whether nothing of the flow is done after it.
  var endsFlow: Bool {
    switch self {
    case .end, .link: true
    case .say, .collect, .setSlots, .branch, .call, .decide, .walk, .show, .handoff, .feedback:
      false
    }
  }
}
