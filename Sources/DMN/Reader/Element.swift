import Diagnostics

/// An element of a document: its children in order, its own text, and where it stands.
package struct Element: Sendable {
  /// The name without prefix.
  package let name: String
  /// The namespace's address, empty when there is none.
  let namespace: String
  /// The attributes by their names as written.
  package let attributes: [String: String]
  /// Where its start tag stands.
  let tag: XMLGate.TagPlace
  /// The elements inside, in order.
  package internal(set) var children: [Element] = []
  /// The character data directly inside, CDATA included.
  package internal(set) var text = ""

  init(name: String, namespace: String, attributes: [String: String], tag: XMLGate.TagPlace) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.tag = tag
  }

  /// The first child with a name.
  package func child(_ name: String) -> Element? { children.first { $0.name == name } }

  /// The children with a name, in order.
  package func children(_ name: String) -> [Element] { children.filter { $0.name == name } }
}
