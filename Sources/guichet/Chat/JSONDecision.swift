import Dialogue

/// A settled goal in the machine's interface; members that do not apply are null.
nonisolated struct JSONDecision: Encodable {
  private let record: DecisionRecord

  init(_ record: DecisionRecord) { self.record = record }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("decision", forKey: .type)
    try container.encode(record.goal, forKey: .decision)
    try container.encode(record.status.rawValue, forKey: .status)
    try container.encode(record.outcome, forKey: .outcome)
    try container.encode(record.decision, forKey: .in)
    try container.encode(record.input, forKey: .input)
    try container.encode(record.rules, forKey: .rules)
  }

  private enum CodingKeys: String, CodingKey {
    case type, decision, status, outcome, `in`, input, rules
  }
}
