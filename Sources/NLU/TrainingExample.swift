/// A message with the intent it stands for.
public struct TrainingExample: Hashable, Sendable {
  /// The intent's name; names that begin with `out_of_scope` stand for what is refused.
  public var intent: String
  /// ISO 639 code of the message's language.
  public var language: String
  /// The message as a customer would type it.
  public var text: String

  /// Creates an example.
  public init(intent: String, language: String, text: String) {
    self.intent = intent
    self.language = language
    self.text = text
  }
}
