import FEEL

/// A decision that follows from its facts by one look into a table, whatever the table's size.
///
/// It answers only where exactly that happens: every column tests a fact of a fitting type, at least one
/// rule matches and the policy leaves no choice. Else it has no answer, and the decision is made the
/// usual way, which knows what to say about it.
final class QuickTable: Sendable {
  /// A class, so that going through the columns copies none of their tables.
  fileprivate final class Column: Sendable {
    let input: String
    let index: IndexedColumn
    let classes: ValueClasses
    /// The classes whose values the model lets through as they are.
    let plain: [Bool]

    init(input: String, index: IndexedColumn, classes: ValueClasses, plain: [Bool]) {
      self.input = input
      self.index = index
      self.classes = classes
      self.plain = plain
    }
  }

  private let columns: [Column]
  /// The columns' facts.
  private let names: [String]
  private let all: [UInt64]
  private let results: [Value?]
  private let takesFirst: Bool

  /// Prepares a decision; nil where it is not made by a table that can be looked up.
  init?(_ decision: Decision, in model: DecisionModel) {
    guard let table = decision.table, !table.inputs.isEmpty, !table.rules.isEmpty else {
      return nil
    }
    let indexed =
      table.index?.columns
      ?? table.inputs.indices.map { column in
        IndexedColumn(table.rules.map { $0.tests[column].content })
      }
    switch table.hitPolicy {
    case .unique, .any, .priority: takesFirst = false
    case .first: takesFirst = true
    case .collect, .ruleOrder, .outputOrder: return nil
    }
    var budget = Budget()
    var columns: [Column] = []
    for (input, column) in zip(table.inputs, indexed) {
      guard column.computed.isEmpty, let variable = input.variable,
        let fact = model.fact(variable, of: decision),
        let limits = model.types.limits(of: fact.dataType, and: input.allowed),
        !columns.contains(where: { $0.input == variable })
      else { return nil }
      let own =
        limits.isEmpty
        ? column
        : IndexedColumn(
          table.rules.map { $0.tests[columns.count].content }, tellingApart: limits)
      guard let classes = own.classes,
        limits.allSatisfy(classes.sort.canSort)
      else { return nil }
      let plain = (0..<classes.count).map { number in
        guard let value = classes.sample(of: number) else { return false }
        return model.types.conform(value, to: fact.dataType, within: &budget) == value
          && input.allowed?.matches(value, in: Scope()).result != false
      }
      columns.append(Column(input: variable, index: own, classes: classes, plain: plain))
    }
    self.columns = columns
    names = columns.map(\.input)
    all = RuleSet(ofAll: table.rules.count).words
    results = table.rules.map { rule in
      let parts = rule.results.map(\.content.literal)
      let result: Value?? =
        parts.count == 1
        ? parts[0]
        : parts.contains(nil)
          ? nil
          : .context(
            Context(zip(table.outputs, parts).map { (name: $0.name ?? "", value: $1 ?? .null) }))
      guard let result, let value = result else { return nil }
      return model.types.conform(value, to: decision.dataType, within: &budget)
    }
  }

  /// The outcome; nil where it takes more than a look.
  func outcome(_ inputs: [String: Value]) -> Outcome? {
    let words = all.count
    return withNumbers(of: inputs) { numbers in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { alive in
        _ = alive.initialize(from: all)
        for position in 0..<numbers.count {
          columns[position].index.narrow(alive, to: numbers[position])
        }
        var found: Int?
        for word in 0..<words where alive[word] != 0 {
          guard found == nil else { return nil }
          let bits = alive[word]
          guard takesFirst || bits & (bits - 1) == 0 else { return nil }
          found = word * 64 + bits.trailingZeroBitCount
          if takesFirst { break }
        }
        return found.flatMap { results[$0] }.map { Outcome(value: $0, warnings: []) }
      }
    }
  }

  /// Which rules match, and where each of the others fails first; nil where it takes more than a look.
  func trial(_ inputs: [String: Value]) -> RuleTrial? {
    let words = all.count
    let size = words * (columns.count + 1)
    return withNumbers(of: inputs) { numbers in
      let sets = [UInt64](unsafeUninitializedCapacity: size) { sets, count in
        let alive = UnsafeMutableBufferPointer(rebasing: sets[..<words])
        _ = alive.initialize(from: all)
        for position in 0..<numbers.count {
          let failed = UnsafeMutableBufferPointer(
            rebasing: sets[words * (position + 1)..<words * (position + 2)])
          columns[position].index.narrow(alive, to: numbers[position], failing: failed)
        }
        count = size
      }
      return RuleTrial(words: sets, columnCount: columns.count)
    }
  }

  /// Does something with the classes of the columns' values, in the columns' order; nil where there
  /// are other facts than the columns test, or a value that the usual way must look at.
  ///
  /// Going through a few names is quicker than looking up each.
  private func withNumbers<Result>(
    of inputs: [String: Value], _ work: (UnsafeMutableBufferPointer<Int>) -> Result?
  ) -> Result? {
    // Facts that the table does not test may be worth a warning.
    guard inputs.count == columns.count else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { numbers in
      for (name, value) in inputs {
        guard let position = names.firstIndex(of: name),
          let number = columns[position].number(of: value)
        else { return nil }
        numbers[position] = number
      }
      return work(numbers)
    }
  }
}

extension QuickTable.Column {
  /// The class of a value, nil where the usual way must look at it.
  @inline(__always)
  fileprivate func number(of value: Value) -> Int? {
    guard let number = classes.number(of: value), plain[number] || value.isNull else { return nil }
    return number
  }
}

extension DecisionModel {
  /// The fact that a decision reads by a name, nil where that is something else.
  fileprivate func fact(_ name: String, of decision: Decision) -> InputData? {
    guard let link = decision.links.first(where: { $0.prefix == nil && $0.name == name }),
      case .input(let number) = link.target, inputs[number].name == name
    else { return nil }
    return inputs[number]
  }
}

extension TypeTable {
  /// The ranges that a type and a column's allowed values tell apart; nil where the type does more
  /// than that.
  fileprivate func limits(of type: DataType, and allowed: UnaryTests?) -> [Interval]? {
    var limits: [Interval] = []
    if let allowed {
      guard let ranges = allowed.ranges else { return nil }
      limits += ranges
    }
    switch type {
    case .any, .feel: return limits
    case .item(let number):
      let item = items[number]
      guard !item.isCollection, item.components.isEmpty, item.constraint == nil,
        case .feel = item.base
      else { return nil }
      guard let values = item.allowed else { return limits }
      return values.ranges.map { limits + $0 }
    }
  }
}

extension QuickTable: Hashable {
  /// All are equal: one follows from the model that it belongs to.
  static func == (one: QuickTable, other: QuickTable) -> Bool { true }

  /// Adds nothing to what the model's own hash says.
  func hash(into hasher: inout Hasher) {}
}
