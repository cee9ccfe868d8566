import Diagnostics
import Dialogue

/// Reads one line of a conversation test.
struct TestStepReader {
  /// The words a line may begin with.
  static let keys = [
    "user", "agent", "bot", "bot_not", "utter", "question", "assumptions", "slot_was_set",
    "slot_was_not_set", "decision", "step", "handoff", "article", "feedback", "language", "end",
  ]
  /// The outcomes of a conversation.
  private static let ends = ["self_served", "handed_off", "abandoned", "closed"]
  private static let statuses = ["decided", "noRule", "conflict", "unanswerable", "error"]

  let names: NameResolver
  let settings: AssistantSettings

  /// What the line says; nil where it is wrong.
  func kind(_ key: String, _ value: YAMLCursor) -> ConversationTest.Kind? {
    switch key {
    case "user": value.text().map { .user($0.value) }
    case "agent": agent(value).map { .agent($0) }
    case "bot": value.name().map { .bot($0.value) }
    case "bot_not": value.name().map { .botNot($0.value) }
    case "utter": value.name().flatMap { names.response($0, in: "") }.map { .utter($0) }
    case "question": value.name().map { .question(question($0)) }
    case "assumptions": .assumptions(facts(value))
    case "slot_was_set": .slotWasSet(facts(value))
    case "slot_was_not_set":
      .slotWasNotSet(value.nameOrNames().compactMap { names.slot($0)?.id })
    case "decision": .decision(decision(value))
    case "step": value.number(in: 1...99).map { .step($0) }
    case "handoff": handoff(value)
    case "article": value.name().flatMap(names.article).map { .article($0) }
    case "feedback": .feedback(feedback(value))
    case "language": value.name().map { .language(Language($0.value)) }
    default: value.word(among: Self.ends).map { .end($0) }
    }
  }

  private func question(_ text: YAMLText) -> [String] {
    text.value == "none" ? [] : text.value.split(separator: ",").map(\.trimmingBlanks)
  }

  private func facts(_ cursor: YAMLCursor) -> [Slot.ID: String] {
    if cursor.isText, cursor.text()?.value == "none" { return [:] }
    return cursor.entries().reduce(into: [:]) { facts, entry in
      guard let slot = names.slot(entry.key) else { return }
      facts[slot.id] = entry.value.name().flatMap { names.value($0, of: slot) }
    }
  }

  private func decision(_ cursor: YAMLCursor) -> ConversationTest.ExpectedDecision {
    let fields = cursor.fields(["decision", "status", "outcome", "in", "input", "rules"])
    return ConversationTest.ExpectedDecision(
      decision: fields["decision"]?.name().flatMap(names.decision),
      status: fields["status"].flatMap { $0.word(among: Self.statuses) },
      outcome: fields["outcome"]?.name()?.value,
      failing: fields["in"]?.name().flatMap(names.decision), input: fields["input"]?.name()?.value,
      rules: fields["rules"]?.nameOrNames().map(\.value))
  }

  private func feedback(_ cursor: YAMLCursor) -> ConversationTest.ExpectedFeedback {
    let fields = cursor.fields(["helpful", "reasons"])
    let codes = settings.feedbackReasons + [settings.specialistReason]
    return ConversationTest.ExpectedFeedback(
      isHelpful: fields["helpful"]?.flag(),
      reasons: fields["reasons"]?.list().compactMap { $0.word(among: codes) })
  }

  private func handoff(_ cursor: YAMLCursor) -> ConversationTest.Kind? {
    if cursor.isText, cursor.text()?.value == "none" { return .handoff(nil) }
    return cursor.choice(HandoffReason.self).map { .handoff($0) }
  }

  private func agent(_ cursor: YAMLCursor) -> ConversationTest.AgentAction? {
    let fields = cursor.fields(["claim", "say", "resolve", "return"])
    guard fields.keys.count == 1 else {
      cursor.source.problems.report(
        .testStep, "an agent does one thing at a time", at: cursor.place,
        expected: "claim, say, resolve or return")
      return nil
    }
    if let agent = fields["claim"]?.name() { return .claim(agent: agent.value) }
    if let text = fields["say"]?.name() { return .say(text.value) }
    if let code = fields["resolve"] {
      return code.word(among: settings.resolutionCodes).map { .resolve(code: $0) }
    }
    return fields["return"]?.flag() == true ? .giveBack : nil
  }
}
