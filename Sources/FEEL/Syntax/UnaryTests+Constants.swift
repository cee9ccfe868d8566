extension UnaryTests {
  /// The values that the tests name, wherever they stand in them, in the order of the text.
  public var constants: [Value] { tests.flatMap(\.constants) }
}

extension Node {
  /// The values that the expression names; a negated number is one.
  fileprivate var constants: [Value] {
    switch kind {
    case .literal(let value): return [value]
    case .negation(let node):
      guard case .literal(.number(let number)) = node.kind else { return node.constants }
      return [.number(-number)]
    default: return kind.children.flatMap(\.constants)
    }
  }
}
