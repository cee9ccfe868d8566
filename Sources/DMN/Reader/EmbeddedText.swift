import Diagnostics

/// FEEL text inside an element, trimmed, that can say where each of its characters was written.
///
/// References such as `&lt;`, CDATA sections and comments make what was written longer than what it
/// says, so a place inside the text has to be looked up.
struct EmbeddedText {
  /// The text as FEEL reads it.
  let text: String
  /// Where the text as a whole stands.
  let place: SourcePlace

  private let raw: RawText
  private let contentStart: Int
  private let leading: Int

  init(_ element: Element, in raw: RawText) {
    self.raw = raw
    contentStart = element.tag.contentStart
    // Nearly all texts are plain and stand between their tags without blanks.
    let bytes = element.text.utf8
    if let first = bytes.first, let last = bytes.last, Self.isPlain(first), Self.isPlain(last) {
      leading = 0
      text = element.text
      place = raw.place(at: contentStart, length: element.text.unicodeScalars.count)
      return
    }
    let scalars = Array(element.text.unicodeScalars)
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.count
    let end = (scalars.lastIndex { !isBlank($0) } ?? start - 1) + 1
    leading = start
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars[start..<max(start, end)])
    text = String(kept)
    let first = start == 0 ? nil : Self.offsets(raw, from: contentStart, count: start + 1)
    place = raw.place(
      at: first.flatMap { $0.count > start ? $0[start] : nil } ?? contentStart, length: kept.count)
  }

  /// Whether a byte is a visible ASCII character.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// Another text in the same place.
  func replaced(by text: String) -> EmbeddedText { EmbeddedText(text, like: self) }

  private init(_ text: String, like other: EmbeddedText) {
    self.text = text
    place = other.place
    raw = other.raw
    contentStart = other.contentStart
    leading = other.leading
  }

  /// What FEEL's parsers take; its places count from the text's own first character.
  var source: SourceText { SourceText(text, file: raw.file) }

  /// Moves a place that counts from the text's first character to where it was written.
  func relocate(_ local: SourcePlace) -> SourcePlace {
    var index = 0
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if (line, column) >= (local.location.line, local.location.column) { break }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      index += 1
    }
    let count = leading + index + local.length + 1
    let offsets = Self.offsets(raw, from: contentStart, count: count)
    guard let start = offsets.dropFirst(leading + index).first else { return place }
    let end = offsets.dropFirst(leading + index + local.length).first ?? start + local.length
    let (from, to) = (raw.location(of: start), raw.location(of: end))
    let length = from.line == to.line ? to.column - from.column : local.length
    return SourcePlace(file: raw.file, location: from, length: length)
  }

  /// The byte offsets of the first characters that the content says, as many as it has or are asked.
  private static func offsets(_ raw: RawText, from start: Int, count: Int) -> [Int] {
    var found: [Int] = []
    var position = start
    var isLiteral = false
    while position < raw.bytes.count, found.count < count {
      if isLiteral, raw.has("]]>", at: position) {
        isLiteral = false
        position += 3
      } else if !isLiteral, raw.has("<![CDATA[", at: position) {
        isLiteral = true
        position += 9
      } else if !isLiteral, raw.has("<!--", at: position) {
        position = (raw.find("-->", from: position + 4) ?? raw.bytes.count) + 3
      } else if !isLiteral, raw.has("<", at: position) {
        // The place just behind the text, so that an error at its end has somewhere to point.
        found.append(position)
        break
      } else if raw.has("\r\n", at: position) {
        position += 1
      } else {
        found.append(position)
        if !isLiteral, raw.has("&", at: position), let (_, end) = raw.reference(at: position) {
          position = end
        } else {
          position += 1
          while position < raw.bytes.count, raw.bytes[position] & 0b1100_0000 == 0b1000_0000 {
            position += 1
          }
        }
      }
    }
    return found
  }
}
