/// What the assistant has just asked, so that a bare answer can be read.
public struct Expectation: Hashable, Sendable {
  /// The slots asked, the main one first.
  public var slots: [String]
  /// The choices offered, in the order shown.
  public var choices: [Choice]
  /// Whether values were held up to be confirmed; then what a message asks or supposes is no answer.
  public var isConfirmation: Bool

  /// Creates an expectation.
  public init(slots: [String] = [], choices: [Choice] = [], isConfirmation: Bool = false) {
    self.slots = slots
    self.choices = choices
    self.isConfirmation = isConfirmation
  }
}

/// One of the choices offered with a question.
public struct Choice: Hashable, Sendable {
  /// The value the choice stands for; empty for none of the others.
  public var value: String
  /// The label as shown.
  public var label: String
  /// Other ways to say it.
  public var synonyms: [String]

  /// Creates a choice.
  public init(value: String, label: String, synonyms: [String] = []) {
    self.value = value
    self.label = label
    self.synonyms = synonyms
  }
}
