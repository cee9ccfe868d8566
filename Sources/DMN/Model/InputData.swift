public import Diagnostics

/// A fact that decisions are made from.
public struct InputData: Hashable, Sendable {
  /// The id in the file, if it has one.
  public let id: String?
  /// The name, unique in its file.
  public let name: String
  /// The namespace of its file.
  public let namespace: String
  /// The name of its type, if it says one.
  public let type: String?
  /// What values must be.
  let dataType: DataType
  /// Where it stands.
  public let place: SourcePlace
}
