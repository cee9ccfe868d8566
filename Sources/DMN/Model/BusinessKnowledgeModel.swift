public import Diagnostics

/// A function that decisions and other functions may require by name.
public struct BusinessKnowledgeModel: Hashable, Sendable {
  /// The id in the file, if it has one.
  public let id: String?
  /// The name, unique in its file.
  public let name: String
  /// What it computes.
  public let function: FunctionDefinition
  /// What its logic may read beside its parameters.
  let links: [Link]
  /// Where it stands.
  public let place: SourcePlace
}
