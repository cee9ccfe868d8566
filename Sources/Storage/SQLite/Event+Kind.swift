import Dialogue

extension Event {
  /// The event's name in the store: its case.
  var kind: String {
    switch self {
    case .conversationStarted: "conversationStarted"
    case .conversationResumed: "conversationResumed"
    case .conversationEnded: "conversationEnded"
    case .customerSaid: "customerSaid"
    case .earlierMasked: "earlierMasked"
    case .messageRead: "messageRead"
    case .messageNotUnderstood: "messageNotUnderstood"
    case .languageChanged: "languageChanged"
    case .factSet: "factSet"
    case .factForgotten: "factForgotten"
    case .factSetAside: "factSetAside"
    case .factTakenUp: "factTakenUp"
    case .flowStarted: "flowStarted"
    case .stepReached: "stepReached"
    case .frameNoted: "frameNoted"
    case .flowEnded: "flowEnded"
    case .questionAsked: "questionAsked"
    case .questionClosed: "questionClosed"
    case .attemptFailed: "attemptFailed"
    case .wentBack: "wentBack"
    case .assistantSaid: "assistantSaid"
    case .stepTold: "stepTold"
    case .articleShown: "articleShown"
    case .decisionReached: "decisionReached"
    case .handoffQueued: "handoffQueued"
    case .handoffClaimed: "handoffClaimed"
    case .agentSaid: "agentSaid"
    case .noteWritten: "noteWritten"
    case .handoffResolved: "handoffResolved"
    case .handoffReturned: "handoffReturned"
    case .handoffCancelled: "handoffCancelled"
    case .feedbackGiven: "feedbackGiven"
    case .feedbackSkipped: "feedbackSkipped"
    }
  }
}
