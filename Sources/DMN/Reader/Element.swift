import Diagnostics

/// An element of a document: its children in order, its own text, and where it stands.
struct Element: Sendable {
  /// The name without prefix.
  let name: String
  /// The namespace's address, empty when there is none.
  let namespace: String
  /// The attributes by their names as written.
  let attributes: [String: String]
  /// Where its start tag stands.
  let tag: XMLGate.TagPlace
  /// The elements inside, in order.
  var children: [Element] = []
  /// The character data directly inside, CDATA included.
  var text = ""

  /// The first child with a name.
  func child(_ name: String) -> Element? { children.first { $0.name == name } }

  /// The children with a name, in order.
  func children(_ name: String) -> [Element] { children.filter { $0.name == name } }
}
