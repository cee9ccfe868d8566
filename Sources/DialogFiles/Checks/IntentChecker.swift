import Diagnostics
import Dialogue
import NLU

/// Checks that every intent has its own, and enough, examples.
struct IntentChecker {
  /// How few examples an intent can be told apart by, in each language.
  static let few = 20

  let draft: AssistantDraft
  let problems: ProblemCollector

  func check() {
    checkTopics()
    checkClaims()
    for language in draft.languages { checkCounts(language) }
  }

  private func checkTopics() {
    var owners: [String: Flow.ID] = [:]
    for topic in draft.topics {
      for intent in topic.intents {
        guard let owner = owners.updateValue(topic.flow.flow.id, forKey: intent) else { continue }
        problems.report(
          .intentTwice, "the topic «\(owner)» has the intent «\(intent)» too",
          at: topic.intentPlace)
      }
    }
  }

  private func checkClaims() {
    let known = Set(draft.examples.map(\.intent))
    for intent in draft.topics.flatMap(\.claimed) where !known.contains(intent.value) {
      problems.report(
        .intentUndefined, "no example has the intent «\(intent.value)»", at: intent.place,
        suggestion: nearestName(to: intent.value, among: known))
    }
  }

  private func checkCounts(_ language: LanguageDraft) {
    let counts = Dictionary(grouping: language.examples) { $0.example.intent }
    for topic in draft.topics {
      for intent in topic.intents {
        let count = counts[intent]?.count ?? 0
        guard count < Self.few else { continue }
        problems.report(
          .intentFewExamples,
          "the intent «\(intent)» has \(count) examples in \(language.language)",
          at: counts[intent]?.first?.place ?? topic.intentPlace, expected: "at least \(Self.few)")
      }
    }
  }
}

extension ReadTopic {
  /// The intents that start the topic.
  var intents: [String] { topic.map { [$0.intent] + $0.otherIntents } ?? [] }
}
