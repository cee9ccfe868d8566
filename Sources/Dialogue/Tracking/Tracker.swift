/// The state of a conversation: a fold over its events.
///
/// `apply` never fails, reads no clock and looks nothing up in files, so that a journal can be
/// folded by any process, also after the flows have changed.
public struct Tracker: Hashable, Sendable {
  /// How the conversation began; before the first event, an unnamed beginning in no language.
  public internal(set) var opening = Event.Opening(
    code: "", language: "", isPinned: false, locale: nil, version: "")
  /// The language the conversation is held in.
  public internal(set) var language: Language = ""
  /// Whether the language stays whatever the customer writes.
  public internal(set) var isLanguagePinned = false
  /// How many events have been applied: the sequence number of the last one.
  public internal(set) var sequence = 0
  /// How many messages the customer has sent.
  public internal(set) var turn = 0
  /// The facts in the order in which they were first established, those set aside included.
  public internal(set) var allFacts: [Fact] = []
  /// The flows at work, the one on top last.
  public internal(set) var stack: [Frame] = []
  /// The question that waits for an answer.
  public internal(set) var question: Question?
  /// Failed attempts by question; see `attemptKey`.
  public internal(set) var attempts: [String: Int] = [:]
  /// How many messages in a row were not understood at all.
  public internal(set) var misunderstandings = 0
  /// What was said since the customer's last message.
  public internal(set) var reply: [Told] = []
  /// What was said before the customer's last message.
  public internal(set) var previousReply: [Told] = []
  /// The states to which `back` returns, the latest last.
  public internal(set) var checkpoints: [Checkpoint] = []
  /// The customer's last message.
  public internal(set) var lastMessage = ""
  /// The messages before it, the latest last, as many as a secret may be cut over.
  public internal(set) var earlierMessages: [String] = []
  /// What the customer came for, in the customer's words, the latest last.
  public internal(set) var requests: [String] = []
  /// The matter that was raised last, also when it has ended.
  public internal(set) var latestMatter: Flow.ID?
  /// The settled goals, the latest last, one for each goal.
  public internal(set) var decisions: [DecisionRecord] = []
  /// The articles shown, in order, each once.
  public internal(set) var articles: [ArticleReference] = []
  /// The articles about which feedback was given or passed over.
  public internal(set) var ratedArticles: [ArticleReference] = []
  /// The last step told of the latest walk.
  public internal(set) var lastStep: WalkStep?
  /// The step at which the customer was stuck last.
  public internal(set) var stuckStep: Int?
  /// The feedback given.
  public internal(set) var feedback: [Feedback] = []
  /// The latest handoff and where it stands.
  public internal(set) var handoff: HandoffStatus?
  /// Whether a matter was told to its end.
  public internal(set) var wasServed = false
  /// Whether a matter was raised at all.
  public internal(set) var wasMatterRaised = false
  /// How the conversation ended, unless it goes on.
  public internal(set) var outcome: Event.Outcome?

  /// Makes the state before the first event.
  public init() {}

  /// Folds events into a state.
  public init(_ events: some Sequence<Event>) {
    for event in events { apply(event) }
  }

  /// What the assistant told, in a form that can be told again.
  public enum Told: Hashable, Sendable {
    /// A sentence.
    case utterance(Utterance)
    /// A step of a walk.
    case step(WalkStep)
  }

  /// The state to which `back` returns.
  public struct Checkpoint: Hashable, Sendable {
    var allFacts: [Fact]
    var stack: [Frame]
    var decisions: [DecisionRecord]
  }

  /// The facts that count now, in the order in which they were first established.
  public var facts: [Fact] { allFacts.filter { !$0.isSetAside } }

  /// The fact about a slot, if there is one that counts now.
  public func fact(_ slot: Slot.ID) -> Fact? { facts.first { $0.slot == slot } }

  /// The settled goal, if it was settled.
  public func decision(_ goal: String) -> DecisionRecord? { decisions.last { $0.goal == goal } }

  /// The articles shown about which no feedback was asked yet.
  public var unratedArticles: [ArticleReference] {
    articles.filter { shown in !ratedArticles.contains { $0.article == shown.article } }
  }

  /// The key under which failed attempts at the open question are counted: a question that comes
  /// back after a digression is still the same question.
  var attemptKey: String? {
    question.map { question in
      let place = stack.last.map { "\($0.flow)/\($0.step?.rawValue ?? "")" } ?? ""
      return "\(place)/\(question.name)"
    }
  }

  /// How the conversation would end if the customer left now.
  public var outcomeOnLeaving: Event.Outcome {
    if handoff != nil, handoff?.state != .cancelled { return .handedOff }
    switch question?.purpose {
    case .slots, .confirm, .step, .contradiction, .clarify:
      return wasMatterRaised || !stack.isEmpty ? .abandoned : .closed
    case .topic, .helpful, .feedbackReason, .offerHuman, nil:
      if wasServed { return .selfServed }
      return wasMatterRaised ? .abandoned : .closed
    }
  }
}

/// A handoff and where it stands.
public struct HandoffStatus: Hashable, Sendable {
  /// Where a handoff stands.
  public enum State: Hashable, Sendable {
    /// It waits for an agent.
    case queued
    /// An agent has it.
    case claimed(agent: String)
    /// An agent has closed it.
    case resolved(Resolution)
    /// An agent has given it back to the assistant.
    case returned(agent: String, note: String)
    /// The customer has taken it back.
    case cancelled
  }

  /// The handoff as it was queued.
  public var handoff: Handoff
  /// Where it stands.
  public var state: State

  /// Whether it still concerns the sales team.
  public var isOpen: Bool {
    switch state {
    case .queued, .claimed: true
    case .resolved, .returned, .cancelled: false
    }
  }

  /// The agent who speaks with the customer now, if one does.
  public var agent: String? {
    if case .claimed(let agent) = state { agent } else { nil }
  }
}
