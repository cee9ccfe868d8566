import Dialogue
import Storage

/// Events and codes to fill journals with.
enum Samples {
  static func code(_ number: Int) -> ResumeCode { ResumeCode(random: UInt64(number)) }

  static func opening(_ code: ResumeCode, language: Language = "fr") -> Event {
    .conversationStarted(
      Event.Opening(
        code: code.description, language: language, isPinned: false, locale: "fr_FR",
        version: "v1"))
  }

  static func said(_ text: String) -> Event { .customerSaid(CustomerMessage(text: text)) }

  static func queued(_ ticket: Int, reason: HandoffReason = .noRule) -> Event {
    .handoffQueued(
      Handoff(
        ticket: ticket, reason: reason, detail: "payment_change", sentence: "No rule fits.",
        request: "changer la carte, zone .kz", decision: nil))
  }

  static func claimed(_ agent: String) -> Event { .handoffClaimed(agent: agent) }

  static func resolved(_ agent: String) -> Event {
    .handoffResolved(Resolution(agent: agent, code: "rule_gap", note: "own shop"))
  }

  static func article(_ id: String, version: String = "v1", language: Language = "fr")
    -> ArticleReference
  {
    ArticleReference(article: Article.ID(id), version: version, language: language)
  }

  /// One event of every case, each with values in every field.
  static let everyKind: [Event] = [
    opening(code(1)), .conversationResumed, .conversationEnded(.handedOff),
    .customerSaid(CustomerMessage(text: "ma carte **** 4242 «é» \u{1F600}", masked: ["card"])),
    .earlierMasked([
      EarlierMask(turn: 1, text: "ma carte **** 4242 «é» \u{1F600}", kinds: ["card"])
    ]),
    .messageRead(Reading(intent: "change_payment", confidence: 0.1 + 0.2, zone: "accept")),
    .messageNotUnderstood, .languageChanged("en", pinned: true),
    .factSet(
      Fact(slot: "domain_zone", state: .known("kz"), origin: .volunteered, turn: 1, words: ".kz")),
    .factSet(Fact(slot: "plan", state: .absent, origin: .answered, turn: 2, words: "aucun")),
    .factSet(Fact(slot: "role", state: .cannotSay, origin: .accepted, turn: 3, words: "")),
    .factForgotten("role"),
    .flowStarted(Frame(flow: "change-payment", kind: .matter, step: "1", notes: ["path": "x"])),
    .stepReached("2.then.1"), .frameNoted("walk", "2"), .flowEnded("change-payment", .completed),
    .questionAsked(
      Question(
        purpose: .slots(["payment_channel"]), text: "Direct ?",
        choices: [Question.Choice(value: "direct", label: "directement")],
        assumptions: [Question.Assumption(slot: "domain_zone", value: "fr")], isSkippable: true)),
    .questionClosed(.answered), .attemptFailed, .wentBack,
    .assistantSaid(Utterance(key: "change-payment/path", text: "Abonnement › Plus\nLigne 2")),
    .stepTold(WalkStep(procedure: "SELF_PAY", number: 1, count: 3, text: "Ouvrez.")),
    .articleShown(article("change-payment")),
    .decisionReached(
      DecisionRecord(
        goal: "payment_procedure", status: .noRule, outcome: nil, decision: "payment_change",
        input: "zone_group", rules: ["channel/2"], facts: ["domain_zone": "\"kz\""], trace: [])),
    queued(12), claimed("lea"), .agentSaid(agent: "lea", text: "Bonjour"),
    .noteWritten(agent: "lea", text: "vérifié"), resolved("lea"),
    .handoffReturned(agent: "lea", note: "rien"), .handoffCancelled,
    .feedbackGiven(
      Feedback(
        article: article("change-payment"), isHelpful: false, reasons: ["too_short"],
        comment: "où ?", step: 2)),
    .feedbackSkipped,
  ]
}
