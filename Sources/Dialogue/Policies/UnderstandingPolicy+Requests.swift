import NLU

extension UnderstandingPolicy {
  /// The wish or the topic that the message amounts to.
  var request: Command? {
    if isCall { return .wish(.human, "") }
    if let intent = accepted {
      if let wish = SlashCommand(rawValue: intent),
        wish == .human || assistant.topic(ofIntent: intent) == nil
      {
        return wish == .cancel && isAboutAFact ? nil : .wish(wish, "")
      }
      if intent == "goodbye", tracker.stack.isEmpty { return .wish(.quit, "") }
      if intent == "restart" { return .wish(.cancel, "") }
      // What contradicts a card or a value leads to no earlier question.
      if intent == Self.correction, statements.isEmpty, doubts.isEmpty,
        tracker.question?.purpose != .confirm
      {
        return .wish(.back, "")
      }
    }
    return topics.first { assistant.flows[$0.flow]?.kind != .remark }.map { .start($0.flow) }
  }

  /// Whether a part of the message asks for a person and no other part is a request: "my card
  /// expired, call me please" is two.
  private var isCall: Bool {
    let accepted = understanding.sentences.filter { $0.zone == .accept }
    return accepted.count == 1 && accepted[0].intents.first?.name == SlashCommand.human.rawValue
  }

  /// Whether the message speaks of a fact rather than of the matter: «oublie le .com» drops no more
  /// than that, and «c'est pas annulé» nothing.
  private var isAboutAFact: Bool {
    let asked = Set(askedSlots.map(\.rawValue))
    return understanding.entities.contains {
      !$0.mentioned && ($0.negated || asked.contains($0.slot))
    }
  }

  /// Whether a request stands beside an answer: in a part of its own, or as a question on the way.
  func isBesideTheAnswer(_ request: Command) -> Bool {
    guard case .start(let flow) = request else { return false }
    guard !tracker.stack.contains(where: { $0.flow == flow }) else { return false }
    switch assistant.flows[flow]?.kind {
    case .digression: return understanding.sentences.count > 1 || isAsking
    case .matter: return understanding.sentences.count > 1
    case .remark, .repair, nil: return false
    }
  }

  var isAsking: Bool { understanding.text.contains("?") }

  /// Whether what looks like an answer is only a part of a request: a wish by its own words, or a
  /// question about the very thing that is asked.
  func isOnlyRequest(_ request: Command?, _ answer: Answer) -> Bool {
    switch (request, answer) {
    case (.wish, .values), (.wish, .choice), (.wish, .oneOf): false
    case (.wish(let wish, _), .card(let card)):
      card.statements.isEmpty && card.doubts.isEmpty && (wish != .quit || !card.acceptsRest)
    case (.wish(let wish, _), .yes), (.wish(let wish, _), .no): wish != .quit
    case (.wish, .cannotSay), (.wish, .skip), (.wish, .reasons): true
    case (.start(let flow), .reasons(let reasons, _)):
      reasons.isEmpty && assistant.flows[flow]?.kind != .remark
    case (.start, _), (_, _): false
    }
  }

  /// A wish for a person is always granted at once; where the words also answer in free text,
  /// they are kept as the answer.
  func humanWish(beside answer: Answer?) -> [Command] {
    let wish = Command.wish(.human, "")
    switch answer {
    case .reasons(let codes, let comment):
      // A specialist was chosen, and is asked for in words as well: that is one wish.
      let answer = Command.answer(.reasons(codes, comment: comment))
      return codes.contains(assistant.specialistReason) ? [answer] : [answer, wish]
    case .values(let statements): return [.answer(.values(statements)), wish]
    case .card(let card):
      return statements.isEmpty && card.doubts.isEmpty
        ? [wish] : [.answer(.card(card.withoutRest)), wish]
    default: return statements.isEmpty ? [wish] : [.state(statements), wish]
    }
  }

  /// The probability from which a topic is worth offering.
  static let worthOffering = 0.1

  /// Whether a message that is refused by its words alone is about us after all: it states facts of
  /// ours, and a topic of ours is likelier than all else together.
  private func isLikelyBesideFacts(_ first: RankedIntent) -> Bool {
    understanding.zone == .refuse && first.probability >= Self.likelierThanNot
      && !first.name.hasPrefix("out_of_scope") && !statements.isEmpty
  }

  /// The probability from which an intent is likelier than all the others.
  static let likelierThanNot = 0.5

  /// The two or three topics that the message may have meant.
  var clarification: [Flow.ID]? {
    guard let first = understanding.intents.first, assistant.topic(ofIntent: first.name) != nil,
      understanding.zone == .clarify || isLikelyBesideFacts(first)
    else { return nil }
    var flows: [Flow.ID] = []
    for intent in understanding.intents.prefix(3) where intent.probability >= Self.worthOffering {
      guard !intent.name.hasPrefix("out_of_scope"),
        let flow = assistant.topic(ofIntent: intent.name)?.flow, !flows.contains(flow),
        assistant.flows[flow]?.kind != .remark
      else { continue }
      flows.append(flow)
    }
    return flows.isEmpty ? nil : flows
  }
}
