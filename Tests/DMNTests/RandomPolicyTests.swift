import DMN
import FEEL
import Testing

/// Random decisions upon decisions, with every hit policy, against the oracle.
@Suite("Every hit policy, on random graphs")
struct RandomPolicyTests {
  private static let policies = [
    "UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT", "COLLECT SUM",
    "COLLECT MIN", "COLLECT MAX", "COLLECT COUNT",
  ]

  private static func model(_ seed: UInt64, policy: String) -> CaseModel {
    var numbers = SeededNumbers(seed: seed)
    var model = CaseModel()
    for name in ["s", "t"] {
      let values = ["a", "b", "c"].prefix(Int.random(in: 2...3, using: &numbers))
      model.slots.append(CaseModel.Slot(name: name, values: values.map(Value.string)))
    }
    model.tables = [
      table(
        "inner", ["UNIQUE", "FIRST", "ANY"].randomElement(using: &numbers) ?? "", ["s"], &numbers),
      table("goal", policy, ["inner", "t", "s"], &numbers),
    ]
    return model
  }

  private static func table(
    _ name: String, _ policy: String, _ columns: [String], _ numbers: inout SeededNumbers
  ) -> CaseTable {
    let words = policy.split(separator: " ").map(String.init)
    let isSum = words.count == 2 && words[0] == "COLLECT"
    var table = CaseTable(
      name: name, policy: isSum ? "COLLECT" : policy, aggregation: isSum ? words[1] : nil,
      columns: columns)
    let isDefaulted = Int.random(in: 0..<4, using: &numbers) == 0
    table.outputs = [
      CaseTable.Output(name: nil, values: "3, 2, 1", fallback: isDefaulted ? "0" : nil)
    ]
    table.rules = (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
      let tests = columns.map { column -> String in
        guard Int.random(in: 0..<3, using: &numbers) > 0 else { return "-" }
        let values =
          column == "inner" ? ["1", "2", "3"] : ["\"a\"", "\"b\"", "\"c\"", "\"unknown\""]
        let listed = values.shuffled(using: &numbers).prefix(Int.random(in: 1...2, using: &numbers))
        let text = listed.joined(separator: ", ")
        return Int.random(in: 0..<4, using: &numbers) == 0 ? "not(\(text))" : text
      }
      return CaseTable.Rule(
        tests: tests, results: ["\(Int.random(in: 1...3, using: &numbers))"], note: "")
    }
    return table
  }

  /// All that can be known of the slots: nothing, each answer, or that there is none.
  private static func states(_ model: CaseModel) -> [[String: Fact]] {
    model.slots.reduce([[:]]) { partial, slot in
      partial.flatMap { given in
        ([.notAsked, .absent, .cannotSay] + slot.values.map(Fact.known)).map {
          given.merging([slot.name: $0]) { $1 }
        }
      }
    }
  }

  @Test("a session is what trying everything gives", arguments: policies)
  func sessions(_ policy: String) throws {
    var decided = 0
    var asked = 0
    for seed in 0..<24 as Range<UInt64> {
      let model = Self.model(seed, policy: policy)
      let inquiry = try model.inquiry("goal")
      let oracle = try #require(Oracle(model, goal: "goal"))
      for facts in Self.states(model) {
        let terms = facts.compactMapValues { Oracle.term($0) }
        let results = oracle.results(terms)
        let place = { "\(model.text.text) \(facts)" }
        switch inquiry.state(facts) {
        case .decided(let verdict):
          #expect(results == [verdict.outcome.map(Oracle.term)], "\(place())")
          decided += 1
        case .handOff: #expect(results == [nil], "\(place())")
        case .ask(let question):
          let best = oracle.best(terms)
          #expect(results.count > 1, "\(place())")
          #expect(question.relevant == oracle.relevant(terms), "\(place())")
          #expect(question.slot == best.slot, "\(place())")
          #expect(abs(question.expected - best.expected) < 1e-9, "\(place())")
          asked += 1
        }
      }
    }
    #expect(decided > 40 && asked > 40, "the graphs are too dull")
  }
}
