/// What is said about a slot in one language.
public struct SlotTexts: Sendable {
  /// What the slot is called in a sentence or a case file.
  public var label: String
  /// The question, if it is ever asked.
  public var question: Response?
  /// The question on the way back from a digression; the question itself where there is none.
  public var shortQuestion: Response?
  /// Why the question is asked.
  public var why: Template?
  /// How to find the answer, given on the first «I don't know».
  public var hint: Template?
  /// The values in words.
  public var values: [String: String]
  /// The line of the assumption card for each value; `*` is the line for any other value.
  public var card: [String: Template]

  /// Makes a slot's texts.
  public init(
    label: String, question: Response? = nil, shortQuestion: Response? = nil,
    why: Template? = nil, hint: Template? = nil, values: [String: String] = [:],
    card: [String: Template] = [:]
  ) {
    self.label = label
    self.question = question
    self.shortQuestion = shortQuestion
    self.why = why
    self.hint = hint
    self.values = values
    self.card = card
  }
}
