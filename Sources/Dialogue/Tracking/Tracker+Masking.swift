extension Tracker {
  /// Masks the messages that turned out to hold pieces of a secret, and every copy of them.
  mutating func applyMasks(_ masks: [EarlierMask]) {
    // What an agent wrote is in the journal alone.
    for mask in masks where mask.agentText == nil {
      let index = earlierMessages.count - (turn - mask.turn)
      guard earlierMessages.indices.contains(index) else { continue }
      let text = HiddenText(before: earlierMessages[index], mask: mask)
      earlierMessages[index] = mask.text
      hide(text)
    }
  }

  private mutating func hide(_ text: HiddenText) {
    allFacts = allFacts.map(text.hide)
    stack = stack.map(text.hide)
    question = question.map(text.hide)
    reply = reply.map { Self.hide(text, in: $0) }
    previousReply = previousReply.map { Self.hide(text, in: $0) }
    checkpoints = checkpoints.map { checkpoint in
      Checkpoint(
        allFacts: checkpoint.allFacts.map(text.hide), stack: checkpoint.stack.map(text.hide),
        decisions: checkpoint.decisions.map(text.hide))
    }
    requests = requests.map(text.hide)
    decisions = decisions.map(text.hide)
    feedback = feedback.map(text.hide)
    if let status = handoff { handoff?.handoff = text.hide(in: status.handoff) }
  }

  private static func hide(_ text: HiddenText, in told: Told) -> Told {
    switch told {
    case .utterance(let utterance): .utterance(text.hide(in: utterance))
    case .step: told
    }
  }
}
