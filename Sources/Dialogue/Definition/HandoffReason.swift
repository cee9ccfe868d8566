/// Why a conversation goes to the sales team.
public enum HandoffReason: String, Codable, Sendable, CaseIterable {
  /// No rule fits the facts.
  case noRule = "rules.noRule"
  /// Two rules that fit contradict each other.
  case conflict = "rules.conflict"
  /// The rules turn on a fact that the customer cannot know.
  case unanswerable = "rules.unanswerable"
  /// The rules could not be evaluated.
  case error = "rules.error"
  /// The procedure itself is a message to the sales team.
  case procedure = "procedure.sales"
  /// The customer asked for a person.
  case asked = "customer.asked"
  /// Several messages in a row, or the answers to one question, were not understood.
  case notUnderstood = "understanding.exhausted"
  /// The customer answered the feedback question with a wish for a specialist.
  case specialist = "feedback.specialist"
}
