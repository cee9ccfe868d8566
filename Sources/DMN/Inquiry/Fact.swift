public import FEEL

/// What is known about a slot.
public enum Fact: Hashable, Sendable {
  /// Nobody has said anything: it may be any of the slot's values.
  case notAsked
  /// It has this value.
  case known(Value)
  /// It is known that there is none; tables see `null`.
  case absent
  /// The customer does not know; tables see `"unknown"`.
  case cannotSay

  /// The value that tables see for a fact that cannot be said, or was not reported.
  static let unknown: Value = "unknown"

  /// What tables see, nil while it is open.
  var value: Value? {
    switch self {
    case .notAsked: nil
    case .known(let value): value
    case .absent: .null
    case .cannotSay: Self.unknown
    }
  }
}
