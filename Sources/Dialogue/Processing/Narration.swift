public import DMN
import FEEL

/// Puts what the rules did into sentences, in a language and outside of any conversation.
///
/// The sentences are data: the responses of `repair/trace`, with slots, decisions and their values
/// by the words of the shared texts.
public struct Narration: Sendable {
  let turn: Turn
  /// The slot that feeds each input of the model.
  let slots: [String: Slot.ID]

  /// Prepares to tell of decisions.
  ///
  /// - Parameters:
  ///   - assistant: whose words and rules.
  ///   - language: the language; the default one where that is not spoken.
  ///   - facts: what the decisions were made on, by slot; sentences may name them.
  public init(_ assistant: Assistant, in language: Language, facts: [String: DMN.Fact]) {
    var tracker = Tracker()
    tracker.language = language
    tracker.allFacts = facts.sorted { $0.key < $1.key }.compactMap { slot, fact in
      let state: Fact.State
      switch fact {
      case .notAsked: return nil
      case .known(let value): state = .known(value.text)
      case .absent: state = .absent
      case .cannotSay: state = .cannotSay
      }
      return Fact(slot: Slot.ID(slot), state: state, origin: .volunteered, turn: 0, words: "")
    }
    turn = Turn(assistant: assistant, tracker: tracker, environment: Environment(nextTicket: 0))
    var slots: [String: Slot.ID] = [:]
    for slot in assistant.slots { for input in slot.inputs.keys { slots[input] = slot.id } }
    self.slots = slots
  }

  /// Where a session stands, in a sentence.
  public func sentence(for state: Inquiry.State, goal: String) -> String {
    switch state {
    case .decided(let verdict):
      return turn.wording(
        .traceDecided,
        [
          "decision": name(of: goal),
          "result": verdict.outcome.map { words(for: $0, of: goal) } ?? "",
          "rules": Self.list(verdict.rules), "source": sources(of: verdict),
        ])
    case .handOff(let verdict):
      let record = DecisionRecord(verdict, facts: [:])
      let reason = turn.texts.handoffReasons[HandoffReason(record.status).rawValue] ?? ""
      let why = turn.undecidedSentence(record)
      return turn.wording(
        .whyUndecided,
        [
          "sentence": why.isEmpty || verdict.status == .conflict ? reason : why, "facts": "",
          "nearest": record.nearestRule ?? "",
        ])
    case .ask(let question):
      let others = question.relevant.filter { $0 != question.slot }
      return turn.wording(
        .traceAsk,
        [
          "decision": name(of: goal), "slot_label": turn.name(of: Slot.ID(question.slot)),
          "expected": Self.rounded(question.expected),
          "others": others.map { turn.name(of: Slot.ID($0)) }.joined(separator: ", "),
        ])
    }
  }

  /// What each decision did, a line each, with indented lines on why.
  public func sentences(for trace: [DecisionTrace]) -> [String] { trace.flatMap(sentences) }

  /// Why a goal does not have an outcome, and what would have to be otherwise.
  public func sentences(for whyNot: WhyNot) -> [String] {
    let result = words(for: whyNot.outcome, of: whyNot.goal)
    let sources = whyNot.rules.last?.sources ?? []
    let extra = [
      "result": result, "rules": Self.list(whyNot.rules.map(\.rule)),
      "source": Self.codes(sources), "decision": name(of: whyNot.goal),
    ]
    let head: RepairText =
      switch whyNot.status {
      case .reached: .whyNotReached
      case .possible: .whyNotPossible
      case .missed: .whyNotMissed
      case .unreachable: .whyNotUnreachable
      }
    var lines = [turn.wording(head, extra)]
    lines += whyNot.lacks.map { lack in
      let value = lack.input.value.map { words(for: $0, of: lack.input.name) }
      return Self.indented(
        turn.wording(
          .whyNotLack,
          [
            "rule": lack.rule, "input": name(of: lack.input.name),
            "cell": words(forCell: lack.input.name, of: lack.rule) ?? lack.cell,
            "value": value ?? words(for: lack.input.state),
          ]))
    }
    lines += whyNot.changes.map { change in
      let now = change.value.map { words(for: $0, of: change.slot) } ?? words(for: change.state)
      return Self.indented(
        turn.wording(
          .whyNotChange,
          [
            "slot_label": turn.name(of: Slot.ID(change.slot)), "value": now,
            "wanted": either(change.wanted, of: change.slot),
          ]))
    }
    if !whyNot.instead.isEmpty, whyNot.status == .missed || whyNot.status == .unreachable {
      let rules = Self.list(whyNot.instead)
      lines.append(Self.indented(turn.wording(.whyNotInstead, ["rules": rules])))
    }
    return lines
  }

  /// The word before what holds now, or before what would hold with other facts.
  ///
  /// - Parameter changed: the facts that would be others; nil for what holds now.
  /// - Returns: the heading.
  public func heading(changing changed: [String: DMN.Fact]?) -> String {
    guard let changed else { return turn.wording(.whatIfNow) }
    let facts = changed.sorted { $0.key < $1.key }.map { slot, fact in
      let value = fact.isOpen ? turn.wording(.factNotAsked) : words(for: fact.said, of: slot)
      return "\(turn.name(of: Slot.ID(slot))) = \(value)"
    }
    return turn.wording(.whatIfThen, ["facts": facts.joined(separator: ", ")])
  }
}

extension DMN.Fact {
  fileprivate var isOpen: Bool { self == .notAsked }

  fileprivate var said: Value {
    switch self {
    case .known(let value): value
    case .absent, .notAsked: .null
    case .cannotSay: "unknown"
    }
  }
}
