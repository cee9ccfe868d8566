/// The texts that the engine itself needs, by the response that holds each.
///
/// The raw value is the response's name. `check` demands every one in every language.
public enum RepairText: String, Sendable, CaseIterable {
  case banner = "repair/opening/banner"
  case you = "repair/opening/you"
  case greeting = "repair/opening/greeting"
  case openingQuestion = "repair/opening/question"
  case otherTopic = "repair/opening/other"
  case otherPrompt = "repair/opening/other_prompt"
  case numbersOrWords = "repair/opening/numbers_or_words"
  case anythingElse = "repair/opening/anything_else"
  case resumed = "repair/opening/resumed"
  case goodbye = "repair/opening/goodbye"
  case left = "repair/opening/left"

  case notUnderstood = "repair/understanding/not_understood"
  case notUnderstoodAgain = "repair/understanding/not_understood_again"
  case offerHuman = "repair/understanding/offer_human"
  case humanChoice = "repair/understanding/human_choice"
  case clarify = "repair/understanding/clarify"
  case noneOfThese = "repair/understanding/none_of_these"
  case backToIt = "repair/understanding/back_to_it"
  case invalidAnswer = "repair/understanding/invalid_answer"
  case confirmValue = "repair/understanding/confirm_value"
  case tooLong = "repair/understanding/too_long"

  case cardIntro = "repair/card/intro"
  case cardOutro = "repair/card/outro"
  case cardShort = "repair/card/short"
  case cardTaken = "repair/card/taken"

  case corrected = "repair/correction/changed"
  case resultChanged = "repair/correction/result_changed"
  case contradiction = "repair/correction/contradiction"

  case cancelled = "repair/cancel/cancelled"
  case nothingToCancel = "repair/cancel/nothing"
  case nothingBefore = "repair/back/nothing"
  case nothingToRepeat = "repair/repeat/nothing"

  case whyDecided = "repair/why/decided"
  case whyQuestion = "repair/why/question"
  case whyUndecided = "repair/why/undecided"
  case whyNoQuestion = "repair/why/no_question"
  case whyAssumption = "repair/why/assumption"

  case traceDecided = "repair/trace/decided"
  case traceNoRule = "repair/trace/no_rule"
  case traceConflict = "repair/trace/conflict"
  case traceError = "repair/trace/error"
  case traceUndecided = "repair/trace/undecided"
  case traceOpen = "repair/trace/open"
  case tracePossible = "repair/trace/possible"
  case traceFailed = "repair/trace/failed"
  case traceResting = "repair/trace/resting"
  case traceNearest = "repair/trace/nearest"
  case traceMissing = "repair/trace/missing"
  case traceWarning = "repair/trace/warning"
  case traceAsk = "repair/trace/ask"
  case whyNotReached = "repair/trace/reached"
  case whyNotPossible = "repair/trace/still_possible"
  case whyNotMissed = "repair/trace/missed"
  case whyNotUnreachable = "repair/trace/unreachable"
  case whyNotLack = "repair/trace/lack"
  case whyNotChange = "repair/trace/change"
  case whyNotInstead = "repair/trace/instead"
  case whatIfNow = "repair/trace/now"
  case whatIfThen = "repair/trace/then"
  case wordOr = "repair/trace/or"
  case wordOther = "repair/trace/other_than"
  case wordNothing = "repair/trace/nothing"

  case factsTitle = "repair/facts/title"
  case factsNone = "repair/facts/none"
  case factLine = "repair/facts/line"
  case factAccepted = "repair/facts/accepted"
  case factCannotSay = "repair/facts/cannot_say"
  case factNotAsked = "repair/facts/not_asked"
  case factAbsent = "repair/facts/absent"

  case walkStep = "repair/walk/step"
  case walkHint = "repair/walk/done_hint"

  case handoffAlreadyOpen = "repair/handoff/already_open"
  case handoffClaimed = "repair/handoff/claimed"
  case handoffReturned = "repair/handoff/returned"
  case handoffResolved = "repair/handoff/resolved"
  case handoffCancelled = "repair/handoff/cancelled"
  case handoffWaiting = "repair/handoff/waiting"

  case feedbackQuestion = "repair/feedback/question"
  case feedbackYes = "repair/feedback/yes"
  case feedbackNo = "repair/feedback/no"
  case feedbackReasonQuestion = "repair/feedback/reason_question"
  case feedbackThanks = "repair/feedback/thanks"
  case feedbackNoted = "repair/feedback/noted"

  case languageSwitched = "repair/language/switched"
  case languageWhich = "repair/language/which"
  case masked = "repair/masking/masked"
  case code = "repair/code/code"
  case helpIntro = "repair/help/intro"
  case helpCommand = "repair/help/command_line"
  case unknownCommand = "repair/help/unknown_command"

  case caseTitle = "repair/case/title"
  case caseReason = "repair/case/reason"
  case caseSummary = "repair/case/summary"
  case caseFacts = "repair/case/facts"
  case caseDecision = "repair/case/decision"
  case caseNearest = "repair/case/nearest"
  case caseWouldDecide = "repair/case/would_decide"
  case caseNothingDecides = "repair/case/nothing_would_decide"
  case caseShown = "repair/case/shown"
  case caseContact = "repair/case/contact"
  case caseLanguage = "repair/case/language"
  case caseNotes = "repair/case/notes"
  case caseTranscript = "repair/case/transcript"

  /// The response that holds the text.
  public var response: Response.ID { Response.ID(rawValue) }
}

/// The flows that the engine itself starts.
public enum RepairFlow: String, Sendable, CaseIterable {
  /// After a conversation was queued for the sales team.
  case handoff = "repair/handoff"
  /// When a customer is stuck on a step.
  case stuck = "repair/stuck"

  /// The flow's name.
  public var flow: Flow.ID { Flow.ID(rawValue) }
}
