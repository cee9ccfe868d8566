import ArgumentParser
import DMN
import Diagnostics
import Dialogue
import FEEL

/// Reads facts that an author writes, by the names and values that slots have.
nonisolated struct SlotFacts {
  private let assistant: Assistant
  private let slots: [Slot]

  init(_ assistant: Assistant) {
    self.assistant = assistant
    slots = assistant.slots.filter { !$0.inputs.isEmpty }
  }

  /// The facts that a JSON object states.
  func facts(_ inputs: String) throws -> [String: DMN.Fact] {
    var facts: [String: DMN.Fact] = [:]
    for entry in try object(inputs).entries {
      let slot = try slot(entry.name)
      let fact = try fact(entry.value, of: slot, under: entry.name)
      if let other = facts[slot.id.rawValue], other != fact {
        throw ValidationError(
          "«\(entry.name)» says something else of \(slot.id) than another member does.")
      }
      facts[slot.id.rawValue] = fact
    }
    return facts
  }

  /// The facts that `slot=value` states, each by itself.
  func changes(_ texts: [String]) throws -> [String: DMN.Fact] {
    var facts: [String: DMN.Fact] = [:]
    for text in texts {
      guard let sign = text.firstIndex(of: "=") else {
        throw ValidationError(
          "--what-if «\(text)»: expected slot=value, such as payment_channel=partner.")
      }
      let name = String(text[..<sign])
      let value = String(text[sign...].dropFirst())
      let slot = try slot(name)
      guard facts[slot.id.rawValue] == nil else {
        throw ValidationError("--what-if says two things of \(slot.id).")
      }
      facts[slot.id.rawValue] =
        value.isEmpty
        ? .notAsked : try fact(value == "null" ? .null : .string(value), of: slot, under: name)
    }
    return facts
  }

  private func object(_ text: String) throws -> Context {
    do {
      return try JSONReader.object(SourceText(text, file: "--inputs"))
    } catch {
      guard let problem = error.list.first else { return Context() }
      let what = problem.code == "json.object" ? "is JSON, but no object" : "is no JSON"
      let place = problem.place.map { "\($0.location.line):\($0.location.column): " } ?? ""
      throw ValidationError(
        "--inputs \(what): \(place)\(problem.message). "
          + #"Expected an object such as {"payment_channel": "direct"}."#)
    }
  }

  private func slot(_ name: String) throws -> Slot {
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
      DecisionQuery.sentence(
        "There is no slot or input «\(name)».", nearest(to: name, among: known),
        "Known are \(known.joined(separator: ", "))."))
  }

  private func fact(_ value: Value, of slot: Slot, under name: String) throws -> DMN.Fact {
    switch value {
    case .null: return .absent
    case .string("unknown") where slot.allowsCannotSay: return .cannotSay
    case .string(let text) where slot.values.contains(text): return .known(value)
    default: break
    }
    let words = slot.values + (slot.allowsCannotSay ? ["unknown"] : [])
    let listed = words.count <= 30 ? words.joined(separator: ", ") : "a \(slot.kind.rawValue) code"
    throw ValidationError(
      DecisionQuery.sentence(
        "«\(value.plainText)» is no value of \(name).",
        nearest(to: value.plainText, among: words),
        "Expected \(listed), or null where there is none."))
  }
}
