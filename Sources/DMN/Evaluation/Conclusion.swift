import FEEL

/// What a decision came to.
enum Conclusion: Hashable, Sendable {
  case value(Value)
  case undecided(Undecided)

  /// Whether the decision has no result.
  var isUndecided: Bool {
    switch self {
    case .value: false
    case .undecided: true
    }
  }

  /// The result, nil when there is none.
  var value: Value? {
    switch self {
    case .value(let value): value
    case .undecided: nil
    }
  }
}

/// Why a decision has no result.
enum Undecided: Hashable, Sendable {
  /// No rule matches.
  case noRule
  /// These rules match, counted from zero, and may not all.
  case conflict([Int])
  /// A result could not be computed.
  case error
  /// It rests on a decision that has no result.
  case chained
}

/// Whether a cell or a rule matches.
enum RuleMatch: Hashable, Sendable {
  case yes
  case no
  /// It reads a decision that has no result.
  case undecided
}
