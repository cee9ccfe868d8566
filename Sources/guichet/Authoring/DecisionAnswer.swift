import DMN
import FEEL

/// What `guichet decide` prints.
nonisolated enum DecisionAnswer {
  /// The decision, with what every decision on the way did if that is wanted.
  case settled(Verdict, withTrace: Bool)
  /// A question comes first: the best one, all that matter, and how many it is expected to take.
  case ask(slot: String?, relevant: [String], expected: Double?)
}

extension DecisionAnswer: Encodable {
  private enum CodingKeys: String, CodingKey {
    case decision, status, outcome, input, rules, trace, slot, relevant, expected
    case place = "in"
  }

  /// Writes the members of the chat's `decision` object, or `status`, `slot`, `relevant`, `expected`.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .settled(let verdict, let withTrace):
      try container.encode(verdict.goal, forKey: .decision)
      try container.encode(verdict.status.name, forKey: .status)
      try container.encode(verdict.outcome.map(Self.text), forKey: .outcome)
      try container.encode(verdict.decision, forKey: .place)
      try container.encode(verdict.input ?? verdict.status.silentSlot, forKey: .input)
      try container.encode(verdict.rules, forKey: .rules)
      if withTrace { try container.encode(verdict.trace, forKey: .trace) }
    case .ask(let slot, let relevant, let expected):
      try container.encode("ask", forKey: .status)
      try container.encode(slot, forKey: .slot)
      try container.encode(relevant, forKey: .relevant)
      try container.encode(expected, forKey: .expected)
    }
  }

  private static func text(_ value: Value) -> String {
    if case .string(let text) = value { text } else { value.description }
  }
}

extension Verdict.Status {
  /// The status in one word, as all programs are told it.
  nonisolated fileprivate var name: String {
    switch self {
    case .decided: "decided"
    case .noRule: "noRule"
    case .conflict: "conflict"
    case .unanswerable: "unanswerable"
    case .error: "error"
    }
  }

  /// The slot that cannot be said and stands in the way.
  nonisolated fileprivate var silentSlot: String? {
    if case .unanswerable(let slot) = self { slot } else { nil }
  }
}
