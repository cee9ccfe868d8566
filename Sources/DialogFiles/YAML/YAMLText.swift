import Diagnostics

/// A scalar with its file, so that any part of it can be pointed at.
struct YAMLText {
  let scalar: YAMLScalar
  let source: YAMLSource

  /// The text.
  var value: String { scalar.text }

  /// The whole scalar's place.
  var place: SourcePlace {
    let count = scalar.text.unicodeScalars.count
    return switch scalar.style {
    case .plain: source.file.place(scalar.location, length: count)
    case .singleQuoted, .doubleQuoted: source.file.place(scalar.location, length: count + 2)
    case .literal, .folded: source.file.place(scalar.location)
    }
  }

  /// The place of a range of the text, in Unicode scalars.
  func place(of range: Range<Int>) -> SourcePlace {
    source.file.place(
      ScalarMap(scalar, lines: source.lines).location(of: range.lowerBound), length: range.count)
  }

  /// A part of the text, in Unicode scalars, to be parsed on its own.
  func sourceText(_ range: Range<Int>) -> SourceText {
    let scalars = scalar.text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    return SourceText(
      String(String.UnicodeScalarView(scalars)), file: source.file.path,
      origin: place(of: range).location)
  }

  /// The whole text, to be parsed on its own.
  var sourceText: SourceText { sourceText(0..<scalar.text.unicodeScalars.count) }
}
