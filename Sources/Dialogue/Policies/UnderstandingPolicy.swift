import NLU

/// Turns what was understood of a message into what the customer wants.
///
/// The open question comes first: a message is tried as its answer, then as a wish that a command
/// serves, then as a topic. An answer and a request in one message both count.
struct UnderstandingPolicy {
  let assistant: Assistant
  let tracker: Tracker
  let understanding: Understanding
  /// The intent that the message was accepted as.
  ///
  /// What is clearly somebody else's business, or another section's, is understood even where the
  /// classifier would not act on it: a topic of its own answers it, and nobody is asked to choose.
  private let accepted: String?
  /// The topics that the message raises, those to be served first at the front.
  private let topics: [Topic]
  /// What the message states, one statement a slot.
  private(set) var statements: [Statement] = []

  /// Reads an understanding in the light of what was asked; each part of it once.
  init(assistant: Assistant, tracker: Tracker, understanding: Understanding) {
    self.assistant = assistant
    self.tracker = tracker
    self.understanding = understanding
    accepted = Self.accepted(of: understanding)
    topics = Self.topics(
      of: Self.isSeveralRequests(understanding)
        ? understanding.sentences.filter { $0.zone == .accept }.compactMap {
          $0.intents.first?.name
        }
        : [accepted].compactMap(\.self), in: assistant)
    statements = readStatements()
  }

  /// The commands in the order in which they are to be carried out, at least one.
  func commands() -> [Command] {
    guard let unsure else { return commands(stating: statements) }
    let commands = commands(stating: statements.filter { $0 != unsure })
    let asksAnyway = commands.contains { command in
      switch command {
      case .wish, .clarify: true
      // A guess is no reason to hold up what was asked for; behind a word of place it is one.
      case .start(let flow): assistant.flows[flow]?.kind != .matter || !isLikely(unsure)
      case .answer, .state, .verify, .unknownCommand, .nothing, .notUnderstood: false
      }
    }
    guard !asksAnyway, case .known(let value) = unsure.state else { return commands }
    return commands.filter { $0 != .notUnderstood } + [.verify(unsure.slot, value)]
  }

  /// A country that was not asked and whose name is misspelt: it is confirmed before it counts.
  private var unsure: Statement? {
    statements.first { statement in
      guard assistant[statement.slot]?.kind == .country, !isAskedItself(statement.slot),
        tracker.fact(statement.slot)?.state != statement.state
      else { return false }
      return understanding.facts.allSatisfy {
        $0.slot != statement.slot.rawValue || $0.score < Entity.sure
      }
    }
  }

  private func isLikely(_ guess: Statement) -> Bool {
    understanding.facts.contains {
      $0.slot == guess.slot.rawValue && $0.score >= Entity.likely
    }
  }

  private func isAskedItself(_ slot: Slot.ID) -> Bool {
    if case .slots(let slots) = tracker.question?.purpose { slots.contains(slot) } else { false }
  }

  private func commands(stating statements: [Statement]) -> [Command] {
    let request = self.request
    // «English, please» names a language, not a country.
    if let language = wantedLanguage(request) { return [.wish(.language, language)] }
    let answer = AnswerReader(
      assistant: assistant, tracker: tracker, understanding: understanding, statements: statements,
      isRequest: request != nil
    ).answer()
    if case .wish(.human, _) = request { return humanWish(beside: answer) }
    var commands: [Command] = []
    if let answer, request == nil || !isOnlyRequest(request, answer) {
      // Whoever asks something beside what differs has not accepted the rest of the card.
      if case .values = answer, tracker.question?.purpose == .confirm, let request,
        isBesideTheAnswer(request)
      {
        return [.state(statements), request]
      }
      commands.append(.answer(answer))
      let rest = statements.filter { !answered($0.slot, by: answer) }
      if !rest.isEmpty { commands.append(.state(rest)) }
      if let request, isBesideTheAnswer(request) { commands.append(request) }
      return commands
    }
    if !statements.isEmpty { commands.append(.state(statements)) }
    if case .wish = request, let request { return commands + [request] }
    if !topics.isEmpty { return commands + order(topics).map { .start($0.flow) } }
    if let choices = clarification, tracker.stack.isEmpty || commands.isEmpty {
      // Facts in the message show that the likeliest matter is meant.
      let isMatter = assistant.flows[choices[0]]?.kind == .matter
      if !commands.isEmpty, isMatter { return commands + [.start(choices[0])] }
      return commands + [.clarify(choices)]
    }
    return commands.isEmpty ? [.notUnderstood] : commands
  }

