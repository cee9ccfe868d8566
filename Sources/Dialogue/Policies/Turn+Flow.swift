import FEEL

extension Turn {
  /// Takes steps until a question is open or nothing is left to do.
  mutating func advance() {
    while tracker.question == nil, tracker.outcome == nil {
      guard let frame = tracker.stack.last else {
        idle()
        return
      }
      stepsTaken += 1
      guard stepsTaken <= assistant.limits.stepsPerTurn else { return }
      guard let id = frame.step, let step = assistant.flows[frame.flow]?[id] else {
        finish(frame)
        continue
      }
      if holds(step.condition) {
        take(step)
      } else {
        move(to: step.next)
      }
    }
  }

  /// Moves the frame on top to a step, or ends it where there is none.
  mutating func move(to step: Step.ID?) {
    if let step {
      emit(.stepReached(step))
    } else if let frame = tracker.stack.last {
      finish(frame)
    }
  }

  private mutating func finish(_ frame: Frame) {
    emit(.flowEnded(frame.flow, .completed))
    if frame.notes[Note.wasCalled.rawValue] == nil, noted(.hasAsked) != nil { isReturning = true }
  }

  private mutating func take(_ step: Step) {
    switch step.action {
    case .say(let responses):
      for response in responses { say(response) }
      move(to: step.next)
    case .collect(let collect): self.collect(collect, then: step)
    case .setSlots(let assignments):
      for assignment in assignments { assign(assignment) }
      move(to: step.next)
    case .branch(let branches):
      move(to: branches.first { holds($0.condition) }?.target ?? nil)
    case .call(let flow):
      move(beforeCalling: step.next)
      begin(flow, inheriting: true)
    case .link(let flow):
      if let frame = tracker.stack.last { emit(.flowEnded(frame.flow, .replaced)) }
      begin(flow, inheriting: false)
    case .decide(let decide): self.decide(decide, at: step)
    case .walk(let walk): self.walk(walk, then: step)
    case .show(let article):
      show(article)
      move(to: step.next)
    case .handoff(let reason):
      move(beforeCalling: step.next)
      handOff(reason)
    case .feedback:
      if !askWhetherItHelped() { move(to: step.next) }
    case .end: move(to: nil)
    }
  }

  /// Leaves the frame at the step to come back to, so that what is put on top returns to it; a
  /// frame without such a step stays, with nothing left to do, so that its end is still told.
  private mutating func move(beforeCalling next: Step.ID?) {
    emit(.stepReached(next ?? Step.ID("")))
  }

  private mutating func assign(_ assignment: Step.Assignment) {
    let value = assignment.value.evaluate(in: scope()).value
    guard case .string(let text) = value else {
      if tracker.fact(assignment.slot) != nil { emit(.factForgotten(assignment.slot)) }
      return
    }
    emit(
      .factSet(
        Fact(
          slot: assignment.slot, state: .known(text), origin: .derived, turn: tracker.turn,
          words: "")))
  }

  /// Puts a flow on the stack.
  mutating func begin(_ flow: Flow.ID, inheriting: Bool = false, notes: [String: String] = [:]) {
    guard let flow = assistant.flows[flow] else { return }
    // What is put on top asks for the first time.
    isReturning = false
    let inherited = inheriting ? tracker.stack.last?.notes ?? [:] : [:]
    let request = flow.kind == .matter ? [Note.request.rawValue: requestInWords(flow.id)] : [:]
    let called = inheriting ? [Note.wasCalled.rawValue: "yes"] : [:]
    let kind = inheriting && flow.kind == .matter ? .digression : flow.kind
    emit(
      .flowStarted(
        Frame(
          flow: flow.id, kind: kind, step: flow.steps.first?.id,
          notes: inherited.filter { Self.inheritedNotes.contains($0.key) }
            .merging(called) { $1 }.merging(request) { $1 }.merging(notes) { $1 })))
  }

  /// What the customer came for: the message, or the matter's name where only a number was typed.
  private func requestInWords(_ flow: Flow.ID) -> String {
    let letters = tracker.lastMessage.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count < 3 ? title(of: flow) : tracker.lastMessage
  }

  private static let inheritedNotes = Set(
    [
      Note.outcome, .status, .expected, .goal, .pathShown,
    ].map(\.rawValue))

  private mutating func collect(_ collect: Step.Collect, then step: Step) {
    let isPassedOver = noted(.passedOver) == step.id.rawValue
    if tracker.fact(collect.slot) != nil || isPassedOver {
      move(to: step.next)
    } else {
      ask([collect.slot], isSkippable: collect.isSkippable)
    }
  }

  private mutating func walk(_ walk: Walk.ID, then step: Step) {
    guard let steps = texts.walks[walk]?.steps, !steps.isEmpty else {
      move(to: step.next)
      return
    }
    let number = min((noted(.walkStep).flatMap(Int.init) ?? 0) + (isReturning ? 0 : 1), steps.count)
    if isReturning, !hasSaidWhereWeAre { say(.backToIt) }
    tell(max(1, number), of: steps, walk)
    isReturning = false
    if number >= steps.count {
      note(.walkStep, "0")
      move(to: step.next)
    } else {
      askForStep()
    }
  }

  /// Whether this turn has said already that it goes on where it was.
  private var hasSaidWhereWeAre: Bool {
    events.contains { event in
      if case .assistantSaid(let said) = event {
        said.key == RepairText.resumed.response
      } else {
        false
      }
    }
  }

  private mutating func tell(_ number: Int, of steps: [Response], _ walk: Walk.ID) {
    note(.walkStep, String(number))
    let outcome = noted(.outcome).flatMap { $0.isEmpty ? nil : $0 }
    emit(
      .stepTold(
        WalkStep(
          procedure: outcome ?? walk.rawValue, number: number, count: steps.count,
          text: wording(steps[number - 1]))))
  }

  private mutating func show(_ id: Article.ID) {
    guard let article = assistant.articles[id]?[tracker.language] else { return }
    let key = Response.ID("article/\(id)")
    emit(.assistantSaid(Utterance(key: key, text: "\(article.title)\n\(article.summary)")))
    markShown(id)
  }

  /// Remembers that an article was shown, in the version that was.
  mutating func markShown(_ id: Article.ID?) {
    guard let id, let article = assistant.articles[id]?[tracker.language] else { return }
    if !tracker.stack.isEmpty { note(.hasShown, "yes") }
    emit(
      .articleShown(
        ArticleReference(article: id, version: article.version, language: tracker.language)))
  }
}
