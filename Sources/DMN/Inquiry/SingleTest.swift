import FEEL

/// A cell that reads one input and nothing else.
struct SingleTest {
  private let tests: UnaryTests
  /// The strings that it lists, nil where it says anything else.
  private let strings: Set<Value>?

  init(_ tests: UnaryTests) {
    self.tests = tests
    let literals = tests.literals
    let isPlain = literals?.allSatisfy { $0.kind == .string } ?? false
    strings = isPlain ? literals.map(Set.init) : nil
  }

  /// Whether a string passes a list of strings; nil where either is something else.
  func matchesPlainly(_ answer: Value) -> Bool? {
    guard let strings, answer.kind == .string else { return nil }
    return strings.contains(answer) != tests.negated
  }

  /// Whether an answer passes.
  func matches(_ answer: Value) -> Bool {
    matchesPlainly(answer) ?? (tests.matches(answer, in: Scope()).result == true)
  }
}
