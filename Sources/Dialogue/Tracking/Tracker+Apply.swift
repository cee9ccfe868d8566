import TextSafety

extension Tracker {
  /// How many steps back a customer can go.
  private static let checkpointLimit = 30

  /// Takes one event into account.
  public mutating func apply(_ event: Event) {
    sequence += 1
    switch event {
    case .conversationStarted(let opening):
      self.opening = opening
      language = opening.language
      isLanguagePinned = opening.isPinned
    case .conversationResumed: outcome = nil
    case .conversationEnded(let ending): outcome = ending
    case .customerSaid(let message):
      turn += 1
      // What a command showed is not what «repeat» is for.
      if !lastMessage.hasPrefix("/") { previousReply = reply }
      if turn > 1 {
        earlierMessages = earlierMessages.suffix(ConversationMasker.memory - 1) + [lastMessage]
      }
      lastMessage = message.text
      reply = []
    case .earlierMasked(let masks): applyMasks(masks)
    case .messageRead: misunderstandings = 0
    case .messageNotUnderstood: misunderstandings += 1
    case .languageChanged(let language, let pinned):
      self.language = language
      isLanguagePinned = isLanguagePinned || pinned
    case .factSet(let fact): set(fact)
    case .factForgotten(let slot): allFacts.removeAll { $0.slot == slot }
    case .factSetAside(let slot): setAside(slot, true)
    case .factTakenUp(let slot): setAside(slot, false)
    case .flowStarted, .stepReached, .frameNoted, .flowEnded: applyToStack(event)
    case .questionAsked, .questionClosed, .attemptFailed, .wentBack: applyToQuestion(event)
    case .assistantSaid(let utterance): reply.append(.utterance(utterance))
    case .stepTold(let step):
      reply.append(.step(step))
      lastStep = step
    case .articleShown(let reference):
      wasMatterRaised = true
      if !articles.contains(where: { $0.article == reference.article }) {
        articles.append(reference)
      }
    case .decisionReached(let record):
      decisions.removeAll { $0.goal == record.goal }
      decisions.append(record)
    case .handoffQueued, .handoffClaimed, .handoffResolved, .handoffReturned, .handoffCancelled:
      applyToHandoff(event)
    case .agentSaid, .noteWritten: break
    case .feedbackGiven(let given):
      feedback.append(given)
      ratedArticles = articles
    case .feedbackSkipped: ratedArticles = articles
    }
  }

  private mutating func set(_ fact: Fact) {
    if let index = allFacts.firstIndex(where: { $0.slot == fact.slot }) {
      allFacts[index] = fact
    } else {
      allFacts.append(fact)
    }
  }

  private mutating func setAside(_ slot: Slot.ID, _ isSetAside: Bool) {
    guard let index = allFacts.firstIndex(where: { $0.slot == slot }) else { return }
    allFacts[index].isSetAside = isSetAside
  }

  private mutating func applyToStack(_ event: Event) {
    switch event {
    case .flowStarted(let frame):
      stack.append(frame)
      if frame.flow == RepairFlow.stuck.flow { stuckStep = lastStep?.number }
      if frame.kind == .matter {
        wasMatterRaised = true
        requests.append(frame.notes[Note.request.rawValue] ?? lastMessage)
        latestMatter = frame.flow
      }
    case .stepReached(let step):
      if !stack.isEmpty { stack[stack.count - 1].step = step }
    case .frameNoted(let name, let value):
      if !stack.isEmpty { stack[stack.count - 1].notes[name] = value }
    case .flowEnded(let flow, let ending):
      guard let index = stack.lastIndex(where: { $0.flow == flow }) else { return }
      if ending == .completed, stack[index].kind == .matter || isServedBy(index) {
        wasServed = true
      }
      stack.removeSubrange(index...)
    default: break
    }
  }

  /// Whether a question that came by itself was answered with an article.
  private func isServedBy(_ index: Int) -> Bool {
    index == 0 && stack[index].kind == .digression
      && stack[index].notes[Note.hasShown.rawValue] != nil
  }

  private mutating func applyToQuestion(_ event: Event) {
    switch event {
    case .questionAsked(let asked): question = asked
    case .questionClosed(let closing):
      if closing != .dropped {
        if let key = attemptKey { attempts[key] = nil }
        saveCheckpoint()
      }
      question = nil
    case .attemptFailed:
      if let key = attemptKey { attempts[key, default: 0] += 1 }
    case .wentBack:
      guard let checkpoint = checkpoints.popLast() else { return }
      allFacts = checkpoint.allFacts
      stack = checkpoint.stack
      decisions = checkpoint.decisions
      question = nil
    default: break
    }
  }

  private mutating func saveCheckpoint() {
    switch question?.purpose {
    case .slots, .confirm, .step, .contradiction:
      checkpoints.append(Checkpoint(allFacts: allFacts, stack: stack, decisions: decisions))
      if checkpoints.count > Self.checkpointLimit { checkpoints.removeFirst() }
    case .topic, .clarify, .helpful, .feedbackReason, .offerHuman, nil: break
    }
  }

  private mutating func applyToHandoff(_ event: Event) {
    switch event {
    case .handoffQueued(let queued): handoff = HandoffStatus(handoff: queued, state: .queued)
    case .handoffClaimed(let agent): handoff?.state = .claimed(agent: agent)
    case .handoffResolved(let resolution): handoff?.state = .resolved(resolution)
    case .handoffReturned(let agent, let note):
      handoff?.state = .returned(agent: agent, note: note)
    case .handoffCancelled: handoff?.state = .cancelled
    default: break
    }
  }
}
