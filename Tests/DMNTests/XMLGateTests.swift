import Diagnostics
import Testing

@testable import DMN

@Suite("The gate in front of the XML parser")
struct XMLGateTests {
  private func read(_ bytes: [UInt8]) throws -> Element {
    try DocumentReader.read(RawText(bytes, file: "t.dmn"))
  }

  /// Documents that crash or mislead the parser behind the gate, or bombs.
  static let refused: [(name: String, bytes: [UInt8])] = [
    ("an open processing instruction", Array("<?p><a/>".utf8)),
    ("a processing instruction inside", Array("<a><?p?></a>".utf8)),
    ("a processing instruction in a comment", Array("<a><!-- <?p?> --></a>".utf8)),
    ("an attribute list", Array("<!DOCTYPE a [<!ATTLIST a b CDATA #IMPLIED>]><a/>".utf8)),
    ("a notation", Array("<!DOCTYPE a [<!NOTATION n SYSTEM 'x'>]><a/>".utf8)),
    ("a bare attribute list", Array("<!ATTLIST a b CDATA #IMPLIED><a/>".utf8)),
    ("a bad byte in an element name", [0x3C, 0x61, 0xFF, 0x2F, 0x3E]),
    ("a bad byte in an attribute name", Array("<a b".utf8) + [0xC0] + Array("='1'/>".utf8)),
    (
      "a bad byte in a comment", Array("<a><!--".utf8) + [0xED, 0xA0, 0x80] + Array("--></a>".utf8)
    ),
    ("an unclosed element", Array("<a><b>x</b>".utf8)),
    ("a cut tag", Array("<a><b".utf8)),
    ("an end tag too many", Array("<a/></a>".utf8)),
    ("text behind the root", Array("<a/>zzz".utf8)),
    ("text before the root", Array("zzz<a/>".utf8)),
    ("two roots", Array("<a/><a/>".utf8)),
    ("a reference to a control character", Array("<a>&#27;</a>".utf8)),
    ("a reference to a C1 control", Array("<a>&#x9b;</a>".utf8)),
    ("a reference to a control in an attribute", Array("<a b='&#x1b;'/>".utf8)),
    ("a reference to a surrogate", Array("<a>&#xD800;</a>".utf8)),
    ("an unknown entity", Array("<a>&nbsp;</a>".utf8)),
    ("a lone ampersand", Array("<a>R & D</a>".utf8)),
    ("a control character", Array("<a>\u{1B}[2J</a>".utf8)),
    ("a C1 control character", Array("<a>\u{9B}</a>".utf8)),
    ("an empty file", []),
    ("a file of blanks", Array("  \n ".utf8)),
    ("UTF-16", [0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00]),
    ("another declared encoding", Array("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".utf8)),
    ("a late declaration", Array(" <?xml version='1.0'?><a/>".utf8)),
    ("mismatched tags", Array("<a><b></a></b>".utf8)),
    ("an undeclared prefix, doubled attribute", Array("<a b='1' b='2'/>".utf8)),
    (
      "deep nesting",
      Array((String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65)).utf8)
    ),
    (
      "many attributes",
      Array("<a \((0..<65).map { "x\($0)='1'" }.joined(separator: " "))/>".utf8)
    ),
    (
      "a large file",
      Array(("<a>" + String(repeating: "x", count: 8 << 20) + "</a>").utf8)
    ),
    (
      "an entity bomb",
      Array("<!DOCTYPE l [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><l>&b;</l>".utf8)
    ),
  ]

  @Test("refuses what the parser must not see", arguments: refused.map(\.name))
  func refuses(_ name: String) throws {
    let bytes = try #require(Self.refused.first { $0.name == name }).bytes
    #expect(throws: Problems.self) { try read(bytes) }
  }

  @Test(
    "says what is wrong, and where",
    arguments: [
      ("<a>\n <b c='1' c='2'/></a>", "the attribute «c» a second time", 2, 11),
      ("<a>\n <b c=1/></a>", "the value of «c» is not in quotes", 2, 7),
      ("<a>\n <b c/></a>", "the attribute «c» has no value", 2, 5),
      ("<a>\n <b c='1'd='2'/></a>", "a blank is missing here", 2, 10),
      ("<a>\n x]]>y</a>", "«]]>» inside a text", 2, 3),
      ("<a>\n <!-- x -- y --></a>", "«--» inside a comment", 2, 9),
      ("<a>\n <b></c></a>", "«</c>» where «b» of line 2 is to be closed", 2, 5),
      ("<a>\n <b></a>", "«</a>» where «b» of line 2 is to be closed", 2, 5),
      ("<a>\n <b>\n", "the element «b» is not closed", 2, 2),
      ("<a>\n <?p?></a>", "a processing instruction inside the model", 2, 2),
      (
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
        "the file is declared as «ISO-8859-1»; save it as UTF-8", 1, 1
      ),
    ])
  func mistakes(_ text: String, _ message: String, _ line: Int, _ column: Int) {
    do {
      _ = try read(Array(text.utf8))
      Issue.record("the document was let through")
    } catch let problems as Problems {
      #expect(problems.list.map(\.message) == [message])
      #expect(
        problems.list.first?.place?.location == SourceLocation(line: line, column: column))
    } catch {
      Issue.record(error)
    }
  }

  @Test("passes over processing instructions around the root element")
  func instructions() throws {
    let text = "<?xml version='1.0'?>\n<?xml-stylesheet href='x'?>\n<a\n>x</a><?p?>"
    #expect(try read(Array(text.utf8)).text == "x")
  }

  @Test("says where a refused byte stands")
  func place() {
    do {
      _ = try read(Array("<a>\n  é&#27;</a>".utf8))
      Issue.record("the document was let through")
    } catch let problems as Problems {
      let location = problems.list.first?.place?.location
      #expect(location == SourceLocation(line: 2, column: 4))
    } catch {
      Issue.record(error)
    }
  }

  @Test("keeps character data, CDATA and references together")
  func characterData() throws {
    #expect(try read(Array("<a>x<![CDATA[y<]]>z&amp;&#233;</a>".utf8)).text == "xy<z&é")
  }

  @Test("reads namespaces, prefixes, a declaration, a byte order mark and comments")
  func plain() throws {
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- c -->"
      + "<d:a xmlns:d='urn:d' xmlns:x='urn:x' x:b='1' n='é'><d:c/><c xmlns='urn:y'/></d:a>\n"
    let root = try read(Array(text.utf8))
    #expect(root.name == "a")
    #expect(root.namespace == "urn:d")
    #expect(root.attributes["n"] == "é")
    #expect(root.children.map(\.namespace) == ["urn:d", "urn:y"])
  }

  @Test("survives every prefix and every changed byte of a document")
  func mutations() {
    let document = Array(
      "<?xml version='1.0'?><a b='1'><!-- c --><b>x&lt;<![CDATA[y]]></b></a>".utf8)
    for count in document.indices {
      _ = try? read(Array(document[..<count]))
      for byte: UInt8 in [0x00, 0x21, 0x26, 0x3C, 0x3E, 0x3F, 0x5D, 0xFF] {
        var changed = document
        changed[count] = byte
        _ = try? read(changed)
      }
    }
  }
}
