public import Diagnostics

/// A decision: what it needs to know and how it is made.
public struct Decision: Hashable, Sendable {
  /// The id in the file, if it has one.
  public let id: String?
  /// The name, unique in its file.
  public let name: String
  /// The namespace of its file.
  public let namespace: String
  /// The name of its result's type, if it says one.
  public let type: String?
  /// What the result must be.
  let dataType: DataType
  /// How it is made.
  public let logic: BoxedExpression
  /// What its logic may read.
  let links: [Link]
  /// Where it stands.
  public let place: SourcePlace

  /// The names of the inputs and decisions of its own model that it requires, in the order of the
  /// file.
  public var requirements: [String] {
    links.filter { $0.prefix == nil && !$0.target.isFunction }.map(\.name)
  }

  /// The table, when the decision is made by one.
  public var table: DecisionTable? { logic.table }

  /// The names by which its logic may read an input.
  func names(ofInput number: Int) -> Set<String> {
    Set(links.filter { $0.target == .input(number) }.map(\.qualified))
  }

  /// The facts and results that its logic really reads, a part of what it requires.
  var reads: [Link] {
    let variables = logic.variables
    return links.filter { !$0.target.isFunction && $0.isRead(by: variables) }
  }
}
