/// Something that happened in a conversation.
///
/// Events are in the past tense and self-sufficient: to replay them takes neither the reader of
/// messages nor the flow files. Cases are added, never changed: journals outlive releases.
public enum Event: Hashable, Codable, Sendable {
  /// A customer arrived.
  case conversationStarted(Opening)
  /// A customer came back with the code.
  case conversationResumed
  /// The customer left, or input ended.
  case conversationEnded(Outcome)

  /// The customer wrote a message; an empty one is Enter.
  case customerSaid(CustomerMessage)
  /// Messages before turned out to hold pieces of a secret, which the journal has masked since.
  case earlierMasked([EarlierMask])
  /// The message was read.
  case messageRead(Reading)
  /// The message was not understood at all.
  case messageNotUnderstood
  /// The conversation goes on in another language.
  case languageChanged(Language, pinned: Bool)

  /// A fact was established or changed.
  case factSet(Fact)
  /// A fact was dropped.
  case factForgotten(Slot.ID)
  /// An answer was set aside, because its question has no reason any more.
  case factSetAside(Slot.ID)
  /// An answer that was set aside matters again.
  case factTakenUp(Slot.ID)

  /// A flow was put on top of the stack.
  case flowStarted(Frame)
  /// The flow on top moved on to a step.
  case stepReached(Step.ID)
  /// The flow on top remembered something.
  case frameNoted(String, String)
  /// The flow on top was taken off the stack.
  case flowEnded(Flow.ID, Ending)

  /// A question was put.
  case questionAsked(Question)
  /// The open question was answered, passed over, or lost its reason.
  case questionClosed(Closing)
  /// A message failed to answer the open question.
  case attemptFailed
  /// The customer went back to the question before.
  case wentBack

  /// The assistant said something.
  case assistantSaid(Utterance)
  /// A step of a walk was told.
  case stepTold(WalkStep)
  /// An article, or its path, was shown.
  case articleShown(ArticleReference)
  /// A goal was settled.
  case decisionReached(DecisionRecord)

  /// The conversation was queued for the sales team.
  case handoffQueued(Handoff)
  /// An agent took it.
  case handoffClaimed(agent: String)
  /// The agent wrote to the customer.
  case agentSaid(agent: String, text: String)
  /// The agent wrote a note that the customer does not see.
  case noteWritten(agent: String, text: String)
  /// The agent closed it.
  case handoffResolved(Resolution)
  /// The agent gave the conversation back to the assistant.
  case handoffReturned(agent: String, note: String)
  /// The customer took it back.
  case handoffCancelled

  /// The customer said whether what was shown has helped.
  case feedbackGiven(Feedback)
  /// The customer passed the feedback question over.
  case feedbackSkipped

  /// How a conversation begins.
  public struct Opening: Hashable, Codable, Sendable {
    /// The code to come back with.
    public var code: String
    /// The language it begins in.
    public var language: Language
    /// Whether the language was chosen and is not to follow the customer's messages.
    public var isPinned: Bool
    /// The customer's locale such as `fr_FR`, if known.
    public var locale: String?
    /// The version of the files that served it.
    public var version: String

    /// Makes an opening.
    public init(
      code: String, language: Language, isPinned: Bool, locale: String?, version: String
    ) {
      self.code = code
      self.language = language
      self.isPinned = isPinned
      self.locale = locale
      self.version = version
    }
  }

  /// How a conversation ended.
  public enum Outcome: String, Codable, Sendable, CaseIterable {
    /// A procedure was told to its end.
    case selfServed = "self_served"
    /// It was handed to the sales team.
    case handedOff = "handed_off"
    /// It was left with a question open.
    case abandoned
    /// No matter was raised.
    case closed
  }

  /// How a flow ended.
  public enum Ending: String, Codable, Sendable {
    /// At its last step.
    case completed
    /// At the customer's wish.
    case cancelled
    /// By another that took its place.
    case replaced
  }

  /// How a question was closed.
  public enum Closing: String, Codable, Sendable {
    /// With an answer.
    case answered
    /// With Enter, or because its exit was taken.
    case skipped
    /// Because the matter went on without it.
    case dropped
  }
}
