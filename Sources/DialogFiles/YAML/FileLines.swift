/// The lines of a file, cut once, when the first place in it has to be worked out.
final class FileLines {
  private let text: String
  private lazy var lines: [[Unicode.Scalar]] = text.unicodeScalars
    .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)

  init(_ text: String) { self.text = text }

  /// How many lines there are.
  var count: Int { lines.count }

  /// A line without its end, counted from one; empty outside the file.
  subscript(number: Int) -> [Unicode.Scalar] {
    lines.indices.contains(number - 1) ? lines[number - 1] : []
  }
}
