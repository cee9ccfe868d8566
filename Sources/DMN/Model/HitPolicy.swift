/// What a decision table makes of the rules that match (DMN 1.5 section 8.2.8).
public enum HitPolicy: Hashable, Sendable {
  /// At most one rule may match.
  case unique
  /// Several may match if their outputs are equal.
  case any
  /// The first rule that matches, in the order of the table.
  case first
  /// The match whose outputs come first in the lists of output values.
  case priority
  /// All matches' outputs in no promised order, or what an aggregator makes of them.
  case collect(Aggregator?)
  /// All matches' outputs in the order of the rules.
  case ruleOrder
  /// All matches' outputs in the order of the lists of output values.
  case outputOrder

  /// What `COLLECT` makes of the outputs it collected.
  public enum Aggregator: String, Hashable, Sendable, CaseIterable {
    /// Their sum.
    case sum = "SUM"
    /// The least of them.
    case min = "MIN"
    /// The greatest of them.
    case max = "MAX"
    /// How many there are.
    case count = "COUNT"
  }

  /// The name that the standard gives the policy.
  public var name: String {
    switch self {
    case .unique: "UNIQUE"
    case .any: "ANY"
    case .first: "FIRST"
    case .priority: "PRIORITY"
    case .collect(nil): "COLLECT"
    case .collect(let aggregator?): "COLLECT \(aggregator.rawValue)"
    case .ruleOrder: "RULE ORDER"
    case .outputOrder: "OUTPUT ORDER"
    }
  }

  /// The policies by the names in the attribute `hitPolicy`.
  static let named: [String: HitPolicy] = [
    "UNIQUE": .unique, "ANY": .any, "FIRST": .first, "PRIORITY": .priority,
    "COLLECT": .collect(nil), "RULE ORDER": .ruleOrder, "OUTPUT ORDER": .outputOrder,
  ]
}
