import DMN
import FEEL

extension Turn {
  /// Reaches a goal, or shows the path and asks the one thing that helps most.
  mutating func decide(_ decide: Step.Decide, at step: Step) {
    guard let inquiry = assistant.decisions[decide.goal] else {
      move(to: step.next)
      return
    }
    note(.goal, decide.goal)
    note(.decideStep, step.id.rawValue)
    let facts = inputs(for: decide.goal)
    setAside(apartFrom: facts, for: inquiry)
    if let verdict = inquiry.verdict(facts) {
      if verdict.outcome == nil, noted(.contradictionNamed) == nil,
        let slots = inquiry.contradiction(said(facts)), slots.count == 2
      {
        note(.contradictionNamed, "yes")
        ask(aboutContradiction: slots.map { Slot.ID($0) })
      } else if case .unanswerable(let slot) = verdict.status, hint(about: Slot.ID(slot)) {
        return
      } else {
        settle(decide, verdict, facts)
        move(to: step.next)
      }
    } else {
      help(decide, inquiry, facts)
    }
  }

  /// Tells once how to find out what the customer cannot say and the goal turns on, and asks again.
  ///
  /// - Returns: whether it did.
  private mutating func hint(about slot: Slot.ID) -> Bool {
    let note = "\(Note.hintGiven.rawValue)/\(slot)"
    guard tracker.stack.last?.notes[note] == nil, texts.slots[slot]?.hint != nil,
      let declared = assistant[slot]
    else { return false }
    self.note(note, "yes")
    let choices = declared.kind == .choice ? declared.offered : []
    put(
      Question(
        purpose: .slots([slot]), text: hintInWords(on: [slot]),
        choices: choices.map { Question.Choice(value: $0, label: label(of: $0, in: slot)) },
        hintGiven: true))
    return true
  }

  /// Those of the facts that the customer said; what was accepted with a card contradicts nothing.
  private func said(_ facts: [String: DMN.Fact]) -> [String: DMN.Fact] {
    facts.filter { tracker.fact(Slot.ID($0.key))?.origin != .accepted }
  }

  /// The facts that a goal is decided on now.
  func inputs(for goal: String) -> [String: DMN.Fact] {
    assistant.decisions.effectiveFacts(tracker.allFacts, for: goal)
  }

  /// What a goal comes to on facts; nil while it is open.
  private func record(_ inquiry: Inquiry, _ facts: [String: DMN.Fact]) -> DecisionRecord? {
    inquiry.verdict(facts).map { DecisionRecord($0, facts: facts) }
  }

  /// Sets aside the answers that a goal reads and does not need, and takes up those that it needs
  /// again.
  private mutating func setAside(apartFrom needed: [String: DMN.Fact], for inquiry: Inquiry) {
    let read = Set(inquiry.slots)
    for fact in tracker.allFacts where read.contains(fact.slot.rawValue) {
      let isNeeded = needed[fact.slot.rawValue] != nil
      if fact.isSetAside == isNeeded {
        emit(isNeeded ? .factTakenUp(fact.slot) : .factSetAside(fact.slot))
      }
    }
  }

  private mutating func settle(
    _ decide: Step.Decide, _ verdict: Verdict, _ facts: [String: DMN.Fact]
  ) {
    let record = DecisionRecord(verdict, facts: facts)
    note(.outcome, record.outcome ?? "")
    note(.status, record.status.rawValue)
    if record.outcome == nil { showPath(decide, isUsual: false) }
    if tracker.decision(decide.goal) != record { emit(.decisionReached(record)) }
    markShown(decide.article)
  }

  /// Shows where to look, then asks what still matters: first what has no usual value, then the
  /// rest on one card; singly where the usual case leads nowhere or the card was declined.
  private mutating func help(
    _ decide: Step.Decide, _ inquiry: Inquiry, _ facts: [String: DMN.Fact]
  ) {
    let open = inquiry.relevantSlots(facts).map { Slot.ID($0) }
    let assumptions = open.filter { doubtedValues(of: $0) == nil }.compactMap { slot in
      usualValue(of: slot).map { Question.Assumption(slot: slot, value: $0) }
    }
    let assumed = facts.merging(
      assumptions.map { ($0.slot.rawValue, DMN.Fact.known(.string($0.value))) }
    ) { known, _ in known }
    let usual = record(inquiry, assumed)
    note(.expected, usual?.outcome ?? "")
    let leadsNowhere = usual != nil && usual?.outcome == nil
    showPath(decide, isUsual: !leadsNowhere, usual: usual)
    let unusual = open.filter { slot in !assumptions.contains { $0.slot == slot } }
    if let slot = best(of: unusual, inquiry, facts) {
      askSingly(slot, open)
    } else if !leadsNowhere, noted(.cardDeclined) == nil {
      ask(toConfirm: assumptions)
    } else if let slot = best(of: open, inquiry, facts) {
      askSingly(slot, open)
    }
  }

  /// The slot to ask for first among some that matter; to find the only one takes no search.
  private func best(
    of slots: [Slot.ID], _ inquiry: Inquiry, _ facts: [String: DMN.Fact]
  ) -> Slot.ID? {
    guard slots.count > 1 else { return slots.first }
    return inquiry.nextQuestion(facts, among: slots.map(\.rawValue)).map { Slot.ID($0) }
  }

