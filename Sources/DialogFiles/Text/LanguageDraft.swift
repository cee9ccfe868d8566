import Diagnostics
import Dialogue
import NLU

/// A message that stands for an intent, with its place.
struct LocatedExample {
  let example: TrainingExample
  let place: SourcePlace
}

/// What the files of one language say, with the places that later checks point at.
struct LanguageDraft {
  let language: Language
  /// The texts so far.
  var texts = Texts()
  /// The words of the language so far.
  var data: LanguageData
  /// The examples of all intents.
  var examples: [LocatedExample] = []
  /// Where each response and walk is, by name.
  var places: [String: SourcePlace] = [:]
  /// What each response and walk fills in, by name.
  var placeholders: [String: Set<String>] = [:]
  /// Where each slot's texts are.
  var slotPlaces: [Slot.ID: SourcePlace] = [:]
  /// Where each decision's texts are, by its name.
  var decisionPlaces: [String: SourcePlace] = [:]
  /// The shared file's beginning, for what is missing in it.
  var shared: SourcePlace?

  init(_ language: Language) {
    self.language = language
    data = LanguageData(code: language.rawValue)
  }
}
