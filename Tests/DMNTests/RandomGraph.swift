import DMN
import FEEL

/// SplitMix64: the same numbers on every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// A small random decision graph, with a plain evaluator of its own to compare with.
struct RandomGraph {
  struct Cell {
    /// Nil is `-`.
    var values: [String]?
    var isNegated = false

    var text: String {
      guard let values else { return "-" }
      let list = values.map { "\"\($0)\"" }.joined(separator: ", ")
      return isNegated ? "not(\(list))" : list
    }

    func matches(_ value: String) -> Bool {
      values.map { $0.contains(value) != isNegated } ?? true
    }
  }

  struct Table {
    var name: String
    var policy: String
    var columns: [String]
    var rules: [(cells: [Cell], output: String)]
  }

  var slots: [(name: String, values: [String])]
  /// Inputs and the slots that feed them.
  var inputs: [(name: String, slot: String, mode: Binding.Mode)]
  var tables: [Table]

  init(seed: UInt64, withReported: Bool) {
    var numbers = SeededNumbers(seed: seed)
    slots = (0..<Int.random(in: 2...3, using: &numbers)).map { index in
      ("s\(index)", Array(["a", "b", "c"].prefix(Int.random(in: 2...3, using: &numbers))))
    }
    inputs = slots.map { ($0.name, $0.name, .asked) }
    if withReported {
      inputs.append(("r0", slots[0].name, .reported))
    }
    tables = []
    var readable = inputs.map(\.name)
    for index in 0..<2 {
      let columns = Array(
        readable.shuffled(using: &numbers).prefix(Int.random(in: 1...2, using: &numbers)))
      tables.append(Self.table("t\(index)", columns, slots, inputs, &numbers))
      readable.append("t\(index)")
    }
    let others = readable.filter { !["t0", "t1"].contains($0) }.shuffled(using: &numbers)
    tables.append(Self.table("goal", ["t0", "t1"] + others.prefix(1), slots, inputs, &numbers))
  }

  private static func table(
    _ name: String, _ columns: [String], _ slots: [(name: String, values: [String])],
    _ inputs: [(name: String, slot: String, mode: Binding.Mode)],
    _ numbers: inout SeededNumbers
  ) -> Table {
    var rules: [(cells: [Cell], output: String)] = []
    for _ in 0..<Int.random(in: 2...4, using: &numbers) {
      let cells = columns.map { column -> Cell in
        guard Int.random(in: 0..<4, using: &numbers) > 0 else { return Cell(values: nil) }
        let slot = inputs.first { $0.name == column }?.slot
        let domain =
          slots.first { $0.name == slot }.map { $0.values + ["unknown"] } ?? ["x", "y", "z"]
        let count = Int.random(in: 1...2, using: &numbers)
        return Cell(
          values: Array(domain.shuffled(using: &numbers).prefix(count)),
          isNegated: Int.random(in: 0..<4, using: &numbers) == 0)
      }
      rules.append((cells, ["x", "y", "z"].randomElement(using: &numbers) ?? "x"))
    }
    let policy = ["UNIQUE", "FIRST", "ANY"].randomElement(using: &numbers) ?? "UNIQUE"
    return Table(name: name, policy: policy, columns: columns, rules: rules)
  }

  var text: ModelText {
    ModelText(
      inputs: inputs.map(\.name),
      tables: tables.map { table in
        ModelText.Table(
          name: table.name, policy: table.policy, inputs: table.columns.map { ($0, nil) },
          rules: table.rules.map { rule in
            (rule.cells.map(\.text) + ["\"\(rule.output)\""], "")
          }, requirements: table.columns)
      })
  }

  var bindings: [Binding] {
    inputs.map { Binding(input: $0.name, slot: $0.slot, mode: $0.mode) }
  }

  var domains: [String: SlotDomain] {
    Dictionary(uniqueKeysWithValues: slots.map { ($0.name, Procedures.domain($0.values)) })
  }

  func inquiry() throws -> Inquiry {
    try Inquiry(text.model(), goal: "goal", bindings: bindings, domains: domains)
  }

  // MARK: The evaluator to compare with

  /// What a table comes to, nil when it has no result.
  func evaluate(_ name: String, _ values: [String: String]) -> String? {
    guard let table = tables.first(where: { $0.name == name }) else { return values[name] }
    let states = table.rules.map { rule -> Bool? in
      var isUndecided = false
      for (column, cell) in zip(table.columns, rule.cells) where cell.values != nil {
        guard let value = evaluate(column, values) else {
          isUndecided = true
          continue
        }
        if !cell.matches(value) { return false }
      }
      return isUndecided ? nil : true
    }
    let outputs = table.rules.map(\.output)
    let matching = states.indices.filter { states[$0] == true }
    let undecided = states.indices.filter { states[$0] == nil }
    switch table.policy {
    case "FIRST":
      guard let first = matching.first, !undecided.contains(where: { $0 < first }) else {
        return nil
      }
      return outputs[first]
    case "ANY":
      let results = Set((matching + undecided).map { outputs[$0] })
      return matching.isEmpty || results.count > 1 ? nil : outputs[matching[0]]
    default:
      return matching.count == 1 && undecided.isEmpty ? outputs[matching[0]] : nil
    }
  }

  /// The inputs' values where the open slots turn out as said; reported inputs see only facts.
  func values(_ facts: [String: String], completed: [String: String]) -> [String: String] {
    var values: [String: String] = [:]
    for input in inputs {
      values[input.name] =
        switch input.mode {
        case .asked: facts[input.slot] ?? completed[input.slot]
        case .reported: facts[input.slot] ?? "unknown"
        }
    }
    return values
  }

  /// Everything that the open slots can turn out to be.
  func completions(_ facts: [String: String]) -> [[String: String]] {
    slots.reduce([[:]]) { partial, slot in
      guard facts[slot.name] == nil else { return partial }
      return partial.flatMap { given in
        (slot.values + ["unknown"]).map { value in
          var more = given
          more[slot.name] = value
          return more
        }
      }
    }
  }

  func isAsked(_ slot: String) -> Bool {
    inputs.contains { $0.slot == slot && $0.mode == .asked && isRead($0.name) }
  }

  private func isRead(_ input: String) -> Bool { tables.contains { $0.columns.contains(input) } }

  /// A slot's answers, one of each class that cells tell apart.
  func classes(_ slot: String) -> [String] {
    let own = Set(inputs.filter { $0.slot == slot }.map(\.name))
    var seen: Set<[Bool]> = []
    let answers = (slots.first { $0.name == slot }?.values ?? []) + ["unknown"]
    return answers.filter { answer in
      let signature = tables.flatMap { table in
        table.rules.flatMap { rule in
          zip(table.columns, rule.cells).filter { own.contains($0.0) }
            .map { $0.1.matches(answer) }
        }
      }
      return seen.insert(signature).inserted
    }
  }

  /// All states of knowledge.
  var states: [[String: String]] {
    slots.reduce([[:]]) { partial, slot in
      partial.flatMap { given in
        [given]
          + (slot.values + ["unknown"]).map { value in
            var more = given
            more[slot.name] = value
            return more
          }
      }
    }
  }

  static func facts(_ values: [String: String]) -> [String: Fact] {
    values.mapValues { $0 == "unknown" ? .cannotSay : .known(.string($0)) }
  }
}
