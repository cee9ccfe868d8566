import ArgumentParser
import DMN
import Diagnostics
import Dialogue
import FEEL

/// What an author asks of one decision of the model: its name and what is known.
nonisolated struct DecisionQuery {
  /// The decision's name.
  let name: String
  /// Whose rules are asked.
  let assistant: Assistant
  /// What is known, by slot.
  let facts: [String: DMN.Fact]
  private let inquiry: Inquiry

  /// Prepares a query.
  ///
  /// - Parameters:
  ///   - decision: the name of any decision of the model, inner ones included.
  ///   - inputs: a JSON object by slot or input names; a missing key is not asked, `null` absent,
  ///     `"unknown"` cannot say.
  ///   - assistant: the assistant whose rules are asked.
  /// - Throws: `ValidationError` for unknown names, values that a slot does not have, and text that
  ///   is not such an object; `UnusableDialogs` for a decision with too many states to search.
  init(_ decision: String, inputs: String, _ assistant: Assistant) throws {
    try Self.check(decision, in: assistant.decisions.model)
    name = decision
    self.assistant = assistant
    facts = try SlotFacts(assistant).facts(inputs)
    inquiry = try Self.inquiry(decision, assistant)
  }

  /// The answer: the decision, or the question to ask first.
  func answer(withTrace: Bool) -> DecisionAnswer { answer(facts, withTrace: withTrace) }

  /// Why the decision does not have an outcome.
  ///
  /// - Throws: `ValidationError` for what can never be its outcome.
  func whyNot(_ outcome: String) throws -> WhyNot {
    let outcomes = inquiry.outcomes
    guard let value = outcomes.first(where: { $0.plainText == outcome }) else {
      let names = outcomes.map(\.plainText)
      throw ValidationError(
        Self.sentence(
          "«\(outcome)» is no outcome of \(name).", nearest(to: outcome, among: names),
          "Its outcomes are \(names.joined(separator: ", "))."))
    }
    return inquiry.whyNot(value, facts)
  }

  /// The decision now, and with some facts that are others.
  ///
  /// - Parameters:
  ///   - changes: `slot=value` each; nothing for a slot that was not asked.
  ///   - withTrace: whether both say what every decision did.
  /// - Returns: both.
  /// - Throws: `ValidationError` for unknown names and values, and for a slot that is there twice.
  func fork(_ changes: [String], withTrace: Bool) throws -> DecisionFork {
    let changed = try SlotFacts(assistant).changes(changes)
    return DecisionFork(
      changed: changed, now: answer(facts, withTrace: withTrace),
      then: answer(facts.merging(changed) { $1 }, withTrace: withTrace))
  }

  private func answer(_ facts: [String: DMN.Fact], withTrace: Bool) -> DecisionAnswer {
    switch inquiry.state(facts) {
    case .decided(let verdict), .handOff(let verdict): .settled(verdict, withTrace: withTrace)
    case .ask(let question): .ask(question)
    }
  }

  // MARK: - Preparing

  /// Makes sure that a model has a decision.
  static func check(_ decision: String, in model: DecisionModel) throws {
    let names = model.decisions.map(\.name)
    guard !names.contains(decision) else { return }
    throw ValidationError(
      sentence(
        "There is no decision «\(decision)».", nearest(to: decision, among: names),
        "The decisions are \(names.joined(separator: ", "))."))
  }

  /// The inquiry into a decision, inner ones included, with the slots of an assistant.
  static func inquiry(_ decision: String, _ assistant: Assistant) throws -> Inquiry {
    if let prepared = assistant.decisions[decision] { return prepared }
    let slots = assistant.slots.filter { !$0.inputs.isEmpty }
    let bindings = slots.flatMap { slot in
      slot.inputs.sorted { $0.key < $1.key }.map { input, mode in
        Binding(input: input, slot: slot.id.rawValue, mode: mode == .asked ? .asked : .reported)
      }
    }
    let domains = slots.map { slot in
      (
        slot.id.rawValue,
        SlotDomain(
          values: slot.values.map(Value.string), askable: !slot.isVolunteeredOnly,
          canBeUnknown: slot.allowsCannotSay)
      )
    }
    return try UnusableDialogs.reporting([:]) { () throws(Problems) in
      try Inquiry(
        assistant.decisions.model, goal: decision, bindings: bindings,
        domains: Dictionary(domains, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// What is wrong, what may have been meant, and what was expected.
  static func sentence(_ what: String, _ near: String?, _ expected: String) -> String {
    ([what] + (near.map { ["Did you mean «\($0)»?"] } ?? []) + [expected]).joined(separator: " ")
  }
}
