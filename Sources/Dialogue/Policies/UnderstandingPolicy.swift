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
  let accepted: String?
  /// The topics that the message raises, those to be served first at the front.
  let topics: [Topic]
  /// What the message states, one statement a slot.
  private(set) var statements: [Statement] = []
  /// The slots of which the message leaves open what holds.
  private(set) var doubts: [Doubt] = []

  /// Reads an understanding in the light of what was asked; each part of it once.
  init(assistant: Assistant, tracker: Tracker, understanding: Understanding) {
    self.assistant = assistant
    self.tracker = tracker
    self.understanding = understanding
    accepted = Self.accepted(
      of: understanding,
      // Where nothing was said before, there is nothing to take back but in the message itself.
      besides: tracker.stack.isEmpty && tracker.allFacts.isEmpty ? Self.correction : nil)
    topics = Self.topics(
      of: Self.isSeveralRequests(understanding)
        ? understanding.sentences.filter { $0.zone == .accept }.compactMap {
          $0.intents.first?.name
        }
        : [accepted].compactMap(\.self), in: assistant)
    statements = readStatements()
    doubts = DoubtFinder(
      assistant: assistant, tracker: tracker, understanding: understanding, statements: statements,
      raisesMatter: topics.contains { assistant.flows[$0.flow]?.kind == .matter }
    ).doubts()
  }

  /// The commands in the order in which they are to be carried out, at least one.
  func commands() -> [Command] {
    guard let unsure else { return commands(stating: statements, doubts) }
    // A guess about a line of a card is one of the things that the card leaves open.
    if tracker.question?.purpose == .confirm, askedSlots.contains(unsure.slot),
      case .known(let value) = unsure.state
    {
      return commands(
        stating: statements.filter { $0 != unsure },
        doubts + [Doubt(slot: unsure.slot, values: [value])])
    }
    let commands = commands(stating: statements.filter { $0 != unsure }, doubts)
    let asksAnyway = commands.contains { command in
      switch command {
      case .wish, .clarify: true
      // A guess is no reason to hold up what was asked for; behind a word of place it is one.
      case .start(let flow): assistant.flows[flow]?.kind != .matter || !isLikely(unsure)
      case .answer, .state, .doubt, .verify, .unknownCommand, .nothing, .notUnderstood: false
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

  private func commands(stating statements: [Statement], _ doubts: [Doubt]) -> [Command] {
    let request = self.request
    // «English, please» names a language, not a country.
    if let language = wantedLanguage(request) { return [.wish(.language, language)] }
    let answer = AnswerReader(
      assistant: assistant, tracker: tracker, understanding: understanding, statements: statements,
      doubts: doubts, isRequest: request != nil
    ).answer()
    // "Number one, please" calls nobody.
    if case .wish(.human, _) = request, !(understanding.choice?.isAlone ?? false) {
      return humanWish(beside: answer)
    }
    if let answer, request == nil || !isOnlyRequest(request, answer) {
      return commands(answering: answer, stating: statements, doubts, request)
    }
    let facts: [Command] = statements.isEmpty ? [] : [.state(statements)]
    let open: [Command] = doubts.isEmpty ? [] : [.doubt(doubts)]
    if case .wish = request, let request { return facts + open + [request] }
    if !topics.isEmpty {
      let begun = order(topics).map { Command.start($0.flow) }
      // What a new matter is not to assume is remembered with it.
      let matters = begun.prefix { !isDigression($0) }
      return facts + matters + open + begun.dropFirst(matters.count)
    }
    let told = facts + open
    if let choices = clarification, tracker.stack.isEmpty || told.isEmpty {
      // Facts in the message show that the likeliest matter is meant.
      let isMatter = assistant.flows[choices[0]]?.kind == .matter
      if !told.isEmpty, isMatter { return facts + [.start(choices[0])] + open }
      return told + [.clarify(choices)]
    }
    return told.isEmpty ? [.notUnderstood] : told
  }

  private func commands(
    answering answer: Answer, stating statements: [Statement], _ doubts: [Doubt],
    _ request: Command?
  ) -> [Command] {
    let beside = request.flatMap { isBesideTheAnswer($0) ? $0 : nil }
    let rest = statements.filter { !answered($0.slot, by: answer) }
    var commands = [Command.answer(answer)]
    var open = doubts
    if case .card(let card) = answer {
      open = doubts.filter { !card.doubts.contains($0) }
      // Whoever asks for something beside what differs has not accepted the rest of the card.
      if beside != nil, understanding.polarity != .yes {
        commands = [.answer(.card(card.withoutRest))]
      }
    }
    if !rest.isEmpty { commands.append(.state(rest)) }
    if !open.isEmpty { commands.append(.doubt(open)) }
    return commands + (beside.map { [$0] } ?? [])
  }

  private func isDigression(_ command: Command) -> Bool {
    guard case .start(let flow) = command else { return false }
    return assistant.flows[flow]?.kind != .matter
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
  static let beyondDoubt = 0.9

  /// How many words may stand beside each value of a bare answer.
  private static let wordsBesideAValue = 2

  private func answered(_ slot: Slot.ID, by answer: Answer) -> Bool {
    switch answer {
    case .values(let statements): statements.contains { $0.slot == slot }
    case .oneOf(let asked, _): asked == slot
    case .card, .choice, .cannotSay, .yes, .no, .skip: askedSlots.contains(slot)
    case .reasons: true
    }
  }

  var askedSlots: [Slot.ID] { tracker.question?.slots ?? [] }

  // MARK: - Requests

  /// The intent of messages that take back something said.
  static let correction = "correct"

  private var isInform: Bool { accepted == "inform" }

  /// The intent acted on; where the first cannot be meant, the next if it is likelier than all
  /// others together.
  private static func accepted(
    of understanding: Understanding, besides impossible: String?
  ) -> String? {
    guard let first = understanding.intents.first else { return nil }
    switch understanding.zone {
    case .accept:
      guard first.name == impossible, let next = understanding.intents.dropFirst().first,
        next.probability >= likelierThanNot * (1 - first.probability)
      else { return first.name }
      return next.name
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
}
