/// Something of a model that can be required.
enum Target: Hashable, Sendable {
  /// An input, by its number.
  case input(Int)
  /// A decision, by its number.
  case decision(Int)
  /// A business knowledge model, by its number.
  case knowledge(Int)
  /// A decision service, by its number.
  case service(Int)

  /// Whether it is something to invoke, and no fact or result.
  var isFunction: Bool {
    switch self {
    case .input, .decision: false
    case .knowledge, .service: true
    }
  }
}

/// A requirement: something of a model, and the name by which logic reads it.
struct Link: Hashable, Sendable {
  /// The name of the import through which it is read, nil for something of the same model.
  let prefix: String?
  /// The thing's own name.
  let name: String
  /// The thing.
  let target: Target

  /// The first name that an expression writes to read it.
  var variable: String { prefix ?? name }

  /// The variable that stands for the thing alone.
  var qualified: String { prefix.map { "\($0).\(name)" } ?? name }

  /// Whether logic that reads some variables reads the thing, alone or with its whole import.
  func isRead(by variables: Set<String>) -> Bool {
    variables.contains(qualified) || prefix.map(variables.contains) == true
  }
}
