import Diagnostics

/// The known name nearest to a mistyped one; names of equal distance are taken in their order.
func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  nearest(to: name, among: names.sorted())
}

extension StringProtocol {
  /// The text without blanks and line ends around it.
  var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
