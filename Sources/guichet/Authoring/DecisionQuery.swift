import ArgumentParser
import DMN
import Diagnostics
import Dialogue
import FEEL
import Foundation

/// What an author asks of one decision of the model: its name and what is known.
nonisolated struct DecisionQuery {
  private let inquiry: Inquiry
  private let facts: [String: DMN.Fact]

  /// Prepares a query.
  ///
  /// - Parameters:
  ///   - decision: the name of any decision of the model, inner ones included.
  ///   - inputs: a JSON object by slot or input names; a missing key is not asked, `null` absent,
  ///     `"unknown"` cannot say.
  ///   - assistant: the assistant whose rules are asked.
  /// - Throws: `ValidationError` for unknown names, values that a slot does not have, and text that
  ///   is not such an object.
  init(_ decision: String, inputs: String, _ assistant: Assistant) throws {
    let names = assistant.decisions.model.decisions.map(\.name)
    guard names.contains(decision) else {
      throw ValidationError(
        Self.sentence(
          "There is no decision «\(decision)».", nearest(to: decision, among: names),
          "The decisions are \(names.joined(separator: ", "))."))
    }
    facts = try Self.facts(inputs, assistant)
    inquiry = try Self.inquiry(decision, assistant)
  }

  /// The answer: the decision, or the question to ask first.
  func answer(withTrace: Bool) -> DecisionAnswer {
    if let verdict = inquiry.verdict(facts) {
      return .settled(verdict, withTrace: withTrace)
    }
    let question = inquiry.nextQuestion(facts)
    return .ask(
      slot: question?.slot, relevant: inquiry.relevantSlots(facts), expected: question?.expected)
  }

  // MARK: - Reading

  private static func inquiry(_ decision: String, _ assistant: Assistant) throws -> Inquiry {
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
    return try Inquiry(
      assistant.decisions.model, goal: decision, bindings: bindings,
      domains: Dictionary(domains, uniquingKeysWith: { first, _ in first }))
  }

  private static func facts(
    _ inputs: String, _ assistant: Assistant
  ) throws -> [String: DMN.Fact] {
    let object = try Self.object(inputs)
    var facts: [String: DMN.Fact] = [:]
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      let slot = try Self.slot(name, assistant)
      let fact = try Self.fact(value, of: slot, under: name)
      if let other = facts[slot.id.rawValue], other != fact {
        throw ValidationError(
          "«\(name)» says something else of \(slot.id) than another member does.")
      }
      facts[slot.id.rawValue] = fact
    }
    return facts
  }

  private static func object(_ text: String) throws -> [String: Value] {
    let expected = #"Expected an object such as {"payment_channel": "direct"}."#
    do {
      guard case .context(let context) = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
      else { throw ValidationError("--inputs is JSON, but no object. \(expected)") }
      let entries = context.entries.map { ($0.name, $0.value) }
      return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    } catch is DecodingError {
      throw ValidationError("--inputs is no JSON. \(expected)")
    }
  }

  private static func slot(_ name: String, _ assistant: Assistant) throws -> Slot {
    let slots = assistant.slots.filter { !$0.inputs.isEmpty }
    if let slot = slots.first(where: { $0.id.rawValue == name || $0.inputs[name] != nil }) {
      return slot
    }
    if assistant.decisions.model.decision(named: name) != nil {
      throw ValidationError("«\(name)» is a decision: it follows from the inputs.")
    }
    let names = slots.map(\.id.rawValue) + slots.flatMap { $0.inputs.keys.sorted() }
    var known: [String] = []
    for name in names where !known.contains(name) { known.append(name) }
    throw ValidationError(
      sentence(
        "There is no slot or input «\(name)».", nearest(to: name, among: known),
        "Known are \(known.joined(separator: ", "))."))
  }

  private static func fact(
    _ value: Value, of slot: Slot, under name: String
  ) throws -> DMN.Fact {
    switch value {
    case .null: return .absent
    case .string("unknown") where slot.allowsCannotSay: return .cannotSay
    case .string(let text) where slot.values.contains(text): return .known(value)
    default: break
    }
    let written = if case .string(let text) = value { text } else { value.description }
    let words = slot.values + (slot.allowsCannotSay ? ["unknown"] : [])
    let listed = words.count <= 30 ? words.joined(separator: ", ") : "a \(slot.kind.rawValue) code"
    throw ValidationError(
      sentence(
        "«\(written)» is no value of \(name).", nearest(to: written, among: words),
        "Expected \(listed), or null where there is none."))
  }

  private static func sentence(_ what: String, _ near: String?, _ expected: String) -> String {
    ([what] + (near.map { ["Did you mean «\($0)»?"] } ?? []) + [expected]).joined(separator: " ")
  }
}
