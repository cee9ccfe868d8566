package import FEEL

/// A case of the OMG's Technology Compatibility Kit: what is asked with which facts, and what must
/// come of it.
package struct KitCase: Sendable {
  /// What is asked.
  package enum Kind: String, Sendable {
    /// The decisions that the results name.
    case decision
    /// A business knowledge model, with the facts as arguments.
    case knowledge = "bkm"
    /// A decision service, with the facts as arguments.
    case service = "decisionService"
  }

  /// A fact.
  package struct Fact: Sendable {
    /// The name; for a fact of an imported model its namespace, `#` and the name.
    package let name: String
    /// The value, or nil when it is of a type that cannot be read.
    package let value: Value?
  }

  /// A result.
  package struct Result: Sendable {
    /// The name of a decision, or of the function that is invoked.
    package let name: String
    /// The value, or nil when it is of a type that cannot be read.
    package let expected: Value?
  }

  /// The id, unique in its file.
  package let id: String
  /// What is asked.
  package let kind: Kind
  /// The name of the function that is invoked.
  package let invocable: String?
  /// The facts.
  package let facts: [Fact]
  /// The results, at least one.
  package let results: [Result]

  /// Whether a result other than null is expected.
  package var isNonNull: Bool { results.contains { $0.expected?.isNull != true } }
}
