/// Reads tags of markup that people paste with a number: `4111<br>1111`, `<b>4111</b>`.
///
/// Only tags that are known and hold no digits, so that nothing can hide between angle brackets.
enum MarkupTag {
  /// The tag that begins at `index`: nothing visible where it only formats, else a space.
  static func read(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (glyph: Unicode.Scalar?, length: Int)? {
    var place = index + 1
    if place < scalars.count, scalars[place] == "/" { place += 1 }
    var name = ""
    while place < scalars.count, name.unicodeScalars.count <= 10, isLetter(scalars[place]) {
      name.unicodeScalars.append(LetterFolding.base(of: scalars[place]))
      place += 1
    }
    let isInline = inline.contains(name)
    guard isInline || block.contains(name) else { return nil }
    let start = place
    let limit = min(scalars.count, place + 64)
    while place < limit, scalars[place] != ">" {
      guard isHarmless(scalars[place]) else { return nil }
      place += 1
    }
    guard place < limit, hasKnownAttributes(scalars[start..<place]) else { return nil }
    return (isInline ? nil : " ", place + 1 - index)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Whether a tag's rest gives no value, or begins with the usual attributes.
  private static func hasKnownAttributes(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.contains("=") else { return true }
    return attributes.contains { rest.dropFirst().starts(with: $0.unicodeScalars) }
  }

  private static let attributes = ["class=", "style=", "id=", "dir=", "lang=", "align=", "color="]

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || [" ", "/", "=", "\"", "'", "-", ":", ";"].contains(scalar)
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr",
  ]

  private static let block: Set<String> = [
    "br", "cell", "dd", "div", "dt", "hr", "li", "ol", "p", "pre", "q", "row", "table", "tbody",
    "td", "th", "tr", "ul",
  ]
}
