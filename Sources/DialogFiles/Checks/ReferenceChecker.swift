import Diagnostics
import Dialogue

/// Checks what no file can know alone: that everything that can be said is there in every language,
/// that every flow comes to an end, and that nothing lies about unused.
struct ReferenceChecker {
  let draft: AssistantDraft
  let problems: ProblemCollector

  /// Runs all checks.
  func check() {
    for topic in draft.topics { FlowChecker(flow: topic.flow, problems: problems).check() }
    CycleChecker(flows: draft.topics.map(\.flow), problems: problems).check()
    checkArticles()
    TextChecker(draft: draft, problems: problems).check()
    SlotTextChecker(draft: draft, problems: problems).check()
    DecisionTextChecker(draft: draft, problems: problems).check()
    IntentChecker(draft: draft, problems: problems).check()
    OutcomeChecker(draft: draft, problems: problems).check()
    CitationChecker(draft: draft, problems: problems).check()
  }

  private func checkArticles() {
    for (id, versions) in draft.articles.sorted(by: { $0.key < $1.key }) {
      for language in draft.settings.languages where versions[language] == nil {
        problems.report(
          .articleUndefined, "the article «\(id)» is not there in \(language)", at: nil,
          expected: "articles/\(id).\(language).md")
      }
    }
  }
}
