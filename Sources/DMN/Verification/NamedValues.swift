import FEEL

/// What names can stand for at some point of a piece of logic, as far as the model lists it.
struct NamedValues {
  let model: DecisionModel
  private let links: [Link]
  /// What the logic itself binds; nil where the values are not listed.
  private var bound: [String: [Value]?] = [:]
  /// Whether a name may stand for an entry of an item that is only known later.
  private var isOpen = false

  init(_ model: DecisionModel, links: [Link]) {
    self.model = model
    self.links = links
  }

  /// The values that a name can have; nil where they are not listed.
  subscript(name: String) -> [Value]? {
    guard !isOpen else { return nil }
    if let own = bound[name] { return own }
    return links.first { $0.qualified == name }.flatMap { model.values(of: $0.target) }
  }

  /// What of the model a name stands for; nil where the logic itself binds it.
  func target(_ name: String) -> Target? {
    guard !isOpen, bound[name] == nil else { return nil }
    return links.first { $0.qualified == name }?.target
  }

  /// The same with a name that has a type, or the values of what it is made by.
  func binding(_ name: String, _ type: DataType, madeBy logic: BoxedExpression? = nil) -> Self {
    var inner = self
    inner.bound[name] = .some(model.types.listed(by: type) ?? logic?.table?.listedResults)
    return inner
  }

  /// The same with the parameters of a function.
  func binding(_ parameters: [FunctionDefinition.FormalParameter]) -> Self {
    parameters.reduce(self) { $0.binding($1.name, $1.type) }
  }

  /// The same inside a filter, where the entries of an item hide what has their names.
  var insideFilter: Self {
    var inner = self
    inner.isOpen = true
    return inner
  }
}

extension DecisionModel {
  /// The values that an input or a decision can have: as its type lists them, or as the outputs of
  /// its table.
  fileprivate func values(of target: Target) -> [Value]? {
    switch target {
    case .input(let number): types.listed(by: inputs[number].dataType)
    case .decision(let number):
      decisions[number].table?.listedResults ?? types.listed(by: decisions[number].dataType)
    case .knowledge, .service: nil
    }
  }
}

extension TypeTable {
  /// The values that a type lists one by one.
  func listed(by type: DataType) -> [Value]? {
    allowed(by: type).flatMap { $0.negated ? nil : $0.literals }
  }
}

extension DecisionTable {
  /// The values that the table's only output lists.
  fileprivate var listedResults: [Value]? {
    guard outputs.count == 1 else { return nil }
    switch hitPolicy {
    case .unique, .any, .first, .priority: return outputs[0].values
    case .collect, .ruleOrder, .outputOrder: return nil
    }
  }
}
