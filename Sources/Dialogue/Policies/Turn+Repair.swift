import NLU

extension Turn {
  /// Does what a slash command, or the same wish in plain words, asks for.
  mutating func grant(_ wish: SlashCommand, _ words: String) {
    switch wish {
    case .help: help()
    case .back: goBack()
    case .cancel: cancel()
    case .repeat: repeatReply()
    case .why: explainWhy()
    case .facts: listFacts()
    case .caseFile: showCaseFile()
    case .human:
      handOff(.asked)
    case .language: changeLanguage(words)
    case .code:
      say(.code)
    case .quit: end()
    }
  }

  private mutating func help() {
    let topics = assistant.topics.filter { assistant.flows[$0.flow]?.kind == .matter }
    let titles = topics.compactMap { texts.titles[$0.flow] }
    let commands = SlashCommand.allCases.compactMap { command -> String? in
      guard let name = texts.commands[command]?.first else { return nil }
      return wording(
        .helpCommand, ["name": "/\(name)", "help": texts.commandHelp[command] ?? ""])
    }
    let intro = wording(.helpIntro, ["topics": titles.joined(separator: ", ")])
    emit(
      .assistantSaid(
        Utterance(
          key: RepairText.helpIntro.response, text: ([intro] + commands).joined(separator: "\n"))))
  }

  private mutating func goBack() {
    guard !tracker.checkpoints.isEmpty else {
      say(.nothingBefore)
      return
    }
    emit(.wentBack)
    if tracker.stack.last?.notes[Note.walkStep.rawValue] != nil { isReturning = true }
  }

  /// Drops the matter on top and everything above it, with the answers given in it; what was
  /// beneath goes on.
  private mutating func cancel() {
    guard let matter = tracker.stack.last(where: { $0.kind == .matter }) ?? tracker.stack.last
    else {
      if tracker.handoff?.state == .queued {
        emit(.handoffCancelled)
        say(.handoffCancelled)
      } else {
        say(.nothingToCancel)
      }
      return
    }
    leaveQuestion()
    emit(.flowEnded(matter.flow, .cancelled))
    for fact in tracker.allFacts where fact.origin == .answered || fact.origin == .accepted {
      emit(.factForgotten(fact.slot))
    }
    if !tracker.unratedArticles.isEmpty { emit(.feedbackSkipped) }
    say(.cancelled)
    isReturning = !tracker.stack.isEmpty
  }

  private mutating func repeatReply() {
    let told = tracker.previousReply
    if told.isEmpty, tracker.question == nil { say(.nothingToRepeat) }
    for part in told {
      switch part {
      case .utterance(let utterance): emit(.assistantSaid(utterance))
      case .step(let step): emit(.stepTold(step))
      }
    }
  }

  private mutating func changeLanguage(_ words: String) {
    let named: Language?
    if words.isEmpty {
      // Whoever writes in another language wants that one, else the only other there is.
      let others = assistant.languages.filter { $0 != tracker.language }
      named =
        written.flatMap { $0 == tracker.language ? nil : $0 }
        ?? (others.count == 1 ? others[0] : nil)
    } else {
      let code =
        assistant.interpreter.understand(words).languageWish?.language ?? words.lowercased()
      named = assistant.languages.first { $0.rawValue == code }
    }
    guard let language = named else {
      say(.languageWhich)
      return
    }
    emit(.languageChanged(language, pinned: true))
    hasSwitched = true
    say(.languageSwitched)
  }

  mutating func explain(unknownCommand name: String) {
    say(.unknownCommand, ["name": "/\(name)"])
  }

  /// Says goodbye and ends the conversation.
  mutating func end() {
    let outcome = tracker.outcomeOnLeaving
    if tracker.question != nil { emit(.questionClosed(.skipped)) }
    say(.goodbye)
    emit(.conversationEnded(outcome))
  }

  /// Nothing is left to do: asks whether it helped, else whether there is anything else.
  mutating func idle() {
    if askWhetherItHelped() { return }
    isReturning = false
    if tracker.handoff?.isOpen == true { return }
    if tracker.wasMatterRaised {
      askForAnythingElse()
    } else {
      askForTopic()
    }
  }
}
