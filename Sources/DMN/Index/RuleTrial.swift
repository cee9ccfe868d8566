/// How the rules of a table stand to a case: which match, and where each of the others fails first.
public struct RuleTrial: Hashable, Sendable {
  private let words: [UInt64]
  /// How many input columns the table has.
  public let columnCount: Int

  /// Makes a trial of words: the matching rules, then for each column those that fail first there.
  init(words: [UInt64], columnCount: Int) {
    self.words = words
    self.columnCount = columnCount
  }

  /// The rules whose cells all hold.
  public var matching: RuleSet { ruleSet(0) }

  /// The rules of which the cell in a column does not hold, and all cells left of it do.
  public func failing(at column: Int) -> RuleSet { ruleSet(column + 1) }

  private func ruleSet(_ number: Int) -> RuleSet {
    let size = words.count / (columnCount + 1)
    return RuleSet(words: Array(words[number * size..<(number + 1) * size]))
  }
}
