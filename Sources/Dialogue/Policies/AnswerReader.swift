import NLU

/// Reads a message as an answer to the open question, if it is one.
struct AnswerReader {
  let assistant: Assistant
  let tracker: Tracker
  let understanding: Understanding
  let statements: [Statement]
  /// The slots of which the message leaves open what holds.
  let doubts: [Doubt]
  /// Whether the message is a request as well: then its yes or no is a part of the request, unless
  /// it says nothing else.
  let isRequest: Bool

  /// The answer, or nil where the message does not answer the question.
  func answer() -> Answer? {
    guard let question = tracker.question else { return nil }
    if understanding.text.allSatisfy(\.isWhitespace) { return enter(question) }
    switch question.purpose {
    case .slots(let slots): return values(for: slots, question)
    case .confirm:
      return CardReader(
        question: question, understanding: understanding, statements: statements, doubts: doubts,
        isRequest: isRequest
      ).answer()
    case .contradiction(let slots):
      let stated = statements.filter { slots.contains($0.slot) }
      return stated.count > 1 ? .values(stated) : choice ?? values(for: slots, question)
    case .topic: return choice ?? labelNamed(question).map { .choice($0) } ?? polarity
    case .clarify, .offerHuman: return choice ?? polarity
    case .step: return isCorrection ? nil : polarity
    case .helpful: return verdict
    case .feedbackReason: return reasons
    }
  }

  private func enter(_ question: Question) -> Answer? {
    switch question.purpose {
    case .confirm, .step: .yes
    case .helpful, .feedbackReason: .skip
    case .topic where question.isSkippable: .no
    case .slots where question.isSkippable: .skip
    case .slots, .contradiction, .topic, .clarify, .offerHuman: nil
    }
  }

  private var choice: Answer? { understanding.choice?.single.map { .choice($0) } }

  /// The choice whose label alone holds the words of a short answer: «ladresse», «le nom»,
  /// «Brazzaville».
  private func labelNamed(_ question: Question) -> String? {
    guard !isRequest, wordCount <= Self.wordsOfALabel else { return nil }
    let fillers = Set(
      assistant.languageData.flatMap(\.choiceFillers).map(TextNormalizer.normalize))
    let words = TextNormalizer.normalize(understanding.text).split(separator: " ").map(String.init)
      .filter { !fillers.contains($0) }
    guard !words.isEmpty, words.allSatisfy({ $0.count >= Self.shortestOfALabel }) else {
      return nil
    }
    let named = question.choices.filter { choice in
      let title = TextNormalizer.normalize(choice.label).split(separator: " ").map(String.init)
      // An article run together with its word counts as well.
      let joined = zip(title, title.dropFirst()).map { first, second in first + second }
      return Set(title).union(joined).isSuperset(of: words)
    }
    guard named.count == 1, let value = named.first?.value, !value.isEmpty else { return nil }
    return value
  }

  /// How many words an answer by words of a label may have.
  private static let wordsOfALabel = 3
  /// The fewest letters of a word that may name a label.
  private static let shortestOfALabel = 3

  private var polarity: Answer? {
    guard !isRequest || wordCount <= 2 else { return nil }
    return switch understanding.polarity {
    case .yes: .yes
    case .no: .no
    case .cannotSay: .cannotSay
    case nil: nil
    }
  }

  /// Whether the message says that something known is otherwise; its «no» is then about that.
  private var isCorrection: Bool {
    !doubts.isEmpty
      || statements.contains { statement in
        tracker.fact(statement.slot).map { $0.state != statement.state } ?? false
      }
  }

  private var wordCount: Int { understanding.text.split(separator: " ").count }

  // MARK: - Slots

