/// What became of a case.
package struct KitVerdict: Sendable {
  /// The folder's path below the kit's, a blank, and the case's id.
  package let id: String
  /// Whether a result other than null is expected.
  package let isNonNull: Bool
  /// What went wrong; nil where the case passed.
  package let failure: String?

  /// What went wrong, with other blanks in place of tabs and line ends; empty where nothing did.
  package var reason: String {
    (failure ?? "").split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }
}
