import DMN
import FEEL

extension Turn {
  /// The names that conditions and placeholders can use, with what they stand for now.
  func scope(_ extra: [String: String] = [:]) -> Scope {
    var values: [String: Value] = [:]
    for slot in assistant.slots { values[slot.id.rawValue] = .null }
    for fact in tracker.facts { values[fact.slot.rawValue] = Self.value(of: fact) }
    let notes = tracker.stack.last?.notes ?? [:]
    for (name, value) in notes { values[name] = .string(value) }
    for name in [Note.outcome, .status, .expected] {
      values[name.rawValue] = notes[name.rawValue].flatMap(Self.nonEmpty) ?? .null
    }
    values[Note.pathShown.rawValue] = .boolean(notes[Note.pathShown.rawValue] != nil)
    values["language"] = .string(tracker.language.rawValue)
    values["code"] = .string(tracker.opening.code)
    values["ticket"] = tracker.handoff.map { .string($0.handoff.name) } ?? .null
    values["masked"] = .string(maskedKinds)
    values["matter"] =
      tracker.stack.last { $0.kind == .matter }.map { .string($0.flow.rawValue) } ?? .null
    for (name, value) in extra { values[name] = .string(value) }
    return Scope(values)
  }

  private static func value(of fact: Fact) -> Value {
    switch fact.state {
    case .known(let value): .string(value)
    case .absent: .null
    case .cannotSay: .string("unknown")
    }
  }

  /// The kinds of secrets masked in the message that this turn answers, comma-joined.
  private var maskedKinds: String {
    for case .customerSaid(let message) in events { return message.masked.joined(separator: ",") }
    return ""
  }

  private static func nonEmpty(_ text: String) -> Value? { text.isEmpty ? nil : .string(text) }

  /// Whether a condition holds; one that gives anything but true does not.
  func holds(_ condition: FEEL.Expression?, _ extra: [String: String] = [:]) -> Bool {
    guard let condition else { return true }
    return condition.evaluate(in: scope(extra)).value == .boolean(true)
  }
}
