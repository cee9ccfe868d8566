import Diagnostics

/// A cell of a table in the bytes of its file.
struct SourceCell {
  /// Where its text goes.
  enum Slot {
    /// Between the tags of this element.
    case content(ElementExtents.Extent)
    /// Into this element, which holds no element for the text yet.
    case entry(ElementExtents.Extent)
    /// Into a new entry of this name at the end of the rule's content.
    case missing(entry: String)
  }

  /// What the cell says, trimmed; an input cell left empty says `-`.
  let text: String
  let slot: Slot

  /// The change of bytes that makes the cell say something else.
  ///
  /// - Parameters:
  ///   - text: what it is to say.
  ///   - raw: the file.
  ///   - rule: the rule that the cell belongs to.
  /// - Returns: the bytes to replace, and by what.
  func replacement(
    by text: String, in raw: RawText, rule: ElementExtents.Extent
  ) -> (range: Range<Int>, bytes: [UInt8]) {
    let escaped = Array(Self.escaped(text).utf8)
    switch slot {
    case .content(let extent):
      let content = raw.bytes[extent.content]
      if extent.contentStart == extent.end {
        let name = raw.tagName(at: extent.start)
        let tag = raw.opened(extent)
        return (extent.whole, tag + escaped + Array("</\(name)>".utf8))
      }
      guard !content.contains(UInt8(ascii: "<")) else { return (extent.content, escaped) }
      // Blanks around the text belong to the layout of the file.
      let first = content.firstIndex { !$0.isBlank } ?? content.endIndex
      let last = content.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? first
      return (first..<last, escaped)
    case .entry(let extent):
      let name = raw.tagName(at: extent.start)
      let inner = raw.prefix(of: name) + "text"
      let body = Array("<\(inner)>".utf8) + escaped + Array("</\(inner)>".utf8)
      if extent.contentStart == extent.end {
        return (extent.whole, raw.opened(extent) + body + Array("</\(name)>".utf8))
      }
      return (extent.contentEnd..<extent.contentEnd, body)
    case .missing(entry: "description"):
      let prefix = raw.prefix(of: raw.tagName(at: rule.start))
      let blanks = raw.blanksBefore(rule.start)
      let body = "<\(prefix)description>\(Self.escaped(text))</\(prefix)description>"
      return (
        rule.contentStart..<rule.contentStart,
        Array((blanks + (blanks.isEmpty ? "" : "  ") + body).utf8)
      )
    case .missing(let entry):
      let prefix = raw.prefix(of: raw.tagName(at: rule.start))
      let body =
        "<\(prefix)\(entry)><\(prefix)text>\(Self.escaped(text))</\(prefix)text></\(prefix)\(entry)>"
      var place = rule.contentEnd
      while place > rule.contentStart, raw.bytes[place - 1].isBlank { place -= 1 }
      let blanks = raw.blanksBefore(rule.start)
      return (place..<place, Array((blanks + (blanks.isEmpty ? "" : "  ") + body).utf8))
    }
  }

  /// A text as XML has it between tags.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension UInt8 {
  /// Whether the byte is one of XML's four blanks.
  var isBlank: Bool { [0x20, 0x9, 0xA, 0xD].contains(self) }
}

extension RawText {
  /// The name in the tag that begins at an offset, with its prefix.
  func tagName(at start: Int) -> String {
    let rest = bytes[(start + 1)...]
    let end = rest.firstIndex { $0.isBlank || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    return String(decoding: rest[..<(end ?? rest.endIndex)], as: UTF8.self)
  }

  /// The prefix of a name with its colon, empty where it has none.
  func prefix(of name: String) -> String {
    name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// The tag of an element that closes itself, as a start tag.
  func opened(_ extent: ElementExtents.Extent) -> [UInt8] {
    var tag = Array(bytes[extent.start..<extent.contentStart].dropLast(2))
    while tag.last?.isBlank == true { tag.removeLast() }
    return tag + [UInt8(ascii: ">")]
  }

  /// The blanks that stand directly before an offset.
  func blanksBefore(_ offset: Int) -> String {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The value of the attribute of this name in a start tag, as offsets between the quotes.
  func attribute(_ name: String, in tag: Range<Int>) -> Range<Int>? {
    var position = tag.lowerBound
    while position < tag.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let end = bytes[(position + 1)..<tag.upperBound].firstIndex(of: byte) else {
          return nil
        }
        let before = bytes[tag.lowerBound..<position].reversed().drop { $0.isBlank }
          .dropFirst().drop { $0.isBlank }
        let written = before.prefix { !$0.isBlank && $0 != UInt8(ascii: "<") }
        if written.reversed().elementsEqual(name.utf8) { return position + 1..<end }
        position = end + 1
      } else {
        position += 1
      }
    }
    return nil
  }
}
