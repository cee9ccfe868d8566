import Diagnostics

/// The gate that untrusted bytes pass before any XML parser sees them.
///
/// The parser behind it crashes on well-formed documents with processing instructions or document
/// types and on invalid UTF-8, and calls truncated documents a success. The gate lets through only
/// plain UTF-8 documents of bounded size and depth, with one closed root, and notes where each start
/// tag stands so that every element knows its place.
struct XMLGate {
  /// The most bytes a file may have.
  static let sizeLimit = 8 << 20
  /// How deep elements may be nested.
  static let depthLimit = 64
  /// The most attributes an element may have.
  static let attributeLimit = 64

  /// Where a start tag stands: byte offsets of its `<` and of what follows its `>`.
  struct TagPlace: Hashable, Sendable {
    var start: Int
    var contentStart: Int
  }

  private let text: RawText
  private var tags: [TagPlace] = []
  private var depth = 0
  private var rootWasSeen = false
  private var position = 0

  private init(_ text: RawText) { self.text = text }

  /// Checks a document and finds its start tags, in document order.
  ///
  /// - Throws: the first reason to refuse the document, with its place.
  static func inspect(_ text: RawText) throws(Problems) -> [TagPlace] {
    var gate = XMLGate(text)
    try gate.checkCharacters()
    try gate.walk()
    return gate.tags
  }

  private func refuse(_ message: String, at offset: Int, length: Int = 1) -> Problems {
    Problems([
      Diagnostic(
        code: "dmn.xml", message: message, place: text.place(at: offset, length: length))
    ])
  }

  private func checkCharacters() throws(Problems) {
    let bytes = text.bytes
    guard !bytes.isEmpty else { throw refuse("the file is empty", at: 0) }
    guard bytes.count <= Self.sizeLimit else {
      throw refuse("the file is larger than \(Self.sizeLimit) bytes", at: 0)
    }
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw refuse("the file is not valid UTF-8", at: text.firstInvalidByte)
    }
    var offset = 0
    for scalar in string.unicodeScalars {
      if Self.isForbidden(scalar) {
        throw refuse("the file holds the control character \(Self.name(scalar))", at: offset)
      }
      offset += UTF8.width(scalar)
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private mutating func walk() throws(Problems) {
    try skipDeclaration()
    while position < text.bytes.count {
      switch text.bytes[position] {
      case UInt8(ascii: "<"): try markup()
      case UInt8(ascii: "&"):
        guard depth > 0 else { throw refuse("text outside the root element", at: position) }
        try reference()
      case UInt8(ascii: " "), 0x9, 0xA, 0xD: position += 1
      default:
        guard depth > 0 else { throw refuse("text outside the root element", at: position) }
        position += 1
      }
    }
    guard rootWasSeen else { throw refuse("the file has no element", at: 0) }
    guard depth == 0 else {
      throw refuse("an element is not closed", at: max(0, text.bytes.count - 1))
    }
  }

  private mutating func skipDeclaration() throws(Problems) {
    guard text.has("<?xml", at: 0), let end = text.find("?>", from: 5),
      let next = text.bytes.dropFirst(5).first, [0x20, 0x9, 0xA, 0xD].contains(next)
    else { return }
    let declaration = String(decoding: text.bytes[5..<end], as: UTF8.self).lowercased()
    if declaration.contains("encoding"), !declaration.contains("utf-8") {
      throw refuse("the declared encoding is not UTF-8", at: 0, length: end + 2)
    }
    position = end + 2
  }

  private mutating func markup() throws(Problems) {
    if text.has("<?", at: position) {
      throw refuse("a processing instruction is not allowed", at: position, length: 2)
    } else if text.has("<!--", at: position) {
      try skip(to: "-->", from: position + 4, what: "a comment")
    } else if text.has("<![CDATA[", at: position) {
      guard depth > 0 else { throw refuse("text outside the root element", at: position) }
      try skip(to: "]]>", from: position + 9, what: "a CDATA section")
    } else if text.has("<!", at: position) {
      throw refuse("a document type or declaration is not allowed", at: position, length: 2)
    } else if text.has("</", at: position) {
      guard depth > 0 else { throw refuse("an end tag without a start tag", at: position) }
      try skip(to: ">", from: position + 2, what: "an end tag")
      depth -= 1
    } else {
      try startTag()
    }
  }

  private mutating func skip(to end: StaticString, from start: Int, what: String) throws(Problems) {
    guard let found = text.find(end, from: start) else {
      throw refuse("\(what) is not closed", at: position)
    }
    if let inner = text.find("<?", from: start, before: found) {
      throw refuse("a processing instruction is not allowed", at: inner, length: 2)
    }
    position = found + end.utf8CodeUnitCount
  }

  private mutating func startTag() throws(Problems) {
    let start = position
    guard depth > 0 || !rootWasSeen else { throw refuse("a second root element", at: start) }
    rootWasSeen = true
    position += 1
    var attributes = 0
    while position < text.bytes.count {
      switch text.bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        attributes += 1
        guard attributes <= Self.attributeLimit else {
          throw refuse("more than \(Self.attributeLimit) attributes", at: start)
        }
        try attributeValue()
      case UInt8(ascii: "<"): throw refuse("a tag is not closed", at: start)
      case UInt8(ascii: ">"):
        let closesItself = text.bytes[position - 1] == UInt8(ascii: "/")
        position += 1
        tags.append(TagPlace(start: start, contentStart: position))
        guard !closesItself else { return }
        depth += 1
        guard depth <= Self.depthLimit else {
          throw refuse("elements are nested deeper than \(Self.depthLimit)", at: start)
        }
        return
      default: position += 1
      }
    }
    throw refuse("a tag is not closed", at: start)
  }

  private mutating func attributeValue() throws(Problems) {
    let start = position
    let quote = text.bytes[position]
    position += 1
    while position < text.bytes.count {
      switch text.bytes[position] {
      case quote:
        position += 1
        return
      case UInt8(ascii: "<"): throw refuse("«<» inside an attribute", at: position)
      case UInt8(ascii: "&"): try reference()
      default: position += 1
      }
    }
    throw refuse("an attribute is not closed", at: start)
  }

  private mutating func reference() throws(Problems) {
    guard let (scalar, end) = text.reference(at: position) else {
      throw refuse("an entity other than the five of XML is not allowed", at: position)
    }
    guard let scalar, !Self.isForbidden(scalar) else {
      throw refuse(
        "a reference to a control character is not allowed", at: position, length: end - position)
    }
    position = end
  }
}
