import DMN
import Diagnostics
import Dialogue
import FEEL

/// Checks that every outcome and every undecided case can be put into words in every language.
struct DecisionTextChecker {
  let draft: AssistantDraft
  let problems: ProblemCollector

  func check() {
    guard let model = draft.rules.model else { return }
    let goals = Set(draft.topics.flatMap(\.flow.flow.goals))
    let tables = model.decisions(behind: goals).compactMap(\.table)
    for language in draft.languages {
      checkUndecided(language, tables: tables, model: model)
      checkLabels(language, goals: goals, model: model)
      for goal in goals.sorted() {
        for outcome in model.outcomes(of: goal).sorted()
        where language.texts.outcomes[outcome] == nil {
          problems.report(
            .decisionText, "the outcome \(outcome) has no wording in \(language.language)",
            at: language.shared, expected: "an entry of outcomes")
        }
      }
    }
  }

  private func checkLabels(
    _ language: LanguageDraft, goals: Set<String>, model: DecisionModel
  ) {
    for decision in model.decisions(behind: goals)
    where language.texts.decisions[decision.name] == nil {
      problems.report(
        .decisionText,
        "the decision «\(decision.name)» has no wording in \(language.language)",
        at: decision.place, expected: "the key \(decision.name) under decisions")
    }
    let names = Set(model.decisions.map(\.name))
    for name in language.texts.decisions.keys.sorted() where !names.contains(name) {
      problems.report(
        .decisionUndefined, "there is no decision «\(name)»", at: language.decisionPlaces[name],
        suggestion: nearestName(to: name, among: names))
    }
  }

  private func checkUndecided(
    _ language: LanguageDraft, tables: [DecisionTable], model: DecisionModel
  ) {
    let columns = tables.flatMap { table in
      table.inputs.map { (key: "\(table.name).\($0.name)", place: $0.place) }
    }
    for column in columns where language.texts.undecided[column.key] == nil {
      guard language.places["undecided.\(column.key)"] == nil else { continue }
      problems.report(
        .decisionText,
        "there is no sentence in \(language.language) for a case that «\(column.key)» leaves undecided",
        at: column.place, expected: "the key \(column.key) under undecided")
    }
    let keys = Set(
      model.decisions.compactMap(\.table).flatMap { table in
        table.inputs.map { "\(table.name).\($0.name)" }
      })
    for key in language.texts.undecided.keys.sorted() where !keys.contains(key) {
      problems.report(
        .decisionUndefined, "no decision table has the column «\(key)»",
        at: language.places["undecided.\(key)"], suggestion: nearestName(to: key, among: keys))
    }
  }
}

extension DecisionModel {
  /// The decisions that some goals rest on, the goals included, in the order of the model.
  func decisions(behind goals: Set<String>) -> [Decision] {
    let needed = Set(goals.flatMap { decisions(for: $0).map(\.place) })
    return decisions.filter { needed.contains($0.place) }
  }

  /// The outcomes that a decision can have, as far as its tables spell them out.
  ///
  /// A rule that passes on another decision's result has that decision's outcomes, without those
  /// that the rule's own cell for it keeps out.
  func outcomes(of name: String) -> Set<String> {
    guard let table = decision(named: name)?.table else { return [] }
    return table.rules.reduce(into: []) { outcomes, rule in
      guard let result = rule.results.first?.content else { return }
      if case .string(let outcome)? = result.literal {
        outcomes.insert(outcome)
        return
      }
      for passed in result.variables {
        let column = table.inputs.firstIndex { $0.variable == passed }
        let test = column.map { rule.tests[$0].content }
        let kept = self.outcomes(of: passed).filter { outcome in
          test?.matches(.string(outcome), in: Scope([:])).result ?? true
        }
        outcomes.formUnion(kept)
      }
    }
  }
}
