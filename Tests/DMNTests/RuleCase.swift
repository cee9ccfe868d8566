import DMN
import FEEL
import Testing

/// A small model with the cases that are expected of it.
struct CaseModel: Sendable {
  /// A slot and how it may be answered.
  struct Slot: Sendable {
    var name: String
    var values: [Value]
    var canBeUnknown = true
    var askable = true
  }

  var title = ""
  var slots: [Slot] = []
  /// Inputs that take a slot as reported.
  var reported: [(input: String, slot: String)] = []
  var tables: [CaseTable] = []
  var literals: [(name: String, text: String)] = []

  var inputs: [String] { slots.map(\.name) + reported.map(\.input) }

  var bindings: [Binding] {
    slots.map { Binding(input: $0.name, slot: $0.name, mode: .asked) }
      + reported.map { Binding(input: $0.input, slot: $0.slot, mode: .reported) }
  }

  func model() throws -> DecisionModel { try text.model() }

  func inquiry(_ goal: String) throws -> Inquiry {
    let domains = slots.map { slot in
      (
        slot.name,
        SlotDomain(
          values: slot.values, askable: slot.askable, canBeUnknown: slot.canBeUnknown)
      )
    }
    return try Inquiry(
      model(), goal: goal, bindings: bindings,
      domains: Dictionary(uniqueKeysWithValues: domains))
  }

  /// The model as DMN.
  var text: ModelText {
    ModelText(
      inputs: inputs,
      tables: tables.map { table in
        ModelText.Table(
          name: table.name, policy: table.policy, aggregation: table.aggregation,
          inputs: table.columns.map { ($0, nil) },
          outputs: table.outputs.map { ($0.name, $0.values, $0.fallback) },
          rules: table.rules.map { ($0.tests + $0.results, $0.note) },
          requirements: names(in: table.texts, but: table.name))
      },
      literals: literals.map { ($0.name, $0.text, names(in: [$0.text], but: $0.name)) })
  }

  /// The inputs and decisions that texts name.
  private func names(in texts: [String], but own: String) -> [String] {
    let words = Set(
      texts.flatMap { text in
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      })
    return (inputs + tables.map(\.name) + literals.map(\.name)).filter {
      $0 != own && words.contains($0)
    }
  }
}

/// A decision table as its cells are written.
struct CaseTable: Sendable {
  struct Output: Sendable {
    var name: String?
    var values: String?
    var fallback: String?
  }

  struct Rule: Sendable {
    var tests: [String]
    var results: [String]
    var note: String
  }

  var name: String
  var policy: String
  var aggregation: String?
  var columns: [String] = []
  var outputs: [Output] = []
  var rules: [Rule] = []

  /// Everything that may name something.
  var texts: [String] {
    columns + outputs.compactMap(\.fallback) + rules.flatMap { $0.tests + $0.results }
  }
}

/// What is expected of one decision on some facts.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// What a session or an evaluation should come to.
  enum Expectation: Sendable {
    case decided(Value, rules: [String]?)
    case noRule(at: String?)
    case conflict(rules: [String]?)
    case error
    case unanswerable(slot: String)
    case ask(slot: String, of: [String]?, expected: Double?)
    /// The value of plain evaluation.
    case plain(Value)
  }

  var file: String
  var line: Int
  var model: CaseModel
  var goal: String
  var facts: [String: Fact]
  var expectation: Expectation
  var text: String

  var testDescription: String { "\(file):\(line) \(text)" }
}
