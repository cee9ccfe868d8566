import FEEL

extension Turn {
  /// A response in the conversation's language; empty where it is missing, which `check` prevents.
  func wording(_ id: Response.ID, _ extra: [String: String] = [:]) -> String {
    guard let response = texts.responses[id] else { return "" }
    return wording(response, extra)
  }

  /// One of the engine's own texts.
  func wording(_ text: RepairText, _ extra: [String: String] = [:]) -> String {
    wording(text.response, extra)
  }

  func wording(_ response: Response, _ extra: [String: String] = [:]) -> String {
    guard let variant = response.variants.first(where: { holds($0.condition, extra) }) else {
      return ""
    }
    return fill(variant.template, extra)
  }

  /// A template with its places filled.
  func fill(_ template: Template, _ extra: [String: String] = [:]) -> String {
    var scope: Scope?
    let text = template.segments.map { segment in
      switch segment {
      case .text(let text): return text
      case .label(let name): return labelInWords(of: name, extra)
      case .expression(let expression):
        let current = scope ?? self.scope(extra)
        scope = current
        return Self.words(expression.evaluate(in: current).value)
      }
    }
    return text.joined()
  }

  /// The value of a slot or of `outcome` in the reader's words; empty where it has none.
  private func labelInWords(of name: String, _ extra: [String: String]) -> String {
    if name == Note.outcome.rawValue {
      let code = noted(.outcome) ?? ""
      return outcomeInWords(code)
    }
    let slot = Slot.ID(name)
    if let given = extra[name] { return label(of: given, in: slot) }
    guard let fact = tracker.fact(slot) else { return "" }
    return words(for: fact.state, of: slot)
  }

  /// What an outcome is called.
  func outcomeInWords(_ code: String) -> String { texts.outcomes[code] ?? code }

  /// What a slot is called.
  func name(of slot: Slot.ID) -> String { texts.slots[slot]?.label ?? slot.rawValue }

  /// A slot's value in the reader's words.
  func label(of value: String, in slot: Slot.ID) -> String {
    texts.slots[slot]?.values[value] ?? value
  }

  /// What is known of a slot, in the reader's words.
  func words(for state: Fact.State, of slot: Slot.ID) -> String {
    switch state {
    case .known(let value): label(of: value, in: slot)
    case .absent: wording(.factAbsent)
    case .cannotSay: wording(.factCannotSay)
    }
  }

  private static func words(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.description
    }
  }

  /// Says a response, unless it is empty.
  mutating func say(_ id: Response.ID, _ extra: [String: String] = [:]) {
    let text = wording(id, extra)
    if !text.isEmpty { emit(.assistantSaid(Utterance(key: id, text: text))) }
  }

  /// Says one of the engine's own texts.
  mutating func say(_ text: RepairText, _ extra: [String: String] = [:]) {
    say(text.response, extra)
  }
}
