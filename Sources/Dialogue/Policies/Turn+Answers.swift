extension Turn {
  /// Takes an answer to the open question.
  mutating func take(_ answer: Answer) {
    guard let question = tracker.question else { return }
    switch question.purpose {
    case .slots(let slots): take(answer, for: slots, question)
    case .confirm: take(answer, onCard: question)
    case .contradiction(let slots): take(answer, aboutContradiction: slots, question)
    case .step: take(answer, aboutStep: question)
    case .topic: take(answer, aboutTopic: question)
    case .clarify: take(answer, aboutIntent: question)
    case .offerHuman: take(answer, aboutHuman: question)
    case .helpful, .feedbackReason: take(answer, asFeedbackTo: question)
    }
  }

  // MARK: - Slots

  private mutating func take(_ answer: Answer, for slots: [Slot.ID], _ question: Question) {
    switch answer {
    case .values(let statements):
      emit(.questionClosed(.answered))
      for statement in statements {
        emit(.factSet(fact(statement, isVolunteering(statement) ? .volunteered : .answered)))
      }
    case .oneOf(let slot, let values): ask([slot], isSkippable: question.isSkippable, among: values)
    case .cannotSay: admitNotKnowing(slots, question)
    case .skip, .no, .yes, .choice, .card, .reasons:
      let step = tracker.stack.last?.step?.rawValue ?? ""
      emit(.questionClosed(.skipped))
      note(.passedOver, step)
    }
  }

  /// An answer that replaces what is known is a correction, and a correction is volunteered.
  private func isVolunteering(_ statement: Statement) -> Bool {
    tracker.fact(statement.slot) != nil
  }

  /// Gives the hint on how to find out once; then the slot cannot be said.
  private mutating func admitNotKnowing(_ slots: [Slot.ID], _ question: Question) {
    if !question.hintGiven, slots.contains(where: { texts.slots[$0]?.hint != nil }) {
      var again = question
      again.hintGiven = true
      for slot in slots { note("\(Note.hintGiven.rawValue)/\(slot)", "yes") }
      again.text = hintInWords(on: slots)
      emit(.questionAsked(again))
      return
    }
    giveUp(question)
  }

  /// Takes the exit of a question about slots: they cannot be said.
  mutating func giveUp(_ question: Question) {
    emit(.questionClosed(.answered))
    for slot in question.slots where tracker.fact(slot) == nil {
      guard assistant[slot]?.allowsCannotSay ?? false else {
        note(.passedOver, tracker.stack.last?.step?.rawValue ?? "")
        continue
      }
      let statement = Statement(slot: slot, state: .cannotSay, words: tracker.lastMessage)
      emit(.factSet(fact(statement, .answered)))
    }
  }

  // MARK: - The card

  private mutating func take(_ answer: Answer, onCard question: Question) {
    emit(.questionClosed(.answered))
    switch answer {
    case .card(let card): take(card, question)
    case .yes: take(CardAnswer(acceptsRest: true), question)
    case .values, .no, .cannotSay, .skip, .choice, .oneOf, .reasons: note(.cardDeclined, "yes")
    }
  }

  /// What differs is set; the rest of the card is known, accepted, or asked again: what is in doubt
  /// by itself, all else on a card or one by one.
  private mutating func take(_ answer: CardAnswer, _ question: Question) {
    for statement in answer.statements { emit(.factSet(fact(statement, .volunteered))) }
    for doubt in answer.doubts { note(doubt) }
    for assumption in question.assumptions
    where answer.acceptsRest && tracker.fact(assumption.slot) == nil
      && !answer.doubts.contains(where: { $0.slot == assumption.slot })
    {
      let statement = Statement(
        slot: assumption.slot, state: .known(assumption.value), words: tracker.lastMessage)
      emit(.factSet(fact(statement, .accepted)))
    }
    if answer.declinesRest { note(.cardDeclined, "yes") }
    let differing = answer.statements.filter { statement in
      !question.assumptions.contains {
        $0.slot == statement.slot && .known($0.value) == statement.state
      }
    }
    let facts = differing.filter { $0.state != .cannotSay }
      .map { words(for: $0.state, of: $0.slot) }
    if !facts.isEmpty { say(.cardTaken, ["facts": facts.joined(separator: ", ")]) }
    isCardOpen = true
  }

  // MARK: - Contradictions

  private mutating func take(
    _ answer: Answer, aboutContradiction slots: [Slot.ID], _ question: Question
  ) {
    switch answer {
    case .choice(let kept):
      emit(.questionClosed(.answered))
      for slot in slots where slot.rawValue != kept { emit(.factForgotten(slot)) }
    case .values(let statements):
      emit(.questionClosed(.answered))
      let changed = statements.filter { tracker.fact($0.slot)?.state != $0.state }
      if changed.isEmpty, statements.count == 1 {
        for slot in slots where slot != statements[0].slot { emit(.factForgotten(slot)) }
      }
      for statement in statements { emit(.factSet(fact(statement, .volunteered))) }
    case .yes, .no, .cannotSay, .skip, .oneOf, .card, .reasons:
      emit(.questionClosed(.skipped))
    }
  }

  // MARK: - Steps and menus

  private mutating func take(_ answer: Answer, aboutStep question: Question) {
    switch answer {
    case .no, .cannotSay: beStuck()
    case .yes, .skip, .values, .oneOf, .choice, .card, .reasons:
      emit(.questionClosed(.answered))
    }
  }

  /// Helps a customer who is stuck on a step; when that is done, the step is told again.
  mutating func beStuck() {
    emit(.questionClosed(.dropped))
    begin(RepairFlow.stuck.flow)
  }

  private mutating func take(_ answer: Answer, aboutTopic question: Question) {
    switch answer {
    case .choice(let flow) where !flow.isEmpty: start(Flow.ID(flow))
    case .no where question.isSkippable: end()
    case .choice, .yes, .no, .cannotSay, .skip, .values, .oneOf, .card, .reasons:
      var bare = question
      bare.text = wording(.otherPrompt)
      bare.choices = []
      emit(.questionAsked(bare))
    }
  }

  private mutating func take(_ answer: Answer, aboutIntent question: Question) {
    switch answer {
    case .choice(let flow) where !flow.isEmpty: start(Flow.ID(flow))
    case .yes where question.choices.count == 2: start(Flow.ID(question.choices[0].value))
    case .choice, .yes, .no, .cannotSay, .skip, .values, .oneOf, .card, .reasons:
      emit(.questionClosed(.skipped))
      say(.otherPrompt)
      if !tracker.stack.isEmpty { isReturning = true }
    }
  }

  private mutating func take(_ answer: Answer, aboutHuman question: Question) {
    switch answer {
    case .choice, .yes:
      emit(.questionClosed(.answered))
      handOff(.notUnderstood)
    case .no, .cannotSay, .skip, .values, .oneOf, .card, .reasons:
      emit(.questionClosed(.skipped))
      if !tracker.stack.isEmpty { isReturning = true }
    }
  }
}