  private mutating func askSingly(_ slot: Slot.ID, _ open: [Slot.ID]) {
    if let values = doubtedValues(of: slot) {
      ask([slot], among: values.isEmpty ? nil : values)
      return
    }
    let partner = assistant[slot]?.askedWith ?? assistant.slots.first { $0.askedWith == slot }?.id
    if let partner, open.contains(partner) {
      ask([slot, partner])
    } else {
      ask([slot])
    }
  }

  private func usualValue(of slot: Slot.ID) -> String? {
    assistant[slot]?.usual?.value(language: tracker.language, locale: tracker.opening.locale)
  }

  /// Shows the path once in a frame; where the usual case is undecided, as something to look at,
  /// with the fact that stands in the way.
  private mutating func showPath(
    _ decide: Step.Decide, isUsual: Bool, usual: DecisionRecord? = nil
  ) {
    guard noted(.pathShown) == nil else { return }
    if isUsual {
      if let path = decide.path { say(path) }
    } else {
      let obstacle = usual.map { undecidedSentence($0) } ?? ""
      if let look = decide.lookAnyway ?? decide.path { say(look, ["obstacle": obstacle]) }
    }
    note(.pathShown, "yes")
    markShown(decide.article)
  }

  /// The sentence that says why a case is undecided.
  func undecidedSentence(_ record: DecisionRecord) -> String {
    guard let decision = record.decision, let input = record.input else { return "" }
    guard let template = texts.undecided["\(decision).\(input)"] else { return "" }
    return fill(template)
  }

  private mutating func ask(aboutContradiction slots: [Slot.ID]) {
    let stated = slots.compactMap { tracker.fact($0) }
    guard stated.count == 2 else { return }
    let labels = stated.map { words(for: $0.state, of: $0.slot) }
    put(
      Question(
        purpose: .contradiction(slots),
        text: wording(.contradiction, ["first": labels[0], "second": labels[1]]),
        choices: zip(slots, labels).map { Question.Choice(value: $0.rawValue, label: $1) }))
  }

  /// Takes up the latest matter again where what was just said would settle it otherwise: a
  /// correction counts as well when the result was told already.
  ///
  /// - Returns: whether it did.
  mutating func reopenMatter() -> Bool {
    guard let matter = tracker.latestMatter, let before = tracker.decisions.last,
      let inquiry = assistant.decisions[before.goal]
    else { return false }
    let facts = inputs(for: before.goal)
    if let now = record(inquiry, facts), now.isSameResult(as: before) { return false }
    if tracker.question != nil { emit(.questionClosed(.dropped)) }
    begin(matter)
    return true
  }

  /// Looks again at the goals that are settled or being settled, after facts have changed: a flow
  /// whose result would be another goes back to where it decides.
  ///
  /// - Returns: whether a flow went back although its result had been told.
  @discardableResult
  mutating func reconsider() -> Bool {
    for (depth, frame) in tracker.stack.enumerated() {
      guard let goal = frame.notes[Note.goal.rawValue], frame.notes[Note.status.rawValue] != nil,
        frame.notes[Note.wasCalled.rawValue] == nil,
        let step = frame.notes[Note.decideStep.rawValue],
        let before = tracker.decision(goal), let inquiry = assistant.decisions[goal]
      else { continue }
      let facts = inputs(for: goal)
      setAside(apartFrom: facts, for: inquiry)
      if let now = record(inquiry, facts), now.isSameResult(as: before) { continue }
      for above in tracker.stack[(depth + 1)...].reversed() {
        emit(.flowEnded(above.flow, .replaced))
      }
      if tracker.question != nil { emit(.questionClosed(.dropped)) }
      for name in [Note.outcome, .status] { note(name, "") }
      note(.walkStep, "0")
      emit(.stepReached(Step.ID(step)))
      return true
    }
    return false
  }
}

extension DecisionRecord {
  /// Remembers a verdict with the facts it was reached on.
  init(_ verdict: Verdict, facts: [String: DMN.Fact]) {
    var values: [Slot.ID: String] = [:]
    for (slot, fact) in facts {
      switch fact {
      case .notAsked: break
      case .known(let value): values[Slot.ID(slot)] = value.text
      case .absent: values[Slot.ID(slot)] = "null"
      case .cannotSay: values[Slot.ID(slot)] = "unknown"
      }
    }
    var outcome: String?
    var input = verdict.input
    let status: Status
    switch verdict.status {
    case .decided(let value):
      status = .decided
      outcome = value.text
    case .noRule: status = .noRule
    case .conflict: status = .conflict
    case .unanswerable(let slot):
      status = .unanswerable
      input = verdict.input ?? slot
    case .error: status = .error
    }
    self.init(
      goal: verdict.goal, status: status, outcome: outcome, decision: verdict.decision,
      input: input, rules: verdict.rules, facts: values, trace: verdict.trace)
  }

  /// Whether another record says the same thing, by whatever facts.
  public func isSameResult(as other: DecisionRecord) -> Bool {
    status == other.status && outcome == other.outcome && decision == other.decision
      && input == other.input
  }
}

extension Value {
  /// A string as it stands, any other value in FEEL's notation.
  var text: String {
    if case .string(let text) = self { text } else { description }
  }
}
