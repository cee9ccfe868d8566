/// Reads an answer to a question that offers choices.
public struct ChoiceMatcher: Sendable {
  let choices: [Choice]
  let languages: [LanguageData]

  /// Creates a matcher for the choices of one question, in the order shown.
  public init(choices: [Choice], languages: [LanguageData]) {
    self.choices = choices
    self.languages = languages
  }

  /// The choices that the answer picks.
  public func match(_ text: String) -> ChoiceMatch {
    ChoiceMatch(rest: text)
  }
}
