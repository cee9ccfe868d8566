import Diagnostics
import Dialogue

/// Checks that the articles that rules cite are there, and say what they said when they were compared
/// with the rules.
struct CitationChecker {
  let draft: AssistantDraft
  let problems: ProblemCollector

  func check() {
    for entry in draft.ruleSources.entries {
      if entry.current.isEmpty {
        for (rule, place) in zip(entry.rules, entry.places) {
          problems.report(
            .citationUndefined, "\(rule) cites «\(entry.article)», and there is no such article",
            at: place,
            suggestion: nearest(
              to: entry.article.rawValue, among: draft.articles.keys.map(\.rawValue).sorted()))
        }
      } else if entry.recorded.isEmpty {
        problems.report(
          .citationUnrecorded,
          "\(entry.rules.joined(separator: ", ")) cite «\(entry.article)», and which text of it was "
            + "read is not recorded", at: entry.places.first,
          expected: "guichet rules sources --accept \(entry.article)")
      } else if !entry.changed.isEmpty {
        let languages = entry.changed.map(\.rawValue).joined(separator: ", ")
        for (rule, place) in zip(entry.rules, entry.places) {
          problems.report(
            .citationChanged,
            "\(rule) cites «\(entry.article)», whose text (\(languages)) has changed since",
            at: place,
            expected:
              "a rule that still holds, then guichet rules sources --accept \(entry.article)")
        }
      }
    }
  }
}
