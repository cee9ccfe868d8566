import Diagnostics
import FEEL
import Testing

@Suite("Problems in expressions")
struct SyntaxErrorTests {
  private let names: Set<String> = ["payment channel", "zone", "amount", "list"]

  /// An expression, and the code, column and length of its first problem.
  @Test(
    "have a code and an exact place",
    arguments: [
      ("1 +", "feel.syntax", 4, 1), ("", "feel.syntax", 1, 1), ("1 2", "feel.syntax", 3, 1),
      ("(1", "feel.syntax", 3, 1), ("[1, 2", "feel.syntax", 6, 1), ("{a 1}", "feel.syntax", 5, 1),
      ("if true then 1", "feel.syntax", 15, 1), ("for x in list", "feel.syntax", 14, 1),
      ("1 between 2", "feel.syntax", 12, 1), ("12abc", "feel.syntax", 3, 3),
      ("\"open", "feel.string", 1, 5), ("\"\\u12\"", "feel.string", 2, 2),
      ("\"\\uD800\"", "feel.string", 2, 6), ("1e9999", "feel.number", 1, 6),
      ("1 + zoen", "feel.name", 5, 4), ("amount + chanel + 1", "feel.name", 10, 6),
      ("cuont(list)", "feel.function", 1, 5), ("match(zone, \"a\")", "feel.function", 1, 5),
      ("count of things", "feel.name", 1, 15), ("abs()", "feel.arguments", 1, 5),
      ("1 + abs(number: 1)", "feel.arguments", 5, 14), ("{a: 1, a: 2}", "feel.entry", 8, 1),
      ("1 instance of nmber", "feel.type", 15, 5), ("@\"2026-02-30\"", "feel.temporal", 1, 13),
      ("«1»", "feel.syntax", 1, 1),
      ("1 /* a", "feel.syntax", 3, 2), ("abs(/* ", "feel.syntax", 5, 2),
      ("[1..2", "feel.syntax", 6, 1), ("1 in", "feel.syntax", 5, 1), ("zone.", "feel.syntax", 6, 1),
    ] as [(String, String, Int, Int)])
  func place(text: String, code: String, column: Int, length: Int) throws {
    let problem = try #require(problems(in: text).first)
    #expect(problem.code == code)
    #expect(
      problem.place
        == SourcePlace(
          file: "t.dmn", location: SourceLocation(line: 1, column: column), length: length))
  }

  @Test(
    "suggest the nearest name",
    arguments: [
      ("zoen = 1", "zone"), ("payment chanel = \"x\"", "payment channel"),
      ("strin length(\"a\")", "string length"), ("1 instance of nmber", "number"),
    ])
  func suggestion(text: String, expected: String) {
    #expect(problems(in: text).first?.suggestion == expected)
  }

  @Test("are collected, and point into the file the text was cut from")
  func collected() {
    let source = SourceText(
      "zoen +\n  amuont", file: "t.dmn", origin: SourceLocation(line: 7, column: 20))
    var found: [Diagnostics.SourceLocation] = []
    do throws(Problems) {
      _ = try Expression.parse(source, names: names)
    } catch {
      found = error.list.compactMap(\.place?.location)
    }
    #expect(found == [SourceLocation(line: 7, column: 20), SourceLocation(line: 8, column: 3)])
  }

  @Test(
    "say that the nesting is too deep instead of overflowing the stack",
    arguments: [
      (String(repeating: "(", count: 100_000), ""), (String(repeating: "[", count: 100_000), ""),
      (String(repeating: "-", count: 100_000), "zone"),
      (String(repeating: "if ", count: 5_000), ""),
      (String(repeating: "abs(", count: 300), "1" + String(repeating: ")", count: 300)),
      ("zone" + String(repeating: ".a", count: 300), ""),
      (String(repeating: "{a:", count: 300), ""),
    ])
  func nesting(opening: String, closing: String) {
    #expect(problems(in: opening + closing).contains { $0.code == "feel.nesting" })
  }

  @Test(
    "do not come up below the deepest nesting",
    arguments: [
      String(repeating: "(", count: 250) + "1" + String(repeating: ")", count: 250),
      String(repeating: "abs(", count: 120) + "1" + String(repeating: ")", count: 120),
      "1" + String(repeating: " + 1 - 1", count: 5_000),
      "1" + String(repeating: " * 2 / 2 + 0", count: 5_000),
      "if false" + String(repeating: " or zone = \"x\" and true and true", count: 5_000)
        + " then 2 else 1",
      String(repeating: "if true then ", count: 120) + "1"
        + String(repeating: " else 2", count: 120),
      String(repeating: "-", count: 250) + "(-1)",
    ])
  func deepButFine(text: String) throws {
    #expect(try evaluate(text, ["zone": "z"]) == (text.hasPrefix("-") ? -1 : 1))
  }

  private func problems(in text: String) -> [Diagnostic] {
    do throws(Problems) {
      _ = try Expression.parse(SourceText(text, file: "t.dmn"), names: names)
      return []
    } catch {
      return error.list
    }
  }
}
