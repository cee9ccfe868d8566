extension HiddenText {
  /// A fact without the secret.
  func hide(in fact: Fact) -> Fact {
    var fact = fact
    fact.words = hide(in: fact.words)
    if case .known(let value) = fact.state { fact.state = .known(hide(in: value)) }
    return fact
  }

  /// A frame without the secret.
  func hide(in frame: Frame) -> Frame {
    var frame = frame
    frame.notes = frame.notes.mapValues { hide(in: $0) }
    return frame
  }

  /// A question without the secret.
  func hide(in question: Question) -> Question {
    var question = question
    question.text = hide(in: question.text)
    for index in question.choices.indices {
      question.choices[index].label = hide(in: question.choices[index].label)
    }
    for index in question.assumptions.indices {
      question.assumptions[index].value = hide(in: question.assumptions[index].value)
    }
    return question
  }

  /// A decision without the secret; its trace holds values of facts.
  func hide(in record: DecisionRecord) -> DecisionRecord {
    var record = record
    record.facts = record.facts.mapValues { hide(in: $0) }
    return record
  }

  /// A handoff without the secret.
  func hide(in handoff: Handoff) -> Handoff {
    var handoff = handoff
    handoff.sentence = hide(in: handoff.sentence)
    handoff.request = hide(in: handoff.request)
    handoff.decision = handoff.decision.map { hide(in: $0) }
    return handoff
  }

  /// A verdict without the secret.
  func hide(in feedback: Feedback) -> Feedback {
    var feedback = feedback
    feedback.comment = feedback.comment.map { hide(in: $0) }
    return feedback
  }

  /// An utterance without the secret.
  func hide(in utterance: Utterance) -> Utterance {
    Utterance(key: utterance.key, text: hide(in: utterance.text))
  }
}
