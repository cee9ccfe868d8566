import Diagnostics
import FEEL

/// Finds the decision tables of a model, wherever they stand in boxed logic.
struct TableSearch {
  /// The tables in the order of decisions, then functions, each from the outside in.
  private(set) var sites: [TableSite] = []

  private var owner: (kind: FoundElement.Kind, name: String, place: SourcePlace)

  /// Looks at the logic of a decision.
  init(_ decision: Decision, in model: DecisionModel) {
    owner = (.decision, decision.name, decision.place)
    search(decision.logic, [], NamedValues(model, links: decision.links))
  }

  /// Looks at the body of a function.
  init(_ knowledge: BusinessKnowledgeModel, in model: DecisionModel) {
    owner = (.knowledge, knowledge.name, knowledge.place)
    guard case .logic(let body) = knowledge.function.body else { return }
    let names = NamedValues(model, links: knowledge.links)
    search(body, [], names.binding(knowledge.function.parameters))
  }

  private mutating func search(
    _ logic: BoxedExpression, _ way: [String], _ names: NamedValues
  ) {
    switch logic {
    case .literal, .unreadable: return
    case .table(let table):
      let own = way.isEmpty ? nil : table.rules.first?.place ?? table.inputs.first?.place
      sites.append(
        TableSite(
          table, subject: Finding.Subject(kind: owner.kind, name: owner.name, way: way),
          place: own ?? owner.place, names: names))
    case .context(let context): search(context, way, names)
    case .list(let items):
      for (number, item) in items.enumerated() { search(item, way + ["item \(number + 1)"], names) }
    case .relation(let columns, let rows):
      for (number, row) in rows.enumerated() {
        for (column, cell) in zip(columns, row) {
          search(cell, way + ["row \(number + 1), column «\(column.name)»"], names)
        }
      }
    case .invocation(let function, let bindings):
      search(function, way + ["the invoked function"], names)
      for binding in bindings {
        search(binding.logic, way + ["argument «\(binding.parameter)»"], names)
      }
    case .function(let definition):
      guard case .logic(let body) = definition.body else { return }
      search(body, way + ["the function"], names.binding(definition.parameters))
    case .conditional(let condition, let one, let other):
      for (part, word) in [(condition, "if"), (one, "then"), (other, "else")] {
        search(part, way + ["«\(word)»"], names)
      }
    case .filter(let items, let condition):
      search(items, way + ["«in»"], names)
      search(condition, way + ["«match»"], names.insideFilter)
    case .iteration(let iteration):
      search(iteration.items, way + ["«in»"], names)
      let inner = names.binding(iteration.variable, .any).binding("partial", .any)
      search(
        iteration.body, way + [iteration.kind == .all ? "«return»" : "«satisfies»"],
        iteration.kind == .all ? inner : names.binding(iteration.variable, .any))
    }
  }

  private mutating func search(_ context: BoxedContext, _ way: [String], _ names: NamedValues) {
    var inner = names
    for entry in context.entries {
      search(entry.logic, way + ["entry «\(entry.name)»"], inner)
      inner = inner.binding(entry.name, entry.type, madeBy: entry.logic)
    }
    if let result = context.result { search(result, way + ["the result"], inner) }
  }
}
