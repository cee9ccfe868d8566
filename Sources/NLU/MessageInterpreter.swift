/// Turns a message into an understanding; the same message gives the same understanding.
public struct MessageInterpreter: Sendable {
  let classifier: IntentClassifier
  let languages: [LanguageData]

  /// Creates an interpreter.
  ///
  /// - Parameters:
  ///   - classifier: the trained model.
  ///   - languages: the words of each language, the default language first.
  ///   - extraction: slots with their own notation.
  public init(
    classifier: IntentClassifier, languages: [LanguageData], extraction: ExtractionData
  ) {
    self.classifier = classifier
    self.languages = languages
  }

  /// Understands one message, as an answer to what was asked where something was.
  public func understand(_ text: String, expecting expectation: Expectation? = nil)
    -> Understanding
  {
    Understanding(text: text)
  }
}
