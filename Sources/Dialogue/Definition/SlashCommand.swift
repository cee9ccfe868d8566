/// A command that a customer can type after a slash, or wish for in plain words.
///
/// The names come from the language files; the raw value is the key there and the intent of the
/// same wish in plain words.
public enum SlashCommand: String, Codable, Sendable, CaseIterable {
  /// Shows the commands and what can be asked.
  case help
  /// Goes back to the question before.
  case back
  /// Drops the matter at hand.
  case cancel
  /// Says the last reply again.
  case `repeat`
  /// Says why the question is asked, or why the decision fell so.
  case why
  /// Lists the facts that the assistant goes by.
  case facts
  /// Shows the case file that the sales team sees.
  case caseFile = "case"
  /// Hands over to a person.
  case human = "ask_human"
  /// Changes the language.
  case language
  /// Shows the code to come back with.
  case code
  /// Leaves.
  case quit
}
