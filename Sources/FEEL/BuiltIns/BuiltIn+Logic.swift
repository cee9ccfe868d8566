extension BuiltIn {
  /// Functions on truth values, and of identity.
  static let logic: [BuiltIn] = [
    BuiltIn("not", ["negand"], summary: "true for false, false for true, else null") {
      arguments throws(Warning.Kind) in
      switch arguments[0] {
      case .boolean(let boolean): return .boolean(!boolean)
      case .null: return .null
      default: throw arguments.unsuitable(0)
      }
    },
    BuiltIn(
      "is", ["value1", "value2"],
      summary: "whether both are the same, also where they are of different types"
    ) { arguments throws(Warning.Kind) in .boolean(arguments[0] == arguments[1]) },
    BuiltIn(
      "all", ["list"], isVariadic: true, summary: "false if any item is false, true if all are true"
    ) { arguments throws(Warning.Kind) in try arguments.combined(stoppingAt: false) },
    BuiltIn(
      "any", ["list"], isVariadic: true, summary: "true if any item is true, false if all are false"
    ) { arguments throws(Warning.Kind) in try arguments.combined(stoppingAt: true) },
  ]
}

extension Arguments {
  /// Three-valued and (stopping at false) or or (stopping at true) of the items.
  fileprivate func combined(stoppingAt end: Bool) throws(Warning.Kind) -> Value {
    var isOpen = false
    for item in try items() {
      switch item {
      case .boolean(end): return .boolean(end)
      case .boolean: break
      case .null: isOpen = true
      default: throw unsuitable(0)
      }
    }
    return isOpen ? .null : .boolean(!end)
  }
}
