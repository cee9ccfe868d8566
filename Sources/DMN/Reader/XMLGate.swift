import Diagnostics

/// The gate that untrusted bytes pass before any XML parser sees them.
///
/// The parser behind it crashes on well-formed documents with processing instructions or document
/// types and on invalid UTF-8, calls truncated documents a success, and says of most mistakes only that
/// there is one. The gate lets through only plain UTF-8 documents of bounded size and depth, with one
/// closed root and tags that are written as they must be, and notes where each start tag stands so that
/// every element knows its place.
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

  /// What the gate found.
  struct Passed {
    /// The start tags, in document order.
    var tags: [TagPlace] = []
    /// The processing instructions around the root element, which the parser must not see.
    var instructions: [Range<Int>] = []
  }

  private let text: RawText
  private var passed = Passed()
  /// The elements that are open: their names and where they begin.
  private var open: [(name: ArraySlice<UInt8>, start: Int)] = []
  private var rootWasSeen = false
  private var position = 0

  private init(_ text: RawText) { self.text = text }

  private var depth: Int { open.count }

  /// Checks a document and finds its start tags.
  ///
  /// - Throws: the first reason to refuse the document, with its place.
  static func inspect(_ text: RawText) throws(Problems) -> Passed {
    var gate = XMLGate(text)
    try gate.checkCharacters()
    try gate.walk()
    return gate.passed
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
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw refuse("the file is UTF-16; save it as UTF-8", at: 0)
    }
    try checkEncoding()
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
    position = endOfDeclaration ?? 0
    while position < text.bytes.count {
      switch text.bytes[position] {
      case UInt8(ascii: "<"): try markup()
      case UInt8(ascii: "&"):
        guard depth > 0 else { throw refuse("text outside the root element", at: position) }
        try reference()
      case UInt8(ascii: " "), 0x9, 0xA, 0xD: position += 1
      case UInt8(ascii: "]") where text.has("]]>", at: position):
        throw refuse("«]]>» inside a text", at: position, length: 3)
      default:
        guard depth > 0 else { throw refuse("text outside the root element", at: position) }
        position += 1
      }
    }
    guard rootWasSeen else { throw refuse("the file has no element", at: 0) }
    if let last = open.last {
      throw refuse("the element «\(name(last.name))» is not closed", at: last.start)
    }
  }

  /// The end of the declaration before the root element, nil where there is none.
  private var endOfDeclaration: Int? {
    guard text.has("<?xml", at: 0), let end = text.find("?>", from: 5),
      let next = text.bytes.dropFirst(5).first, Self.isBlank(next)
    else { return nil }
    return end + 2
  }

  private func checkEncoding() throws(Problems) {
    guard let end = endOfDeclaration else { return }
    let declaration = String(decoding: text.bytes[5..<end], as: UTF8.self)
    guard let found = declaration.firstRange(of: "encoding") else { return }
    let parts = declaration[found.upperBound...].split { $0 == "\"" || $0 == "'" }
    let encoding = parts.count > 1 ? String(parts[1]) : ""
    guard encoding.lowercased() != "utf-8" else { return }
    throw refuse("the file is declared as «\(encoding)»; save it as UTF-8", at: 0, length: end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD
  }

  private func name(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func markup() throws(Problems) {
    if text.has("<?", at: position) {
      try instruction()
    } else if text.has("<!--", at: position) {
      let start = position
      try skip(to: "-->", from: position + 4, what: "a comment")
      if let inner = text.find("--", from: start + 4, before: position - 3) {
        throw refuse("«--» inside a comment", at: inner, length: 2)
      }
    } else if text.has("<![CDATA[", at: position) {
      guard depth > 0 else { throw refuse("text outside the root element", at: position) }
      try skip(to: "]]>", from: position + 9, what: "a CDATA section")
    } else if text.has("<!", at: position) {
      throw refuse("a document type or declaration is not allowed", at: position, length: 2)
    } else if text.has("</", at: position) {
      try endTag()
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

  /// Passes over an instruction to some program, which only the parser could not bear.
  private mutating func instruction() throws(Problems) {
    guard depth == 0 else {
      throw refuse("a processing instruction inside the model", at: position, length: 2)
    }
    let start = position
    guard let end = text.find("?>", from: position + 2) else {
      throw refuse("a processing instruction is not closed", at: position, length: 2)
    }
    position += 2
    guard name(readName()).lowercased() != "xml" else {
      throw refuse("an XML declaration that does not stand first", at: start, length: 2)
    }
    position = end + 2
    passed.instructions.append(start..<position)
  }

  private mutating func endTag() throws(Problems) {
    let start = position
    position += 2
    let own = readName()
    skipBlanks()
    guard let last = open.popLast() else {
      throw refuse("an end tag without a start tag", at: start, length: position - start)
    }
    guard own == last.name else {
      let line = text.location(of: last.start).line
      throw refuse(
        "«</\(name(own))>» where «\(name(last.name))» of line \(line) is to be closed", at: start,
        length: position - start)
    }
    guard text.has(">", at: position) else { throw refuse("an end tag is not closed", at: start) }
    position += 1
  }

  private mutating func skipBlanks() {
    while position < text.bytes.count, Self.isBlank(text.bytes[position]) { position += 1 }
  }

  /// Reads up to a blank or a sign that ends a name.
  private mutating func readName() -> ArraySlice<UInt8> {
    let start = position
    while position < text.bytes.count, !Self.endsName(text.bytes[position]) { position += 1 }
    return text.bytes[start..<position]
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: isBlank(byte)
    }
  }

  private mutating func startTag() throws(Problems) {
    let start = position
    guard depth > 0 || !rootWasSeen else { throw refuse("a second root element", at: start) }
    rootWasSeen = true
    position += 1
    let own = readName()
    guard !own.isEmpty else { throw refuse("«<» that begins no tag", at: start) }
    var attributes: [ArraySlice<UInt8>] = []
    while true {
      let before = position
      skipBlanks()
      guard position < text.bytes.count, text.bytes[position] != UInt8(ascii: "<") else {
        throw refuse("a tag is not closed", at: start)
      }
      let closesItself = text.has("/>", at: position)
      if closesItself || text.has(">", at: position) {
        position += closesItself ? 2 : 1
        passed.tags.append(TagPlace(start: start, contentStart: position))
        guard !closesItself else { return }
        open.append((own, start))
        guard depth <= Self.depthLimit else {
          throw refuse("elements are nested deeper than \(Self.depthLimit)", at: start)
        }
        return
      }
      guard position > before else { throw refuse("a blank is missing here", at: position) }
      try attribute(&attributes, of: start)
    }
  }

  private mutating func attribute(
    _ known: inout [ArraySlice<UInt8>], of tag: Int
  ) throws(Problems) {
    let start = position
    let own = readName()
    guard !own.isEmpty else { throw refuse("this does not belong into a tag", at: position) }
    guard known.count < Self.attributeLimit else {
      throw refuse("more than \(Self.attributeLimit) attributes", at: tag)
    }
    guard !known.contains(own) else {
      throw refuse("the attribute «\(name(own))» a second time", at: start, length: own.count)
    }
    known.append(own)
    skipBlanks()
    guard text.has("=", at: position) else {
      throw refuse("the attribute «\(name(own))» has no value", at: start, length: own.count)
    }
    position += 1
    skipBlanks()
    guard text.has("\"", at: position) || text.has("'", at: position) else {
      throw refuse("the value of «\(name(own))» is not in quotes", at: position)
    }
    try attributeValue()
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
