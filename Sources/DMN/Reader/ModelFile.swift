import Diagnostics

/// One file of a model, before its elements are understood.
struct ModelFile {
  /// Another model whose elements the file may use.
  struct Import {
    /// The name before a point by which they are read; nil where they are read by their own names.
    let prefix: String?
    let namespace: String
    let element: Element
  }

  let raw: RawText
  let root: Element
  /// The address that distinguishes the model.
  let namespace: String
  let imports: [Import]

  /// Reads a file as far as the elements of its tree.
  ///
  /// - Throws: the first reason why it is no DMN file.
  init(_ raw: RawText) throws(Problems) {
    self.raw = raw
    root = try DocumentReader.read(raw)
    let place = raw.place(at: root.tag.start)
    guard root.name == "definitions" else {
      throw Problems([
        Diagnostic(
          code: "dmn.definitions",
          message: "the root element is not «definitions» but «\(root.name)»", place: place)
      ])
    }
    guard DMNVersion(rawValue: root.namespace) != nil else {
      throw Problems([
        Diagnostic(
          code: "dmn.namespace",
          message: "«\(root.namespace)» is not the namespace of DMN 1.1 to 1.6", place: place)
      ])
    }
    namespace = root.attributes["namespace"] ?? ""
    // Imports of other sorts bring XML types or predictive models, which FEEL does not read.
    imports = root.children("import").filter { element in
      let type = element.attributes["importType"] ?? ""
      return type.isEmpty || DMNVersion(rawValue: type) != nil
        || type.hasPrefix("http://www.omg.org/spec/DMN")
        || type.hasPrefix("https://www.omg.org/spec/DMN")
    }.map { element in
      let name = Name.normalized(element.attributes["name"] ?? "")
      return Import(
        prefix: name.isEmpty ? nil : name, namespace: element.attributes["namespace"] ?? "",
        element: element)
    }
  }

  /// The elements of a sort, in order; those of other namespaces are a tool's own.
  func elements(_ name: String) -> [Element] {
    root.children.filter { $0.name == name && $0.namespace == root.namespace }
  }
}
