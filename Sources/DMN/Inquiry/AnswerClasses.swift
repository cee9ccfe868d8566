import FEEL

/// Sorts a slot's answers into classes that no cell tells apart.
struct AnswerClasses {
  /// What the cells make of an answer; the answer itself where it is compared with other facts.
  private struct Signature: Hashable {
    var matches: [Bool]
    var answer: Value?
  }

  private let decisions: [Decision]

  init(decisions: [Decision]) { self.decisions = decisions }

  /// The classes of the answers to a slot that feeds some inputs, in the answers' order.
  func classes(of answers: [Value], inputs: [Int]) -> [[Value]] {
    var tests: [SingleTest] = []
    var isCompared = false
    for input in inputs {
      for decision in decisions {
        let links = decision.reads.filter { $0.target == .input(input) }
        guard !links.isEmpty else { continue }
        let names = Set(links.flatMap { [$0.qualified, $0.variable] })
        guard let table = decision.table else {
          isCompared = true
          continue
        }
        isCompared = !collect(&tests, of: names, in: table) || isCompared
      }
    }
    var classes: [[Value]] = []
    var index: [Signature: Int] = [:]
    for answer in answers {
      let signature = Signature(
        matches: tests.map { $0.matches(answer) }, answer: isCompared ? answer : nil)
      if let known = index[signature] {
        if !classes[known].contains(answer) { classes[known].append(answer) }
      } else {
        index[signature] = classes.count
        classes.append([answer])
      }
    }
    return classes
  }

  /// Collects the cells that test an input, which has these names, alone.
  ///
  /// - Returns: whether these are all that read it.
  private func collect(
    _ tests: inout [SingleTest], of input: Set<String>, in table: DecisionTable
  ) -> Bool {
    var areAll = true
    for (column, header) in table.inputs.enumerated() {
      let isTested = header.variable.map(input.contains) == true
      if !isTested, !header.expression.variables.isDisjoint(with: input) { areAll = false }
      for rule in table.rules {
        let cell = rule.tests[column].content
        if !cell.variables.isDisjoint(with: input) { areAll = false }
        guard isTested, !cell.isAny else { continue }
        if cell.variables.isEmpty { tests.append(SingleTest(cell)) } else { areAll = false }
      }
    }
    let results = table.rules.flatMap { $0.results.map(\.content.variables) }
    let defaults = table.outputs.compactMap { $0.defaultEntry?.variables }
    return areAll && !(results + defaults).contains { !$0.isDisjoint(with: input) }
  }
}