  private func values(for slots: [Slot.ID], _ question: Question) -> Answer? {
    let stated = statements.filter { slots.contains($0.slot) }
    if let guess = guess(among: stated, question) { return guess }
    if !stated.isEmpty { return .values(stated) }
    if let confirmation = confirmation(of: slots, question) { return confirmation }
    guard let first = slots.first, let slot = assistant[first] else { return nil }
    for asked in slots {
      let values = understanding.values(of: asked.rawValue)
      if values.count > 1 { return .oneOf(asked, values) }
    }
    let named = slot.kind == .country ? labelNamed(question) : nil
    if let value = understanding.choice?.single ?? named {
      if value.isEmpty, question.isGuess { return .oneOf(first, []) }
      return .values([
        Statement(slot: first, state: .known(value), words: understanding.text)
      ])
    }
    if understanding.choice?.isNeither == true {
      return slot.allowsCannotSay ? .cannotSay : .skip
    }
    switch (understanding.polarity, slot.yes, slot.no) {
    case (.cannotSay, _, _): return slot.allowsCannotSay ? .cannotSay : .skip
    case (.yes, let value?, _), (.no, _, let value?):
      return .values([Statement(slot: first, state: .known(value), words: understanding.text)])
    case (.no, _, _) where question.isSkippable: return .skip
    case (.yes, _, _), (.no, _, _), (nil, _, _): break
    }
    guard slot.kind == .text else { return nil }
    return .values([
      Statement(slot: first, state: .known(understanding.text), words: understanding.text)
    ])
  }

  /// A country whose name was misspelt, to be confirmed once.
  private func guess(among stated: [Statement], _ question: Question) -> Answer? {
    guard stated.count == 1, let slot = assistant[stated[0].slot], slot.kind == .country,
      case .known(let value) = stated[0].state,
      !question.choices.contains(where: { $0.value == value }),
      understanding.facts.allSatisfy({ fact in
        fact.slot != slot.id.rawValue || fact.score < Entity.sure
      })
    else { return nil }
    return .oneOf(slot.id, [value])
  }

  /// «Oui» where one value was held up for confirmation; «non» has the question put anew.
  private func confirmation(of slots: [Slot.ID], _ question: Question) -> Answer? {
    guard slots.count == 1, assistant[slots[0]]?.kind == .country, question.isGuess else {
      return nil
    }
    switch understanding.polarity {
    case .yes:
      let value = question.choices[0].value
      return .values([
        Statement(slot: slots[0], state: .known(value), words: understanding.text)
      ])
    case .no: return .oneOf(slots[0], [])
    case .cannotSay, nil: return nil
    }
  }

  // MARK: - Feedback

  private var verdict: Answer? {
    if let value = understanding.choice?.single {
      let rest = understanding.choice?.rest ?? ""
      if value == "no", let reasons = reasonCodes(in: rest), !reasons.isEmpty {
        return .reasons(reasons, comment: rest)
      }
      return value == "yes" ? .yes : .no
    }
    if let codes = reasonCodes(in: understanding.text), !codes.isEmpty,
      understanding.zone != .refuse
    {
      return .reasons(codes, comment: "")
    }
    switch understanding.intents.first?.name {
    case "feedback_positive" where understanding.zone == .accept: return .yes
    case "feedback_negative" where understanding.zone == .accept: return .no
    default: break
    }
    // «No sorry, directly» corrects a fact; it says nothing of the article.
    // A longer line is about something else, however politely it begins.
    guard statements.isEmpty, wordCount <= 3 else { return nil }
    switch understanding.polarity {
    case .yes: return .yes
    case .no: return .no
    case .cannotSay: return .skip
    case nil: return nil
    }
  }

  /// Reasons by number or words, and what was added; words alone are a comment.
  private var reasons: Answer? {
    if let match = understanding.choice, !match.picks.isEmpty {
      return .reasons(match.picks.map(\.value), comment: match.rest)
    }
    if understanding.polarity == .no, understanding.text.count < 12 { return .skip }
    return .reasons([], comment: understanding.text)
  }

  /// The reasons that a text names by their wordings, where the reasons are not on offer yet.
  private func reasonCodes(in text: String) -> [String]? {
    let wordings = assistant.texts(in: tracker.language).feedbackReasons
    let choices = assistant.feedbackReasons.compactMap { code in
      wordings[code].map { Choice(value: code, label: $0) }
    }
    guard !text.isEmpty, text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      return nil
    }
    let match = ChoiceMatcher(choices: choices, languages: assistant.languageData).match(text)
    return match.picks.filter { $0.way != .number && $0.way != .ordinal }.map(\.value)
  }
}
