import Diagnostics

/// An expectation of a conversation test that was not met.
nonisolated struct Mismatch: Hashable {
  /// Where the test says so.
  let place: SourcePlace
  /// What was expected.
  let expected: String
  /// What was there instead.
  let found: String
}
