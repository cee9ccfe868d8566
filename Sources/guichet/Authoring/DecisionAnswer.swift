import DMN
import FEEL

/// What `guichet decide` prints.
nonisolated enum DecisionAnswer {
  /// The decision, with what every decision on the way did if that is wanted.
  case settled(Verdict, withTrace: Bool)
  /// A question comes first: the best one, all that matter, and how many it is expected to take.
  case ask(Inquiry.Question)
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
      try container.encode(verdict.outcome?.plainText, forKey: .outcome)
      try container.encode(verdict.decision, forKey: .place)
      try container.encode(verdict.input ?? verdict.status.silentSlot, forKey: .input)
      try container.encode(verdict.rules, forKey: .rules)
      if withTrace { try container.encode(verdict.trace, forKey: .trace) }
    case .ask(let question):
      try container.encode("ask", forKey: .status)
      try container.encode(question.slot, forKey: .slot)
      try container.encode(question.relevant, forKey: .relevant)
      try container.encode(question.expected, forKey: .expected)
    }
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
