extension Turn {
  /// Asks for one slot, or for two that one answer gives; among values, where the words may mean
  /// several, or one that is not sure.
  mutating func ask(_ slots: [Slot.ID], isSkippable: Bool = false, among values: [String]? = nil) {
    guard let first = slots.first, let slot = assistant[first] else { return }
    let offered = values ?? (slots.count == 1 ? slot.offered : [])
    let choices = slot.kind == .choice || values != nil ? offered : []
    let isGuess = values?.count == 1
    let words =
      isGuess
      ? offered.map { wording(.confirmValue, ["value": label(of: $0, in: first)]) }
      : slots.compactMap { questionInWords(of: $0, values == nil) }
    put(
      Question(
        purpose: .slots(slots), text: words.joined(separator: " "),
        choices: isGuess
          ? offered.map { Question.Choice(value: $0, label: wording(.feedbackYes)) }
            + [Question.Choice(value: "", label: wording(.feedbackNo))]
          : choices.map { Question.Choice(value: $0, label: label(of: $0, in: first)) },
        isSkippable: isSkippable))
  }

  private func questionInWords(of slot: Slot.ID, _ mayBeShort: Bool) -> String? {
    guard let texts = texts.slots[slot], let question = texts.question else { return nil }
    if isReturning, mayBeShort, let short = texts.shortQuestion { return wording(short) }
    return wording(question)
  }

  /// How to find out about slots, and the question about them once more.
  func hintInWords(on slots: [Slot.ID]) -> String {
    let about = slots.compactMap { texts.slots[$0] }
    let hints = about.compactMap(\.hint).map { fill($0) }
    let questions = about.compactMap { $0.shortQuestion ?? $0.question }.map { wording($0) }
    return (hints + questions).joined(separator: "\n")
  }

  /// Shows an assumption card.
  mutating func ask(toConfirm assumptions: [Question.Assumption]) {
    let lines = assumptions.map { cardLine($0) }
    let text =
      if isReturning || isCardOpen {
        wording(.cardShort, ["items": lines.joined(separator: ", ")])
      } else {
        ([wording(.cardIntro)] + lines.map { "  · \($0)" } + [wording(.cardOutro)])
          .joined(separator: "\n")
      }
    put(Question(purpose: .confirm, text: text, assumptions: assumptions))
  }

  private func cardLine(_ assumption: Question.Assumption) -> String {
    let card = texts.slots[assumption.slot]?.card ?? [:]
    guard let template = card[assumption.value] ?? card["*"] else {
      return label(of: assumption.value, in: assumption.slot)
    }
    return fill(template, [assumption.slot.rawValue: assumption.value])
  }

  /// Asks whether a step of a walk is done.
  mutating func askForStep() {
    put(Question(purpose: .step, text: wording(.walkHint)))
  }

  /// Asks what the matter is, with the topics of the opening menu.
  mutating func askForTopic() {
    let topics = assistant.topics.compactMap { topic in topic.menu.map { ($0, topic.flow) } }
      .sorted { $0 < $1 }.map(\.1)
    let choices = topics.map {
      Question.Choice(value: $0.rawValue, label: title(of: $0, inMenu: true))
    }
    put(
      Question(
        purpose: .topic, text: wording(.openingQuestion),
        choices: choices + [Question.Choice(value: "", label: wording(.otherTopic))]))
  }

  /// Asks whether there is anything else.
  mutating func askForAnythingElse() {
    put(Question(purpose: .topic, text: wording(.anythingElse), isSkippable: true))
  }

  /// Asks which of several topics a message meant.
  mutating func askWhichTopic(_ flows: [Flow.ID]) {
    let choices = flows.map { Question.Choice(value: $0.rawValue, label: title(of: $0)) }
    put(
      Question(
        purpose: .clarify, text: wording(.clarify),
        choices: choices + [Question.Choice(value: "", label: wording(.noneOfThese))]))
  }

  /// Offers a person with one key.
  mutating func offerHuman() {
    let choice = Question.Choice(value: "human", label: wording(.humanChoice))
    put(Question(purpose: .offerHuman, text: wording(.offerHuman), choices: [choice]))
  }

  /// What a flow is called, in the opening menu or in a sentence.
  func title(of flow: Flow.ID, inMenu: Bool = false) -> String {
    (inMenu ? texts.menuTitles[flow] : nil) ?? texts.titles[flow] ?? flow.rawValue
  }

  /// Puts a question, with a word of return where it was open before.
  mutating func put(_ question: Question) {
    if isReturning {
      switch question.purpose {
      case .slots, .clarify, .contradiction, .offerHuman: say(.backToIt)
      // A card and a step come back in words of their own.
      case .topic, .confirm, .step, .helpful, .feedbackReason: break
      }
    }
    isReturning = false
    if !tracker.stack.isEmpty { note(.hasAsked, "yes") }
    emit(.questionAsked(question))
  }

  /// Asks the open question again, as it was, or worded anew where the language has changed; the
  /// question about feedback does not nag.
  mutating func askAgain() {
    guard let question = tracker.question, !isObeying else { return }
    guard hasSwitched else {
      if !question.isAboutFeedback { emit(.questionAsked(question)) }
      return
    }
    switch question.purpose {
    case .slots, .confirm, .contradiction, .step:
      emit(.questionClosed(.dropped))
      isReturning = question.purpose == .step
    case .topic where question.isSkippable:
      emit(.questionClosed(.dropped))
      askForAnythingElse()
    case .topic:
      emit(.questionClosed(.dropped))
      askForTopic()
    case .helpful:
      emit(.questionClosed(.dropped))
    case .clarify, .feedbackReason, .offerHuman: emit(.questionAsked(question))
    }
  }
}
