import DMN
import FEEL

/// How fast large decision tables are loaded, examined and decided.
struct DecisionTables {
  /// A table gave another result than it says.
  struct Wrong: Error {}

  private struct Loaded {
    let table: SyntheticTable
    let text: String
    let model: DecisionModel
    let cases: [(inputs: [String: Value], result: String)]
  }

  private let tables: [Loaded]

  init() throws {
    tables = try [false, true].flatMap { isRange in
      try SyntheticTable.sizes.map { size in
        let table = SyntheticTable(rules: size, isRange: isRange)
        let text = table.dmn
        let model = try Self.model(text)
        let cases = table.cases
        for entry in cases
        where model.evaluate("Procedure", inputs: entry.inputs).value != .string(entry.result) {
          throw Wrong()
        }
        return Loaded(table: table, text: text, model: model, cases: cases)
      }
    }
  }

  private static func model(_ text: String) throws -> DecisionModel {
    try DecisionModel.read([(name: "table.dmn", bytes: Array(text.utf8))])
  }

  /// Decides the cases over and over.
  func race(rounds: Int) -> Report {
    var subjects = [
      Subject(name: Reference.name) { milliseconds { Reference().work() } * 1000 }
    ]
    for loaded in tables {
      let name = Self.name(loaded.table)
      subjects.append(
        Subject(
          name: name,
          target: Target(figure: .median, most: Self.most(loaded.table))
        ) { Self.microseconds(loaded) { keep(loaded.model.evaluate("Procedure", inputs: $0)) } })
      subjects.append(
        Subject(name: "\(name), failing sets", target: Target(figure: .median, most: 1)) {
          Self.microseconds(loaded) { keep(loaded.model.trial(of: "Procedure", inputs: $0)) }
        })
    }
    return Race(title: "A decision by name (µs)", subjects: subjects).run(rounds: rounds)
  }

  /// Loads and examines the largest tables.
  func preparation(rounds: Int) -> Report {
    var subjects = [Subject(name: Reference.name) { milliseconds { Reference().work() } }]
    for loaded in tables where loaded.table.count == SyntheticTable.sizes.last {
      let name = Self.name(loaded.table)
      subjects.append(
        Subject(name: "\(name), load", target: Target(figure: .median, most: 300)) {
          try milliseconds { keep(try Self.model(loaded.text)) }
        })
      subjects.append(
        Subject(name: "\(name), verify", target: Target(figure: .median, most: 50)) {
          milliseconds { keep(loaded.model.verify()) }
        })
    }
    return Race(title: "Large tables (ms)", subjects: subjects).run(rounds: rounds)
  }

  /// One line for each table, for comparing with others: name, best µs of a decision, best µs with the
  /// failing sets.
  func figures(rounds: Int) -> String {
    tables.map { loaded in
      let times = (0..<rounds).map { _ in
        (
          Self.microseconds(loaded) { keep(loaded.model.evaluate("Procedure", inputs: $0)) },
          Self.microseconds(loaded) { keep(loaded.model.trial(of: "Procedure", inputs: $0)) }
        )
      }
      let best = (times.map(\.0).min() ?? 0, times.map(\.1).min() ?? 0)
      return
        "\(loaded.table.isRange ? "range" : "four") \(loaded.table.count) \(best.0) \(best.1)\n"
    }.joined()
  }

  private static func name(_ table: SyntheticTable) -> String {
    "\(table.count) rules, \(table.isRange ? "a range" : "4 columns")"
  }

  private static func most(_ table: SyntheticTable) -> Double {
    table.isRange || table.count > 1000 ? 1 : 0.4
  }

  private static func microseconds(
    _ loaded: Loaded, _ work: ([String: Value]) -> Void
  ) -> Double {
    let rounds = 50
    let time = milliseconds {
      for _ in 0..<rounds { for entry in loaded.cases { work(entry.inputs) } }
    }
    return time * 1000 / Double(rounds * loaded.cases.count)
  }
}
