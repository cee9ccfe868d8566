import DialogFiles
import Dialogue

/// One expectation of a conversation test, held against what happened.
nonisolated struct Expectation {
  private let step: ConversationTest.Step
  private let tracker: Tracker
  private let shown: ShownTurn

  init(_ step: ConversationTest.Step, tracker: Tracker, shown: ShownTurn) {
    self.step = step
    self.tracker = tracker
    self.shown = shown
  }

  /// What is wrong; nil where the expectation is met.
  var mismatch: Mismatch? {
    switch step.kind {
    case .user, .agent: nil
    case .bot(let text):
      shown.contains(text) ? nil : differs("bot: \(text)", "nothing that was said contains it")
    case .botNot(let text):
      shown.contains(text) ? differs("bot_not: \(text)", "what was said contains it") : nil
    case .utter(let key):
      shown.responses.contains(key)
        ? nil : differs("utter: \(key)", "utter: \(shown.responses.map(\.rawValue).listed)")
    case .question(let slots): compare("question", slots.listed, openSlots.listed)
    case .assumptions(let values): compare("assumptions", values.listed, assumptions.listed)
    case .slotWasSet(let values): mismatch(of: values)
    case .slotWasNotSet(let slots): mismatch(ofUnset: slots)
    case .decision(let expected): mismatch(of: expected)
    case .step(let number):
      told.contains(number)
        ? nil : differs("step: \(number)", "step: \(told.map(String.init).listed)")
    case .handoff(let reason):
      compare("handoff", (reason?.rawValue).map { [$0] }?.listed ?? "none", queued.listed)
    case .article(let article):
      articles.contains(article)
        ? nil : differs("article: \(article)", "article: \(articles.map(\.rawValue).listed)")
    case .feedback(let expected): mismatch(of: expected)
    case .language(let language):
      compare("language", language.rawValue, tracker.language.rawValue)
    case .end(let outcome):
      compare("end", outcome, (tracker.outcome ?? tracker.outcomeOnLeaving).rawValue)
    }
  }

  private func compare(_ name: String, _ expected: String, _ found: String) -> Mismatch? {
    expected == found ? nil : differs("\(name): \(expected)", "\(name): \(found)")
  }

  private func differs(_ expected: String, _ found: String) -> Mismatch {
    Mismatch(place: step.place, expected: expected, found: found)
  }

  // MARK: - What happened

  private var openSlots: [String] {
    (tracker.question?.name ?? "").split(separator: ",").map(String.init)
  }

  private var assumptions: [Slot.ID: String] {
    Dictionary(
      (tracker.question?.assumptions ?? []).map { ($0.slot, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  private var told: [Int] {
    shown.events.compactMap { if case .stepTold(let step) = $0 { step.number } else { nil } }
  }

  private var queued: [String] {
    shown.events.compactMap {
      if case .handoffQueued(let handoff) = $0 { handoff.reason.rawValue } else { nil }
    }
  }

  private var articles: [Article.ID] {
    shown.events.compactMap {
      if case .articleShown(let reference) = $0 { reference.article } else { nil }
    }
  }

  private func value(of slot: Slot.ID) -> String? {
    switch tracker.fact(slot)?.state {
    case .known(let value): value
    case .cannotSay: "unknown"
    case .absent: "null"
    case nil: nil
    }
  }

  // MARK: - Facts, decisions, feedback

  private func mismatch(of values: [Slot.ID: String]) -> Mismatch? {
    let found = values.keys.map { ($0, value(of: $0) ?? "not set") }
    let all = Dictionary(found, uniquingKeysWith: { first, _ in first })
    return compare("slot_was_set", values.listed, all.listed)
  }

  private func mismatch(ofUnset slots: [Slot.ID]) -> Mismatch? {
    let set = slots.compactMap { slot in value(of: slot).map { (slot, $0) } }
    guard !set.isEmpty else { return nil }
    let values = Dictionary(set, uniquingKeysWith: { first, _ in first })
    return differs(
      "slot_was_not_set: \(slots.map(\.rawValue).listed)", "slot_was_set: \(values.listed)")
  }

  private func mismatch(of expected: ConversationTest.ExpectedDecision) -> Mismatch? {
    let record = expected.decision.map { tracker.decision($0) } ?? tracker.decisions.last
    var wanted: [(String, String)] = []
    var found: [(String, String)] = []
    func add(_ name: String, _ value: String?, _ actual: String?) {
      guard let value else { return }
      wanted.append((name, value))
      found.append((name, actual ?? "none"))
    }
    add("decision", expected.decision, record?.goal)
    add("status", expected.status, record?.status.rawValue)
    add("outcome", expected.outcome, record?.outcome)
    add("rules", expected.rules?.listed, record?.rules.listed)
    return compare("decision", wanted.listed, found.listed)
  }

  private func mismatch(of expected: ConversationTest.ExpectedFeedback) -> Mismatch? {
    let given = tracker.feedback.last
    var wanted: [(String, String)] = []
    var found: [(String, String)] = []
    if let isHelpful = expected.isHelpful {
      wanted.append(("helpful", "\(isHelpful)"))
      found.append(("helpful", given.map { "\($0.isHelpful)" } ?? "not given"))
    }
    if let reasons = expected.reasons {
      wanted.append(("reasons", reasons.sorted().listed))
      found.append(("reasons", given?.reasons.sorted().listed ?? "not given"))
    }
    return compare("feedback", wanted.listed, found.listed)
  }
}

extension [String] {
  nonisolated fileprivate var listed: String { isEmpty ? "none" : joined(separator: ", ") }
}

extension [(String, String)] {
  nonisolated fileprivate var listed: String {
    "{\(map { "\($0.0): \($0.1)" }.joined(separator: ", "))}"
  }
}

extension [Slot.ID: String] {
  nonisolated fileprivate var listed: String {
    sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }.listed
  }
}
