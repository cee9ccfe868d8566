import Dialogue
import Storage

/// Shows a conversation to a program: one JSON object a line.
final class JSONReply: ReplyOutput {
  private var settled: [String: DecisionRecord] = [:]

  func begin(code: ResumeCode, _ tracker: Tracker, _ processor: Processor) {
    write(
      JSONEvent(type: "conversation", code: code.description, language: tracker.language.rawValue))
  }

  func show(_ events: [Event], _ tracker: Tracker, _ processor: Processor) {
    for (index, event) in events.enumerated() {
      if case .questionAsked = event, events.isSuperseded(at: index) { continue }
      write(event, tracker, processor)
    }
  }

  func await(_ tracker: Tracker, _ processor: Processor) { write(JSONEvent(type: "await")) }

  func leave(_ tracker: Tracker, _ processor: Processor) {}

  private func write(_ event: Event, _ tracker: Tracker, _ processor: Processor) {
    switch event {
    case .assistantSaid(let said):
      write(message: said.text, from: "assistant", key: said.key.rawValue)
    case .agentSaid(let agent, let text): write(message: text, from: "agent", key: agent)
    case .handoffClaimed, .handoffResolved, .handoffReturned:
      if let notice = processor.notice(of: event, tracker) {
        write(message: notice.text, from: "system", key: notice.key.rawValue)
      }
    case .articleShown(let shown):
      write(JSONEvent(type: "article", id: shown.article.rawValue, version: shown.version))
    case .questionAsked(let question): write(JSONEvent(question))
    case .stepTold(let step):
      write(
        JSONEvent(
          type: "step", text: step.text, procedure: step.procedure, number: step.number,
          of: step.count))
    case .decisionReached(let record): write(decision: record)
    case .handoffQueued(let handoff):
      write(JSONEvent(type: "handoff", ticket: handoff.name, reason: handoff.reasonText))
    case .feedbackGiven(let feedback):
      write(
        JSONEvent(
          type: "feedback", article: feedback.article?.article.rawValue,
          helpful: feedback.isHelpful, reasons: feedback.reasons))
    case .conversationEnded(let outcome): write(JSONEvent(type: "end", outcome: outcome.rawValue))
    case .conversationStarted, .conversationResumed, .customerSaid, .earlierMasked,
      .messageRead,
      .messageNotUnderstood, .languageChanged, .factSet, .factForgotten, .factSetAside,
      .factTakenUp, .flowStarted,
      .stepReached, .frameNoted, .flowEnded, .questionClosed, .attemptFailed, .wentBack,
      .noteWritten, .handoffCancelled, .feedbackSkipped:
      break
    }
  }

  private func write(message: String, from: String, key: String) {
    write(JSONEvent(type: "message", text: message, from: from, key: key))
  }

  /// A goal that is settled as before, by whatever further facts, is not told again.
  private func write(decision record: DecisionRecord) {
    if let before = settled[record.goal], record.isSameResult(as: before) { return }
    settled[record.goal] = record
    StandardOutput.write(json: JSONLine.encode(JSONDecision(record)))
  }

  private func write(_ event: JSONEvent) { StandardOutput.write(json: JSONLine.encode(event)) }
}
