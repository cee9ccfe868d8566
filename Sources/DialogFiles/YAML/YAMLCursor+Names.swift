import Diagnostics

extension YAMLCursor {
  /// The node as a name in the style `payment_channel`.
  func identifier() -> YAMLText? {
    guard let text = name() else { return nil }
    return text.isIdentifier ? text : nil
  }
}

extension YAMLText {
  /// Whether the text is a name: small letters, digits and `_`, a letter first; reports it if not.
  var isIdentifier: Bool {
    let isName =
      value.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
      && value.utf8.first.map { 0x61...0x7A ~= $0 } ?? false
    if !isName {
      source.problems.report(
        .valueName, "«\(value)» is no name", at: place,
        expected: "small letters, digits and _, a letter first")
    }
    return isName
  }
}
