import Diagnostics
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Turns bytes that passed the gate into a tree of elements.
final class DocumentReader: NSObject, XMLParserDelegate {
  private let tags: [XMLGate.TagPlace]
  private var open: [Element] = []
  private var started = 0
  private var root: Element?

  private init(tags: [XMLGate.TagPlace]) { self.tags = tags }

  /// Reads a document.
  ///
  /// - Throws: one problem, when the gate or the parser refuses the bytes.
  static func read(_ text: RawText) throws(Problems) -> Element {
    let passed = try XMLGate.inspect(text)
    var bytes = text.bytes
    for instruction in passed.instructions {
      // Blanks in their place leave everything else where it is.
      for offset in instruction where bytes[offset] != UInt8(ascii: "\n") {
        bytes[offset] = UInt8(ascii: " ")
      }
    }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let reader = DocumentReader(tags: passed.tags)
    parser.delegate = reader
    let succeeded = parser.parse()
    guard succeeded, parser.parserError == nil, reader.open.isEmpty, let root = reader.root,
      reader.started == passed.tags.count
    else {
      let line = max(1, parser.lineNumber)
      let place = SourcePlace(
        file: text.file,
        location: SourceLocation(line: line, column: max(1, parser.columnNumber)))
      throw Problems([
        Diagnostic(code: "dmn.xml", message: "this is not well-formed XML", place: place)
      ])
    }
    return root
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    guard started < tags.count else {
      parser.abortParsing()
      return
    }
    // A qualified name slips through where the prefix is bound on the element itself.
    let local = elementName.split(separator: ":").last.map(String.init) ?? elementName
    open.append(
      Element(
        name: local, namespace: namespaceURI ?? "", attributes: attributeDict, tag: tags[started]))
    started += 1
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    add(String(decoding: CDATABlock, as: UTF8.self))
  }

  private func add(_ text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }
}
