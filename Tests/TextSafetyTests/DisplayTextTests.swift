import Testing
import TextSafety

/// The gate between untrusted text and a terminal.
struct DisplayTextTests {
  @Test(arguments: [
    ("bonjour", ["bonjour"]), ("", [""]), ("un\ndeux\r\ntrois\n", ["un", "deux", "trois", ""]),
    ("\u{1B}[2J", ["\\u{1B}[2J"]), ("a\rb", ["a\\u{D}b"]), ("a\r", ["a\\u{D}"]),
    ("a\tb", ["a    b"]), ("\u{9B}31m", ["\\u{9B}31m"]), ("a\u{7F}", ["a\\u{7F}"]),
    ("\u{202E}fdp.exe", ["\\u{202E}fdp.exe"]), ("a\u{200B}b\u{FEFF}", ["a\\u{200B}b\\u{FEFF}"]),
    ("a\u{2028}b\u{2029}c\u{85}", ["a\\u{2028}b\\u{2029}c\\u{85}"]), ("a\u{AD}b", ["a\\u{AD}b"]),
    ("\u{E0041}", ["\\u{E0041}"]), ("\u{E000}\u{FFFF}", ["\\u{E000}\\u{FFFF}"]),
    ("\0", ["\\u{0}"]), ("\u{1}x\u{2}", ["\\u{1}x\\u{2}"]), ("é 你好 ❤️ עברית", ["é 你好 ❤️ עברית"]),
    ("👩‍💻", ["👩\\u{200D}💻"]), ("\u{301}a", ["\\u{301}a"]), ("\u{3164}", ["\\u{3164}"]),
  ])
  func showsWhatCouldAct(text: String, lines: [String]) {
    #expect(DisplayText(untrusted: text).lines == lines)
  }

  @Test func atMostEightMarksStandOnALetter() {
    let tower = "Z" + String(repeating: "\u{301}", count: 500) + "x"
    let shown = DisplayText(untrusted: tower).text
    #expect(shown.unicodeScalars.count == 10)
  }

  @Test func longTextIsCut() {
    let shown = DisplayText(untrusted: String(repeating: "a", count: 1 << 20)).text
    #expect(shown == String(repeating: "a", count: 4096) + "…")
    #expect(DisplayText(untrusted: "abc", limit: 3).text == "abc")
    #expect(DisplayText(untrusted: "abcd", limit: 3).text == "abc…")
    #expect(DisplayText(untrusted: String(repeating: "\n", count: 100_000)).lines.count <= 258)
  }

  @Test func textsJoinLineByLine() {
    let name = DisplayText(trusted: "Léa  ")
    let body = DisplayText(untrusted: "un\ndeux")
    #expect((name + body).lines == ["Léa  un", "deux"])
    #expect([body, name].stacked().lines == ["un", "deux", "Léa  "])
    #expect([name, name].joined(by: DisplayText(trusted: "·")).lines == ["Léa  ·Léa  "])
    #expect(body.singleLine.lines == ["un deux"])
    #expect(body.separateLines.map(\.lines) == [["un"], ["deux"]])
    #expect([DisplayText]().stacked().isEmpty)
    #expect(DisplayText.spaces(2).text == "  ")
  }

  @Test func marksCannotJoinWhatGoesBefore() {
    let joined = DisplayText(trusted: "agent>") + DisplayText(untrusted: "\u{301}")
    #expect(joined.text == "agent>\\u{301}")
  }

  /// Vectors from published terminal attacks; none may leave a character that acts.
  @Test(arguments: TerminalVectors.all)
  func noVectorLeavesAnythingThatActs(bytes: [UInt8]) {
    check(DisplayText(untrusted: String(decoding: bytes, as: UTF8.self)))
  }

  @Test func noRandomTextLeavesAnythingThatActs() {
    var random = SplitMix(state: 3)
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let top: UInt32 = Bool.random(using: &random) ? 0x250 : 0x10FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &random)) {
          text.append(scalar)
        }
      }
      check(DisplayText(untrusted: String(text)))
    }
  }

  func check(_ shown: DisplayText) {
    for line in shown.lines {
      var marks = 0
      for scalar in line.unicodeScalars {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(scalar.value, radix: 16)) passed")
        case .nonspacingMark, .enclosingMark: marks += 1
        default: marks = 0
        }
        #expect(!properties.isNoncharacterCodePoint)
        #expect(!properties.isBidiControl)
        #expect(marks <= 8)
      }
      #expect(line.unicodeScalars.count <= 4096 * 10 + 1)
    }
  }
}
