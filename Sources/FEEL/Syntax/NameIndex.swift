/// The names that are known at a point of an expression, for finding the longest one in the text.
///
/// FEEL's names may hold blanks and operators (`date of birth`, `profit-loss`), so that only who
/// knows the names can tell where one ends.
struct NameIndex: Sendable {
  /// Which blanks in the text a name may have.
  enum Spacing {
    /// Where the name itself has some.
    case exact
    /// Around operators any or none, for these separate the words of a name as well.
    case free
  }

  private struct Name: Sendable {
    let name: String
    let scalars: [Unicode.Scalar]
  }

  private var byFirst: [Unicode.Scalar: [Name]] = [:]
  private var known: Set<String> = []

  init(_ names: some Sequence<String> = []) {
    for name in names { insert(name) }
  }

  /// All names, sorted.
  var names: [String] { known.sorted() }

  func contains(_ name: String) -> Bool { known.contains(name) }

  mutating func insert(_ name: String) {
    let scalars = Self.normalised(name)
    guard let first = scalars.first, known.insert(name).inserted else { return }
    byFirst[first, default: []].append(Name(name: name, scalars: scalars))
  }

  /// The longest name that stands in the text at an offset, and where it ends.
  ///
  /// A blank in a name stands for any number of blanks in the text; a name does not end inside a
  /// word.
  func longest(
    in text: [Unicode.Scalar], at start: Int, spacing: Spacing = .exact
  ) -> (name: String, end: Int)? {
    guard start < text.count, let candidates = byFirst[text[start]] else { return nil }
    var best: (name: String, end: Int)?
    for candidate in candidates {
      if let end = Self.match(candidate.scalars, in: text, at: start, spacing),
        end > best?.end ?? start
      {
        best = (candidate.name, end)
      }
    }
    return best
  }

  private static func match(
    _ name: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int, _ spacing: Spacing
  ) -> Int? {
    var position = start
    for (index, scalar) in name.enumerated() {
      if spacing == .free,
        scalar.isNameOperator || index > 0 && name[index - 1].isNameOperator
          || index > 0 && scalar == " " && name[index + 1].isNameOperator
      {
        while position < text.count, text[position].isBlank { position += 1 }
        if scalar == " " { continue }
      }
      guard position < text.count else { return nil }
      if scalar == " " {
        guard text[position].isBlank else { return nil }
        while position < text.count, text[position].isBlank { position += 1 }
      } else {
        guard text[position] == scalar else { return nil }
        position += 1
      }
    }
    let endsInsideWord =
      position < text.count && text[position].isNamePart && text[position] != "?"
      && name.last?.isNamePart == true && name != ["?"]
    return endsInsideWord ? nil : position
  }

  /// The name's characters, with single blanks between its words.
  private static func normalised(_ name: String) -> [Unicode.Scalar] {
    Array(name.unicodeScalars.split(whereSeparator: \.isBlank).joined(separator: [" "]))
  }
}
