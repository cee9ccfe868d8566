import Foundation
import PtySupport
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
    ("👩‍💻", ["👩‍💻"]), ("🏳️‍🌈🇫🇷1️⃣👍🏽", ["🏳️‍🌈🇫🇷1️⃣👍🏽"]),
    ("a\u{200D}💻", ["a\\u{200D}💻"]), ("💻\u{200D}a", ["💻\\u{200D}a"]), ("💻\u{200D}", ["💻\\u{200D}"]),
    ("\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"]), ("\u{1161}", ["\\u{1161}"]),
    ("\u{378}", ["\\u{378}"]), ("\u{301}a", ["\\u{301}a"]), ("\u{3164}", ["\\u{3164}"]),
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
    #expect(DisplayText(untrusted: "💻\u{200D}💻", limit: 2).text == "💻\\u{200D}…")
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

  @Test func aLiteralIsTrustedAndWhatStandsInItIsNot() {
    let name = "x\nagent> ok\u{1B}[2J"
    let shown: DisplayText = "H-\(12)\n  \(name)\n\(DisplayText(untrusted: "a\nb"))"
    #expect(shown.lines == ["H-12", "  x agent> ok\\u{1B}[2J", "a", "b"])
  }

  @Test func noLineOfAQuotedTextBeginsWhereASpeakerWould() {
    let text = DisplayText(untrusted: "a\nagent> ok\r\nagent> ok")
    #expect(text.hanging(by: 2).lines == ["a", "  agent> ok", "  agent> ok"])
    #expect(text.quoted(by: "> ").lines == ["> a", "> agent> ok", "> agent> ok"])
    #expect(DisplayText(untrusted: "é").padded(to: 3).text == "é  ")
  }

  @Test(arguments: [
    ("é\u{9B}31m", #"é\u009B31m"#), ("a\u{202E}b", #"a\u202Eb"#),
    ("\u{E0041}", #"\uDB40\uDC41"#), ("👩‍💻 🇫🇷", "👩‍💻 🇫🇷"), ("\u{7F}", #"\u007F"#),
    ("\u{2028}", #"\u2028"#), ("z" + String(repeating: "\u{301}", count: 9), ""),
  ])
  func jsonKeepsEveryScalarAndShowsNone(text: String, shown: String) throws {
    let json = DisplayJSON(escaping: "{\"a\": \"\(text)\",\n\"b\": 1}\n").text
    #expect(json.hasPrefix("{\"a\": \"") && json.hasSuffix("\",\n\"b\": 1}"))
    if !shown.isEmpty { #expect(json.contains("\"\(shown)\"")) }
    check(DisplayText(untrusted: json, limit: .max), of: json)
    #expect(try JSONDecoder().decode(Sample.self, from: Data(json.utf8)).a == text)
  }

  private struct Sample: Decodable { var a: String }

  @Test(arguments: TerminalVector.all)
  func noVectorLeavesAnythingThatActs(vector: TerminalVector) {
    check(DisplayText(untrusted: vector.text), of: vector.id)
    let again = DisplayText(untrusted: DisplayText(untrusted: vector.text).text, limit: .max)
    #expect(again == DisplayText(untrusted: vector.text), "what is shown passes the gate as it is")
    for disguise in EchoGate.disguises(in: vector.bytes) {
      #expect(disguise.shown.count == disguise.range.count)
    }
    var line = vector.bytes
    for disguise in EchoGate.disguises(in: line) {
      line.replaceSubrange(disguise.range, with: disguise.shown)
    }
    // The editor draws the controls of ASCII as ^X itself.
    let rest = line.filter { $0 >= 0x20 && $0 != 0x7F }
    #expect(String(validating: rest, as: UTF8.self) != nil)
    check(DisplayText(untrusted: String(decoding: rest, as: UTF8.self)), of: vector.id)
    #expect(EchoGate.disguises(in: rest).isEmpty)
  }

  @Test(arguments: [0, 1]) func noRandomTextLeavesAnythingThatActs(seed: UInt64) {
    var random = SplitMix(state: 3 + seed)
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let tops: [UInt32] = [0xA0, 0x3FF, 0x2FFF, 0x1FAFF, 0x10FFFF]
        let top = tops[Int.random(in: 0..<tops.count, using: &random)]
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &random)) {
          text.append(scalar)
        }
      }
      check(DisplayText(untrusted: String(text)), of: "\(Array(text))")
    }
  }

  @Test func noRandomBytesAreDrawnByTheEditor() {
    var random = SplitMix(state: 9)
    for _ in 0..<3_000 {
      var line = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0x20...0xFF, using: &random)
      }.filter { $0 != 0x7F }
      let typed = line
      for disguise in EchoGate.disguises(in: line) {
        line.replaceSubrange(disguise.range, with: disguise.shown)
      }
      #expect(line.count == typed.count)
      let text = String(validating: line, as: UTF8.self)
      #expect(text.map { DisplayText(untrusted: $0).text } == text, "\(typed)")
    }
  }

  /// Records a scalar that could act, or hides or covers something.
  func check(_ shown: DisplayText, of source: String) {
    let faults = shown.lines.reduce(into: Set<String>()) { $0.formUnion(ActingText.faults(in: $1)) }
    #expect(faults.isEmpty, "\(source.prefix(80))")
    #expect(!shown.lines.contains { $0.contains("\n") }, "\(source.prefix(80))")
    #expect(shown.lines.allSatisfy { $0.unicodeScalars.count <= 4096 * 10 + 1 })
  }
}
