extension Turn {
  /// Asks whether what was shown has helped, if something was shown that was not asked about yet.
  ///
  /// - Returns: whether it asked.
  mutating func askWhetherItHelped() -> Bool {
    guard !tracker.unratedArticles.isEmpty else { return false }
    put(
      Question(
        purpose: .helpful, text: wording(.feedbackQuestion),
        choices: [
          Question.Choice(value: "yes", label: wording(.feedbackYes)),
          Question.Choice(value: "no", label: wording(.feedbackNo)),
        ], isSkippable: true))
    return true
  }

  private mutating func askWhyNot() {
    let codes = assistant.feedbackReasons + [assistant.specialistReason]
    put(
      Question(
        purpose: .feedbackReason, text: wording(.feedbackReasonQuestion),
        choices: codes.map {
          Question.Choice(value: $0, label: texts.feedbackReasons[$0] ?? $0)
        }, isSkippable: true))
  }

  mutating func take(_ answer: Answer, asFeedbackTo question: Question) {
    emit(.questionClosed(.answered))
    switch (question.purpose, answer) {
    case (.helpful, .yes), (.helpful, .choice("yes")):
      emit(.feedbackGiven(verdict(isHelpful: true)))
      say(.feedbackThanks)
    case (.helpful, .no), (.helpful, .choice("no")): askWhyNot()
    case (_, .reasons(let codes, let comment)): record(codes, comment)
    case (_, .choice(let code)): record([code], "")
    case (.feedbackReason, _): emit(.feedbackGiven(verdict(isHelpful: false)))
    case (_, _): emit(.feedbackSkipped)
    }
  }

  private mutating func record(_ codes: [String], _ comment: String) {
    var given = verdict(isHelpful: false)
    given.reasons = codes
    given.comment = comment.isEmpty ? nil : comment
    emit(.feedbackGiven(given))
    if codes.contains(assistant.specialistReason) {
      handOff(.specialist)
    } else {
      say(.feedbackNoted)
    }
  }

  private func verdict(isHelpful: Bool) -> Feedback {
    Feedback(
      article: tracker.unratedArticles.first, isHelpful: isHelpful, step: tracker.stuckStep)
  }
}