  /// The language to go on in, empty where it is wished for without a name; nil where there is no
  /// such wish.
  private func wantedLanguage(_ request: Command?) -> String? {
    if case .wish(.language, _) = request { return understanding.languageWish?.language ?? "" }
    return understanding.languageWish.flatMap { $0.isAlone ? $0.language : nil }
  }

  /// Topics in the order in which they are put on the stack: what is put last is served first, a
  /// question by the way before a matter, an urgent matter before another.
  private func order(_ topics: [Topic]) -> [Topic] {
    let matters = topics.filter { assistant.flows[$0.flow]?.kind == .matter }
    let others = topics.filter { assistant.flows[$0.flow]?.kind != .matter }
    return matters.reversed() + others.reversed()
  }

  // MARK: - Facts

  /// Naming what a question is about states nothing, and words that may mean several values are
  /// left to the question about their slot.
  private func readStatements() -> [Statement] {
    let about = Set(topics.flatMap(\.mentions))
      .subtracting(isInform || isBareAnswer ? askedSlots : [])
    var slots: [Slot.ID] = []
    for entity in understanding.facts where !slots.contains(Slot.ID(entity.slot)) {
      slots.append(Slot.ID(entity.slot))
    }
    return slots.compactMap { slot in
      guard !about.contains(slot), assistant[slot] != nil else { return nil }
      let values = understanding.values(of: slot.rawValue)
      guard values.count == 1, let value = values.first else { return nil }
      let words = understanding.facts.first { $0.slot == slot.rawValue }?.words ?? ""
      return Statement(
        slot: slot, state: value == Entity.cannotSay ? .cannotSay : .known(value), words: words)
    }
  }

  /// Whether the message says little more than a value of what is asked: «via un partenaire» is an
  /// answer, «comment savoir si je passe par un partenaire» is not.
  private var isBareAnswer: Bool {
    let asked = Set(askedSlots.map(\.rawValue))
    let spans = understanding.facts.filter { asked.contains($0.slot) }
    guard !spans.isEmpty, !isAsking, !isClearlyAsking else { return false }
    let scalars = Array(understanding.text.unicodeScalars)
    var rest = String.UnicodeScalarView()
    for (offset, scalar) in scalars.enumerated() {
      let isValue = spans.contains { $0.start <= offset && offset < $0.end }
      rest.append(isValue || !scalar.properties.isAlphabetic ? " " : scalar)
    }
    return String(rest).split(separator: " ").count <= Self.wordsBesideAValue * spans.count
  }

  /// Whether the message is a question by the way beyond doubt, with or without its mark.
  private var isClearlyAsking: Bool {
    guard understanding.zone == .accept, let first = understanding.intents.first,
      let topic = assistant.topic(ofIntent: first.name)
    else { return false }
    return first.probability >= Self.beyondDoubt && assistant.flows[topic.flow]?.kind == .digression
  }

  /// The probability from which a reading is beyond doubt.
  private static let beyondDoubt = 0.9

  /// How many words may stand beside each value of a bare answer.
  private static let wordsBesideAValue = 2

  private func answered(_ slot: Slot.ID, by answer: Answer) -> Bool {
    switch answer {
    case .values(let statements): statements.contains { $0.slot == slot }
    case .oneOf(let asked, _): asked == slot
    case .choice, .cannotSay, .yes, .no, .skip: askedSlots.contains(slot)
    case .reasons: true
    }
  }

  private var askedSlots: [Slot.ID] { tracker.question?.slots ?? [] }

  // MARK: - Requests

  /// The intent of messages that take back something said.
  static let correction = "correct"

  private var isInform: Bool { accepted == "inform" }

  private static func accepted(of understanding: Understanding) -> String? {
    guard let first = understanding.intents.first else { return nil }
    switch understanding.zone {
    case .accept: return first.name
    case .clarify, .refuse:
      let needed = understanding.isStrange ? Self.beyondStrangeness : Self.clearlyOutOfScope
      let isServed = !IntentClassifier.isRefused(first.name) || !understanding.isStrange
      let isClear = understanding.exact || (isServed && first.probability >= needed)
      return isClear && first.name.hasPrefix("out_of_scope") ? first.name : nil
    }
  }

