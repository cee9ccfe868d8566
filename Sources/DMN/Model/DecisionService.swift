public import Diagnostics

/// A part of a requirement graph that is invoked like a function.
///
/// The arguments are those of the input data and then of the input decisions; the result is that of
/// the output decision, or a context of the results of several (DMN 1.5, section 10.4).
public struct DecisionService: Hashable, Sendable {
  /// The id in the file, if it has one.
  public let id: String?
  /// The name, unique in its file.
  public let name: String
  /// What the result must be.
  let result: DataType
  /// The facts and decisions whose values are given.
  let parameters: [Link]
  /// The decisions whose results are wanted.
  let outputs: [Int]
  /// Where it stands.
  public let place: SourcePlace

  /// Whether its result is a context of several decisions' results.
  public var hasSeveralResults: Bool { outputs.count > 1 }
}
