public import Diagnostics
public import FEEL

/// A decision table: columns, rules, and what to make of the rules that match.
public struct DecisionTable: Hashable, Sendable {
  /// The name of the decision that the table decides.
  public let name: String
  /// What the table makes of the rules that match.
  public let hitPolicy: HitPolicy
  /// The input columns from left to right.
  public let inputs: [Input]
  /// The output columns from left to right, at least one.
  public let outputs: [Output]
  /// The annotation columns' names from left to right.
  public let annotations: [String]
  /// The rules from top to bottom.
  public let rules: [Rule]
  /// Finds rules where there are many; nil where they are few.
  let index: TableIndex?

  init(
    name: String, hitPolicy: HitPolicy, inputs: [Input], outputs: [Output], annotations: [String],
    rules: [Rule], isIndexed: Bool = true
  ) {
    self.name = name
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.annotations = annotations
    self.rules = rules
    index = isIndexed ? TableIndex(inputs: inputs, rules: rules) : nil
  }

  /// The same table without an index.
  var unindexed: DecisionTable {
    DecisionTable(
      name: name, hitPolicy: hitPolicy, inputs: inputs, outputs: outputs, annotations: annotations,
      rules: rules, isIndexed: false)
  }

  /// An input column.
  public struct Input: Hashable, Sendable {
    /// The text of the expression that the column tests; reports and sentences know it by that.
    public let name: String
    /// What the column tests.
    public let expression: Expression
    /// The values that the column says it can have, nil when it says nothing.
    public let allowed: UnaryTests?
    /// Where the expression stands.
    public let place: SourcePlace

    /// The values that the column lists one by one, nil when it does not.
    public var values: [Value]? { allowed.flatMap { $0.negated ? nil : $0.literals } }

    /// The single variable that the expression is, nil when it computes something.
    public var variable: String? { expression.variables == [name] ? name : nil }
  }

  /// An output column.
  public struct Output: Hashable, Sendable {
    /// The name of the entry in the result, nil when the table has one output.
    public let name: String?
    /// The values that it can have, the most important first; nil when they are not listed one by
    /// one.
    public let values: [Value]?
    /// What its values can be, the most important first, where that is more than a list of them.
    let ranking: UnaryTests?
    /// The result where no rule matches, if there is one.
    public let defaultEntry: Expression?
    /// The name of its type, if it says one.
    public let type: String?

    /// How many places come before a value; one that is not listed comes last.
    func rank(of value: Value) -> Int {
      if let values { return values.firstIndex(of: value) ?? values.count }
      return ranking?.position(of: value) ?? Int.max
    }
  }

  /// A rule: a row of cells.
  public struct Rule: Hashable, Sendable {
    /// The id in the file, if it has one.
    public let id: String?
    /// The tests, one for each input column.
    public let tests: [Cell<UnaryTests>]
    /// The results, one for each output column.
    public let results: [Cell<Expression>]
    /// The remarks, one for each annotation column: the rule's sources.
    public let annotations: [String]
    /// Where the rule stands.
    public let place: SourcePlace
  }

  /// A cell as it is written and as it is understood.
  public struct Cell<Content: Hashable & Sendable>: Hashable, Sendable {
    /// What the cell says, trimmed; a cell left empty is `-`.
    public let text: String
    /// What it means.
    public let content: Content
    /// Where it stands.
    public let place: SourcePlace
  }

  /// The name by which a rule is cited, such as `payment_change/1`; rules count from one.
  public func citation(ofRule index: Int) -> String { "\(name)/\(index + 1)" }
}