  /// The probability from which another section is named even in strange words.
  private static let beyondStrangeness = 0.7

  /// The probability from which «not our business» is an answer rather than a guess.
  private static let clearlyOutOfScope = 0.45

  private static func topics(of intents: [String], in assistant: Assistant) -> [Topic] {
    var topics: [Topic] = []
    for topic in intents.compactMap({ assistant.topic(ofIntent: $0) })
    where !topics.contains(where: { $0.flow == topic.flow }) {
      topics.append(topic)
    }
    let matters = topics.filter { assistant.flows[$0.flow]?.kind != .remark }
    return (matters.isEmpty ? topics : matters).sorted { $0.priority < $1.priority }
  }

  /// Whether the message is made of several requests, or of one and what is refused.
  static func isSeveralRequests(_ understanding: Understanding) -> Bool {
    let accepted = understanding.sentences.count { $0.zone == .accept }
    return accepted > 1
      || accepted == 1 && understanding.sentences.count > 1 && understanding.zone == .refuse
  }

  /// The wish or the topic that the message amounts to.
  private var request: Command? {
    if let intent = accepted {
      if let wish = SlashCommand(rawValue: intent),
        wish == .human || assistant.topic(ofIntent: intent) == nil
      {
        return .wish(wish, "")
      }
      if intent == "goodbye", tracker.stack.isEmpty { return .wish(.quit, "") }
      if intent == "restart" { return .wish(.cancel, "") }
      // Whoever says that something on the card is wrong wants to put that right, and not to go back.
      if intent == Self.correction, statements.isEmpty, tracker.question?.purpose != .confirm {
        return .wish(.back, "")
      }
    }
    return topics.first { assistant.flows[$0.flow]?.kind != .remark }.map { .start($0.flow) }
  }

  /// Whether a request stands beside an answer: in a part of its own, or as a question on the way.
  private func isBesideTheAnswer(_ request: Command) -> Bool {
    guard case .start(let flow) = request else { return false }
    guard !tracker.stack.contains(where: { $0.flow == flow }) else { return false }
    switch assistant.flows[flow]?.kind {
    case .digression: return understanding.sentences.count > 1 || isAsking
    case .matter: return understanding.sentences.count > 1
    case .remark, .repair, nil: return false
    }
  }

  private var isAsking: Bool { understanding.text.contains("?") }

  /// Whether what looks like an answer is only a part of a request: a wish by its own words, or a
  /// question about the very thing that is asked.
  private func isOnlyRequest(_ request: Command?, _ answer: Answer) -> Bool {
    switch (request, answer) {
    case (.wish, .values), (.wish, .choice), (.wish, .oneOf): false
    case (.wish(let wish, _), .yes), (.wish(let wish, _), .no): wish != .quit
    case (.wish, .cannotSay), (.wish, .skip), (.wish, .reasons): true
    case (.start(let flow), .reasons(let reasons, _)):
      reasons.isEmpty && assistant.flows[flow]?.kind != .remark
    case (.start, _), (_, _): false
    }
  }

  /// A wish for a person is always granted at once; where the words also answer in free text,
  /// they are kept as the answer.
  private func humanWish(beside answer: Answer?) -> [Command] {
    let wish = Command.wish(.human, "")
    switch answer {
    case .reasons(let codes, let comment):
      // A specialist was chosen, and is asked for in words as well: that is one wish.
      let answer = Command.answer(.reasons(codes, comment: comment))
      return codes.contains(assistant.specialistReason) ? [answer] : [answer, wish]
    case .values(let statements): return [.answer(.values(statements)), wish]
    default: return statements.isEmpty ? [wish] : [.state(statements), wish]
    }
  }

  /// The probability from which a topic is worth offering.
  private static let worthOffering = 0.1

  /// Whether a message that is refused by its words alone is about us after all: it states facts of
  /// ours, and a topic of ours is likelier than all else together.
  private func isLikelyBesideFacts(_ first: RankedIntent) -> Bool {
    understanding.zone == .refuse && first.probability >= Self.likelierThanNot
      && !first.name.hasPrefix("out_of_scope") && !statements.isEmpty
  }

  /// The probability from which an intent is likelier than all the others.
  private static let likelierThanNot = 0.5

  /// The two or three topics that the message may have meant.
  private var clarification: [Flow.ID]? {
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
