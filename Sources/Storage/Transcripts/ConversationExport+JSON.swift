import Dialogue
import Foundation

extension ConversationExport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case code, language, startedAt, endedAt, outcome, facts, decisions, handoff, feedback, messages
  }

  /// Writes every key always, `null` where there is no value; times by RFC 3339.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(conversation.code, forKey: .code)
    try container.encode(conversation.language, forKey: .language)
    try container.encode(Timestamp.text(conversation.startedAt), forKey: .startedAt)
    try container.encode(conversation.endedAt.map(Timestamp.text), forKey: .endedAt)
    try container.encode(conversation.outcome, forKey: .outcome)
    let facts = tracker.facts.map { ($0.slot, ExportedFact(fact: $0)) }
    try container.encode(
      Dictionary(facts, uniquingKeysWith: { _, last in last }), forKey: .facts)
    try container.encode(tracker.decisions.map(ExportedDecision.init), forKey: .decisions)
    try container.encode(tracker.handoff.map(ExportedHandoff.init), forKey: .handoff)
    try container.encode(tracker.feedback.map(ExportedFeedback.init), forKey: .feedback)
    try container.encode(messages.map(ExportedMessage.init), forKey: .messages)
  }

  /// The export as JSON text, keys sorted, ending with a line feed.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

private struct ExportedFact: Encodable {
  let fact: Fact

  private enum CodingKeys: String, CodingKey { case state, value, turn, words }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(fact.stateName, forKey: .state)
    try container.encode(fact.value, forKey: .value)
    try container.encode(fact.turn, forKey: .turn)
    try container.encode(fact.words, forKey: .words)
  }
}

private struct ExportedDecision: Encodable {
  let record: DecisionRecord

  private enum CodingKeys: String, CodingKey {
    case decision, status, outcome, input, rules
    case place = "in"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.goal, forKey: .decision)
    try container.encode(record.status, forKey: .status)
    try container.encode(record.outcome, forKey: .outcome)
    try container.encode(record.decision, forKey: .place)
    try container.encode(record.input, forKey: .input)
    try container.encode(record.rules, forKey: .rules)
  }
}

private struct ExportedHandoff: Encodable {
  let status: HandoffStatus

  private enum CodingKeys: String, CodingKey {
    case ticket, reason, detail, state, agent, sentence, request, resolution
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let handoff = status.handoff
    let (state, agent, resolution) = standing
    try container.encode(handoff.name, forKey: .ticket)
    try container.encode(handoff.reason, forKey: .reason)
    try container.encode(handoff.detail, forKey: .detail)
    try container.encode(state, forKey: .state)
    try container.encode(agent, forKey: .agent)
    try container.encode(handoff.sentence, forKey: .sentence)
    try container.encode(handoff.request, forKey: .request)
    try container.encode(resolution, forKey: .resolution)
  }

  private var standing: (HandoffRecord.State, agent: String?, resolution: String?) {
    switch status.state {
    case .queued: (.queued, nil, nil)
    case .claimed(let agent): (.claimed, agent, nil)
    case .resolved(let resolution): (.resolved, resolution.agent, resolution.code)
    case .returned(let agent, _): (.returned, agent, nil)
    case .cancelled: (.cancelled, nil, nil)
    }
  }
}

private struct ExportedFeedback: Encodable {
  let feedback: Feedback

  private enum CodingKeys: String, CodingKey {
    case article, version, language, helpful, reasons, comment, step
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(feedback.article?.article, forKey: .article)
    try container.encode(feedback.article?.version, forKey: .version)
    try container.encode(feedback.article?.language, forKey: .language)
    try container.encode(feedback.isHelpful, forKey: .helpful)
    try container.encode(feedback.reasons, forKey: .reasons)
    try container.encode(feedback.comment, forKey: .comment)
    try container.encode(feedback.step, forKey: .step)
  }
}

private struct ExportedMessage: Encodable {
  let seq: Int
  let at: String
  let from: String
  let text: String

  init(_ message: ConversationExport.Message) {
    seq = message.seq
    at = Timestamp.text(message.at)
    text = message.text
    from =
      switch message.speaker {
      case .customer: "customer"
      case .assistant: "assistant"
      case .agent: "agent"
      }
  }
}
