/// A question as it was put to the customer.
public struct Question: Hashable, Codable, Sendable {
  /// What the answer is for.
  public enum Purpose: Hashable, Codable, Sendable {
    /// Fills slots; the first is the one chosen, the others are asked in the same breath.
    case slots([Slot.ID])
    /// Confirms the assumptions of a card.
    case confirm
    /// Chooses among the topics of a menu, or says in words what the matter is.
    case topic
    /// Chooses among the intents that a message may have meant.
    case clarify
    /// Says whether a step of a walk is done.
    case step
    /// Says whether what was shown has helped.
    case helpful
    /// Says why it has not.
    case feedbackReason
    /// Says which of two contradicting statements is right.
    case contradiction([Slot.ID])
    /// Takes or leaves the offer of a person.
    case offerHuman
  }

  /// One of the answers offered.
  public struct Choice: Hashable, Codable, Sendable {
    /// What the choice stands for.
    public var value: String
    /// How it is offered.
    public var label: String

    /// Makes a choice.
    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What the answer is for.
  public var purpose: Purpose
  /// The question in words, choices not included.
  public var text: String
  /// The answers offered, numbered from one.
  public var choices: [Choice]
  /// What an assumption card takes for granted, in the order of its lines.
  public var assumptions: [Assumption]
  /// Whether Enter passes the question over.
  public var isSkippable: Bool
  /// Whether the hint on how to find the answer has been given.
  public var hintGiven: Bool

  /// A line of an assumption card.
  public struct Assumption: Hashable, Codable, Sendable {
    /// The slot.
    public var slot: Slot.ID
    /// The value taken for granted.
    public var value: String

    /// Makes a line.
    public init(slot: Slot.ID, value: String) {
      self.slot = slot
      self.value = value
    }
  }

  /// Makes a question.
  public init(
    purpose: Purpose, text: String, choices: [Choice] = [], assumptions: [Assumption] = [],
    isSkippable: Bool = false, hintGiven: Bool = false
  ) {
    self.purpose = purpose
    self.text = text
    self.choices = choices
    self.assumptions = assumptions
    self.isSkippable = isSkippable
    self.hintGiven = hintGiven
  }

  /// The slots whose values an answer may give.
  var slots: [Slot.ID] {
    switch purpose {
    case .slots(let slots), .contradiction(let slots): slots
    case .confirm: assumptions.map(\.slot)
    case .topic, .clarify, .step, .helpful, .feedbackReason, .offerHuman: []
    }
  }

  /// Whether the question is about what was shown, and not about the matter.
  var isAboutFeedback: Bool {
    switch purpose {
    case .helpful, .feedbackReason: true
    case .slots, .confirm, .contradiction, .topic, .clarify, .step, .offerHuman: false
    }
  }

  /// The question's name in the machine's interface: its slots, or the purpose's own word.
  public var name: String {
    switch purpose {
    case .slots, .contradiction: slots.map(\.rawValue).joined(separator: ",")
    case .confirm: "confirm"
    case .topic: "topic"
    case .clarify: "intent"
    case .step: "step"
    case .helpful: "helpful"
    case .feedbackReason: "feedback_reason"
    case .offerHuman: "intent"
    }
  }
}

extension Question {
  /// Whether it holds up one guessed value, to be confirmed by yes or no.
  var isGuess: Bool {
    guard case .slots = purpose else { return false }
    return choices.count == 2 && choices[1].value.isEmpty
  }
}
