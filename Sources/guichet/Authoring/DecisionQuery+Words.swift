import DMN
import Dialogue
import TextSafety

nonisolated extension DecisionQuery {
  /// A reply in sentences.
  ///
  /// - Parameters:
  ///   - reply: what this query replied.
  ///   - language: the language of the sentences.
  /// - Returns: a line for each sentence, those that explain another indented.
  func words(for reply: DecisionReply, in language: Language) -> DisplayText {
    let narration = Narration(assistant, in: language, facts: facts)
    let lines: [String]
    switch reply {
    case .answer(let answer): lines = sentences(for: answer, by: narration)
    case .whyNot(let whyNot): lines = narration.sentences(for: whyNot)
    case .fork(let fork):
      let other = Narration(
        assistant, in: language, facts: facts.merging(fork.changed) { $1 })
      lines =
        [narration.heading(changing: nil)]
        + sentences(for: fork.now, by: narration).map { "  " + $0 }
        + [narration.heading(changing: fork.changed)]
        + sentences(for: fork.then, by: other).map { "  " + $0 }
    }
    return lines.map { DisplayText(untrusted: $0, limit: .max).singleLine }.stacked()
  }

  private func sentences(for answer: DecisionAnswer, by narration: Narration) -> [String] {
    switch answer {
    case .settled(let verdict, let withTrace):
      let state: Inquiry.State = verdict.outcome == nil ? .handOff(verdict) : .decided(verdict)
      return [narration.sentence(for: state, goal: name)]
        + (withTrace ? narration.sentences(for: verdict.trace) : [])
    case .ask(let question): return [narration.sentence(for: .ask(question), goal: name)]
    }
  }
}
