import Dialogue

/// The names that conditions and placeholders may use.
struct FEELScope {
  /// Every slot, and what the engine says of the conversation everywhere.
  let names: Set<String>

  /// The names besides the slots: the last decision, the conversation, the open handoff, the
  /// kinds of secrets masked in the message, and the matter under way.
  static let conversation: Set<String> = [
    "outcome", "status", "expected", "path_shown", "language", "code", "ticket", "masked",
    "matter",
  ]

  /// Responses that an obstacle may be named in: those said while a goal is not decided.
  var namingObstacle: Set<Response.ID> = []

  init(slots: some Sequence<Slot>) {
    names = Self.conversation.union(slots.map(\.id.rawValue))
  }

  /// The names in a response, those included that the engine gives to this one alone.
  func names(in response: Response.ID?) -> Set<String> {
    guard let response else { return names }
    var given = Self.given[response.rawValue] ?? []
    if response.rawValue.hasPrefix("\(RepairFlow.handoff.rawValue)/") {
      given.formUnion(Self.handoff)
    }
    if namingObstacle.contains(response) { given.insert("obstacle") }
    return given.isEmpty ? names : names.union(given)
  }

  /// The names in the conditions of a flow.
  func names(inFlow flow: Flow.ID) -> Set<String> {
    flow == RepairFlow.handoff.flow ? names.union(Self.handoff) : names
  }

  /// What the flow of a handoff is begun with.
  private static let handoff: Set<String> = ["reason", "undecided", "sees"]

  private static let given: [String: Set<String>] = [
    RepairText.confirmValue.rawValue: ["value"],
    RepairText.cardShort.rawValue: ["items"],
    RepairText.cardTaken.rawValue: ["facts"],
    RepairText.corrected.rawValue: ["slot_label", "old", "new"],
    RepairText.contradiction.rawValue: ["first", "second"],
    RepairText.whyDecided.rawValue: ["rules", "facts", "source", "outcome_label"],
    RepairText.whyQuestion.rawValue: ["reason"],
    RepairText.whyUndecided.rawValue: ["sentence", "facts", "nearest"],
    RepairText.traceDecided.rawValue: ["decision", "result", "rules", "source"],
    RepairText.traceNoRule.rawValue: ["decision"],
    RepairText.traceConflict.rawValue: ["decision", "rules"],
    RepairText.traceError.rawValue: ["decision"],
    RepairText.traceUndecided.rawValue: ["decision"],
    RepairText.traceOpen.rawValue: ["decision"],
    RepairText.tracePossible.rawValue: ["rule", "source"],
    RepairText.traceFailed.rawValue: ["rule", "input", "cell", "value"],
    RepairText.traceResting.rawValue: ["rule", "input"],
    RepairText.traceNearest.rawValue: ["rule", "input", "wanted"],
    RepairText.traceMissing.rawValue: ["missing"],
    RepairText.traceWarning.rawValue: ["rule", "input", "message"],
    RepairText.traceAsk.rawValue: ["decision", "slot_label", "expected", "others"],
    RepairText.whyNotReached.rawValue: ["result", "rules", "source"],
    RepairText.whyNotPossible.rawValue: ["result", "rules", "source"],
    RepairText.whyNotMissed.rawValue: ["result", "rules", "source"],
    RepairText.whyNotUnreachable.rawValue: ["decision", "result"],
    RepairText.whyNotLack.rawValue: ["rule", "input", "cell", "value"],
    RepairText.whyNotChange.rawValue: ["slot_label", "value", "wanted"],
    RepairText.whyNotInstead.rawValue: ["rules"],
    RepairText.whatIfThen.rawValue: ["facts"],
    RepairText.factLine.rawValue: ["slot_label", "value", "words"],
    RepairText.walkStep.rawValue: ["number", "of", "text"],
    RepairText.handoffClaimed.rawValue: ["agent"],
    RepairText.handoffReturned.rawValue: ["agent"],
    RepairText.handoffResolved.rawValue: ["agent"],
    RepairText.handoffCancelled.rawValue: ["agent"],
    RepairText.invalidAnswer.rawValue: ["asked"],
    RepairText.masked.rawValue: ["kinds"],
    RepairText.helpIntro.rawValue: ["topics"],
    RepairText.helpCommand.rawValue: ["name", "help"],
    RepairText.unknownCommand.rawValue: ["name"],
  ]
}
