public import FEEL

extension DecisionModel {
  /// Tries all rules of a decision's table on a case: for explanations of large tables.
  ///
  /// - Parameters:
  ///   - decision: the decision's name.
  ///   - inputs: the facts, as `evaluate` takes them.
  /// - Returns: which rules match and where each of the others fails first, counting a cell without
  ///   an answer as one that does not hold; nil where the decision is not made by a table.
  public func trial(of decision: String, inputs: [String: Value]) -> RuleTrial? {
    guard let number = number(ofDecision: decision), let table = decisions[number].table else {
      return nil
    }
    if let trial = quick[number]?.trial(inputs) { return trial }
    let evaluation = evaluation(of: inputs, now: nil, meter: Meter())
    var sets = Array(
      repeating: RuleSet(ofNoneAmong: table.rules.count), count: table.inputs.count + 1)
    let failures = evaluation.firstFailures(of: decisions[number], table)
    for (rule, column) in failures.enumerated() { sets[column.map { $0 + 1 } ?? 0].insert(rule) }
    return RuleTrial(words: sets.flatMap(\.words), columnCount: table.inputs.count)
  }
}
