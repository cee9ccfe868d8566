import FEEL

/// What one evaluation shares: how much it has used, and what it could not compute.
final class Meter {
  /// The most warnings that are kept; a loop may find a million.
  private static let mostWarnings = 200

  var budget: Budget
  private(set) var warnings: [EvaluationWarning] = []

  init(budget: Budget = Budget()) { self.budget = budget }

  /// Whether the evaluation has met a limit, so that it has no result.
  var isOver: Bool { budget.exceeded != nil }

  func warn(_ warning: EvaluationWarning) {
    if warnings.count < Self.mostWarnings { warnings.append(warning) }
  }

  /// The warnings as an expression's caller sees them.
  var inside: [Warning] { warnings.map { Warning(kind: .inside($0.sentence)) } }
}
