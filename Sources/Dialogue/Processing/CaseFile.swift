import DMN

/// What the sales team needs to know of a conversation, and the customer may read as well.
public struct CaseFile: Hashable, Codable, Sendable {
  /// A fact as the case file lists it.
  public struct Entry: Hashable, Codable, Sendable {
    /// The slot's name.
    public var slot: String
    /// What the slot is called.
    public var label: String
    /// `known`, `absent`, `cannotSay` or `notAsked`.
    public var state: String
    /// The value's code, if known.
    public var value: String?
    /// The value in words, or the word for its absence.
    public var words: String
    /// How it is known: `volunteered`, `answered`, `accepted` or `derived`.
    public var origin: String?
    /// The turn in which it was said.
    public var turn: Int?
    /// The customer's own words.
    public var said: String?
  }

  /// The ticket, such as `H-12`; none before a handoff.
  public var ticket: String?
  /// The reason's code with what it is about.
  public var reason: String?
  /// The reason in one sentence.
  public var sentence: String
  /// What the customer came for, in the customer's words.
  public var request: String
  /// The facts, those not asked included where the decision reads them.
  public var facts: [Entry]
  /// The decision that could not be reached, or the latest one.
  public var decision: DecisionRecord?
  /// What the nearest rule lacks, in one sentence.
  public var nearest: String?
  /// The question that would decide, if one would.
  public var wouldDecide: String?
  /// The articles shown.
  public var shown: [ArticleReference]
  /// The last step told, if steps were told.
  public var lastStep: WalkStep?
  /// The customer's address, if given.
  public var contact: String?
  /// The language of the conversation.
  public var language: Language
  private var headings: [String: String] = [:]
  private var decisionInWords = ""
  private var shownInWords = ""

  /// Gathers the case from a conversation's state.
  public init(_ tracker: Tracker, _ assistant: Assistant) {
    let turn = Turn(
      assistant: assistant, tracker: tracker, environment: Environment(nextTicket: 0))
    let handoff = tracker.handoff?.handoff
    let record = handoff?.decision ?? tracker.decisions.last
    ticket = handoff?.name
    reason = handoff?.reasonText
    let why = record.map { turn.undecidedSentence($0) } ?? ""
    sentence = [handoff?.sentence ?? "", handoff?.reason.isFromRules == true ? why : ""]
      .filter { !$0.isEmpty }.joined(separator: " : ")
    request = handoff?.request ?? tracker.requests.last ?? ""
    decision = record
    facts = Self.entries(turn, record)
    nearest = record.flatMap { Self.nearest($0) }
    wouldDecide = record.flatMap { Self.wouldDecide($0, turn) }
    shown = tracker.articles
    lastStep = tracker.lastStep
    contact = tracker.fact("contact_email")?.value
    decisionInWords = record?.outcome.map { turn.outcomeInWords($0) } ?? ""
    shownInWords = tracker.articles.map { reference in
      assistant.articles[reference.article]?[reference.language]?.title
        ?? reference.article.rawValue
    }.joined(separator: ", ")
    language = tracker.language
    for text in RepairText.allCases where text.rawValue.hasPrefix("repair/case/") {
      headings[text.rawValue] = turn.wording(text, ["ticket": ticket ?? ""])
    }
  }

  private static func entries(_ turn: Turn, _ record: DecisionRecord?) -> [Entry] {
    let known = turn.visibleFacts.filter { $0.slot != "contact_email" }
    var entries = known.map { fact in
      Entry(
        slot: fact.slot.rawValue, label: turn.name(of: fact.slot),
        state: fact.stateName, value: fact.value, words: turn.words(for: fact.state, of: fact.slot),
        origin: fact.origin.rawValue, turn: fact.turn, said: fact.words)
    }
    let read = record.map { turn.assistant.decisions[$0.goal]?.slots ?? [] } ?? []
    for slot in read.map({ Slot.ID($0) }) where !known.contains(where: { $0.slot == slot }) {
      guard turn.assistant[slot]?.isVolunteeredOnly == false else { continue }
      entries.append(
        Entry(
          slot: slot.rawValue, label: turn.name(of: slot),
          state: "notAsked", value: nil, words: turn.wording(.factNotAsked), origin: nil, turn: nil,
          said: nil))
    }
    return entries
  }

  private static func nearest(_ record: DecisionRecord) -> String? {
    guard record.outcome == nil,
      let failed = record.trace.first(where: { $0.decision == record.decision }),
      let nearest = failed.nearestRule, let input = nearest.input
    else { return nil }
    let value = failed.inputs.first { $0.name == input }?.value?.text ?? "?"
    return "\(nearest.rule) : \(input) = \(value) (\(nearest.wanted.joined(separator: ", ")))"
  }

  private static func wouldDecide(_ record: DecisionRecord, _ turn: Turn) -> String? {
    switch record.status {
    case .decided: return nil
    case .noRule, .conflict, .error: return turn.wording(.caseNothingDecides)
    case .unanswerable:
      let question = record.input.flatMap { turn.texts.slots[Slot.ID($0)]?.question }
      return question.map { turn.wording($0) } ?? turn.wording(.caseNothingDecides)
    }
  }

  /// Who reads the case.
  public enum Reader: Sendable {
    /// The customer, in words alone.
    case customer
    /// The sales team, with the codes by which rules and articles are found.
    case team
  }

  /// The case as lines of text, with headings in the conversation's language.
  public func text(for reader: Reader) -> String {
    var lines: [String] = []
    func add(_ heading: RepairText, _ body: String?) {
      guard let body, !body.isEmpty else { return }
      lines.append("\(headings[heading.rawValue] ?? "") \(body.onOneLine)")
    }
    if ticket != nil { lines.append(headings[RepairText.caseTitle.rawValue] ?? "") }
    switch reader {
    case .customer: add(.caseReason, sentence)
    case .team: add(.caseReason, reason.map { sentence.isEmpty ? $0 : "\(sentence) (\($0))" })
    }
    add(.caseSummary, request)
    if !facts.isEmpty {
      lines.append(headings[RepairText.caseFacts.rawValue] ?? "")
      lines += facts.map { entry in
        let said = entry.said.flatMap { $0.isEmpty ? nil : " «\($0.onOneLine)»" } ?? ""
        return "  · \(entry.label) : \(entry.words.onOneLine)\(said)"
      }
    }
    switch reader {
    case .customer:
      add(.caseDecision, decisionInWords)
      add(.caseShown, shownInWords)
    case .team:
      add(.caseDecision, decision.map { "\($0.goal): \($0.outcome ?? $0.status.rawValue)" })
      add(.caseNearest, nearest)
      add(.caseWouldDecide, wouldDecide)
      add(.caseShown, shown.map { "\($0.article) (\($0.version))" }.joined(separator: ", "))
    }
    add(.caseContact, contact)
    add(.caseLanguage, language.rawValue)
    return lines.joined(separator: "\n")
  }

  /// A heading of the case file in the conversation's language.
  public func heading(_ text: RepairText) -> String { headings[text.rawValue] ?? "" }

  private enum CodingKeys: String, CodingKey {
    case ticket, reason, sentence, request, facts, decision, nearest, wouldDecide, shown, lastStep
    case contact, language
  }
}

extension String {
  /// What a customer pasted, without the line breaks by which it could pass for other lines.
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension Fact {
  /// The state's name in exports: `known`, `absent` or `cannotSay`.
  public var stateName: String {
    switch state {
    case .known: "known"
    case .absent: "absent"
    case .cannotSay: "cannotSay"
    }
  }
}
