import Diagnostics
import Dialogue

/// Checks responses and walks: there in every language, filling in the same, and said by something.
struct TextChecker {
  let draft: AssistantDraft
  let problems: ProblemCollector

  func check() {
    checkLanguages()
    checkNames()
    checkRepairTexts()
    checkTitles()
    checkWordings()
    checkUnused()
  }

  /// Every language must have its files, and every file a language of the assistant.
  private func checkLanguages() {
    for language in draft.languages where language.shared == nil {
      problems.report(
        .fileMissing, "there is no shared/\(language.language).yml", at: nil,
        expected: "the shared texts of every language")
    }
    for language in draft.strayLanguages {
      problems.report(
        .valueLanguage, "there are files in «\(language)», which assistant.yml does not list",
        at: nil, expected: draft.settings.languages.map(\.rawValue).listed)
    }
  }

  private func checkNames() {
    let names = draft.languages.reduce(into: Set<String>()) { names, language in
      names.formUnion(language.places.keys.filter { !$0.hasPrefix("undecided.") })
    }
    for name in names.sorted() {
      let holders = draft.languages.filter { $0.places[name] != nil }
      guard let first = holders.first else { continue }
      for language in draft.languages where language.places[name] == nil {
        problems.report(
          .textMissing, "«\(name)» is not there in \(language.language)", at: first.places[name])
      }
      for other in holders.dropFirst() where other.placeholders[name] != first.placeholders[name] {
        let filled = other.placeholders[name] ?? []
        let expected = (first.placeholders[name] ?? []).symmetricDifference(filled).sorted()
        problems.report(
          .textPlaceholders,
          "only one of \(first.language) and \(other.language) fills in \(expected.listed)",
          at: other.places[name])
      }
    }
  }

  private func checkRepairTexts() {
    for language in draft.languages {
      for text in RepairText.allCases where language.texts.responses[text.response] == nil {
        problems.report(
          .textMissing, "the engine's text «\(text.rawValue)» is not there in \(language.language)",
          at: nil)
      }
    }
    let flows = Set(draft.topics.map(\.flow.flow.id))
    for repair in RepairFlow.allCases where !flows.contains(repair.flow) {
      problems.report(
        .flowUndefined, "the engine's flow «\(repair.rawValue)» is not there", at: nil)
    }
  }

  private func checkTitles() {
    for topic in draft.topics where topic.topic != nil && topic.flow.flow.kind == .matter {
      for language in draft.languages where language.texts.titles[topic.flow.flow.id] == nil {
        problems.report(
          .textMissing, "the topic has no title in \(language.language)", at: topic.flow.place)
      }
    }
  }

  /// Commands are checked where they are read; here are the reasons.
  private func checkWordings() {
    let feedback = draft.settings.feedbackReasons + [draft.settings.specialistReason]
    for language in draft.languages {
      for reason in HandoffReason.allCases
      where language.texts.handoffReasons[reason.rawValue] == nil {
        problems.report(
          .textMissing, "handoff_reasons has no wording of \(reason.rawValue)", at: language.shared)
      }
      for reason in feedback where !reason.isEmpty && language.texts.feedbackReasons[reason] == nil
      {
        problems.report(
          .textMissing, "feedback_reasons has no wording of \(reason)", at: language.shared)
      }
    }
  }

  private func checkUnused() {
    let own = Set(RepairText.allCases.map(\.rawValue))
    let used = Set(draft.names.usedResponses.map(\.rawValue))
      .union(draft.names.usedWalks.map(\.rawValue)).union(own)
    guard let language = draft.languages.first else { return }
    for (name, place) in language.places.sorted(by: { $0.value < $1.value })
    where !used.contains(name) && !name.hasPrefix("undecided.") {
      problems.report(.textUnused, "nothing says «\(name)»", at: place)
    }
  }
}
