/// Where the elements of a document begin and end, so that single places in it can be replaced.
struct ElementExtents {
  /// An element's place in byte offsets; in an element that closes itself the last three are the same.
  struct Extent: Hashable {
    var start: Int
    var contentStart: Int
    var contentEnd: Int
    var end: Int

    /// What lies between the tags.
    var content: Range<Int> { contentStart..<contentEnd }
    /// The whole element.
    var whole: Range<Int> { start..<end }
    /// The start tag.
    var tag: Range<Int> { start..<contentStart }
  }

  private var extents: [Int: Extent] = [:]

  /// Finds the ends of all elements of a document that the gate let through.
  init(_ raw: RawText) {
    let bytes = raw.bytes
    var open: [Extent] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if raw.has("<?", at: position) {
        position = (raw.find("?>", from: position) ?? bytes.count) + 2
      } else if raw.has("<!--", at: position) {
        position = (raw.find("-->", from: position + 4) ?? bytes.count) + 3
      } else if raw.has("<![CDATA[", at: position) {
        position = (raw.find("]]>", from: position) ?? bytes.count) + 3
      } else if raw.has("</", at: position) {
        let end = (raw.find(">", from: position) ?? bytes.count) + 1
        if var extent = open.popLast() {
          extent.contentEnd = position
          extent.end = end
          extents[extent.start] = extent
        }
        position = end
      } else {
        let end = Self.tagEnd(bytes, from: position)
        let extent = Extent(start: position, contentStart: end, contentEnd: end, end: end)
        if bytes[end - 2] == UInt8(ascii: "/") {
          extents[position] = extent
        } else {
          open.append(extent)
        }
        position = end
      }
    }
  }

  /// Where an element of the same document lies.
  func extent(of element: Element) -> Extent {
    let tag = element.tag
    return extents[tag.start]
      ?? Extent(
        start: tag.start, contentStart: tag.contentStart, contentEnd: tag.contentStart,
        end: tag.contentStart)
  }

  /// The offset behind a start tag; a `>` inside an attribute does not end it.
  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position
      }
    }
    return bytes.count
  }
}
