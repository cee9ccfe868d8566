import Foundation
import NLU

/// Shared data of the tests: word lists, examples and an interpreter made of them.
enum Fixture {
  static let extraction = ExtractionData(
    countrySlot: "billing_country", emailSlot: "contact_email", zoneSlot: "domain_zone",
    brands: ["bitrix24", "bitrix", "b24"],
    zones: [
      "fr", "com", "pl", "it", "es", "de", "eu", "vn", "ua", "cn", "com.tr", "jp", "id", "uk",
      "com.br", "in", "kz", "ru", "by",
    ],
    zoneAliases: ["co.uk": "uk"])

  static let classifier = IntentClassifier.train(examples, languages: [french, english])

  static let interpreter = MessageInterpreter(
    classifier: classifier, languages: [french, english], extraction: extraction)

  /// The examples of a fixture file, one `intent TAB language TAB text` a line.
  static let examples: [TrainingExample] = lines.compactMap { line in
    let parts = line.split(separator: "\t").map(String.init)
    guard parts.count == 3 else { return nil }
    return TrainingExample(intent: parts[0], language: parts[1], text: parts[2])
  }

  private static let lines: [String] = exampleText.split(separator: "\n").map(String.init)

  /// The facts of a message as `slot=value`, in its order.
  static func facts(of text: String, asking slots: [String] = []) -> [String] {
    interpreter.understand(text, expecting: Expectation(slots: slots)).facts
      .map { "\($0.slot)=\($0.value)" }
  }
}
