import Diagnostics
import FEEL
import Testing

@Suite("Unary tests")
struct UnaryTestsTests {
  @Test(
    "match by three-valued logic",
    arguments: [
      ("-", .null, true), ("\"a\",\"b\"", "b", true), ("\"a\",\"b\"", "c", false),
      ("not(\"a\",\"b\")", "c", true), ("not(\"a\")", "a", false), ("< 10", 9, true),
      ("< 10", .null, nil), (">= 1, < -5", -6, true), ("[1..5]", 5, true), ("[1..5)", 5, false),
      ("(1..5), 9", 9, true), ("? > 5 and ? < limit", 7, true), ("? > 5 and ? < limit", 12, false),
      ("limit", 10, true), ("[1, 2, 3]", 2, true), ("[1, 2]", [1, 2], true), ("null", .null, true),
      ("\"a\"", .null, false), ("\"a\"", 1, nil), ("\"a\", 1", 1, true), ("true", false, false),
      ("limit > 5", "x", true), ("limit > 5", false, false), ("-5", -5, true), ("- 5", -5, true),
      ("not(null)", 1, true), ("not(? = 1)", 1, false), ("contains(?, \"b\")", "abc", true),
      ("= 3", 3, true), ("!= 3", 3, false), ("not(true) and true", false, true),
    ] as [(String, Value, Bool?)])
  func match(cell: String, input: Value, expected: Bool?) throws {
    #expect(try parse(cell).matches(input, in: Scope(["limit": 10])).result == expected)
  }

  @Test("expose what is plain")
  func literals() throws {
    #expect(try parse("\"a\", \"b\"").literals == ["a", "b"])
    #expect(try parse("not(\"a\", -1)").literals == ["a", -1])
    #expect(try parse("not(\"a\")").negated)
    #expect(try parse("\"a\", limit").literals == nil)
    #expect(try parse("-").literals == nil)
    #expect(try parse(" - ").isAny)
    #expect(try parse("limit, [1..limit]").variables == ["limit"])
  }

  /// A cell, and the code, column and length of its problem.
  @Test(
    "refuse what an author did not mean",
    arguments: [
      ("not(\"a\"), \"b\"", "feel.not", 1, 8), ("VIP", "feel.name", 1, 3),
      ("\"a\", -", "feel.syntax", 7, 1), ("", "feel.syntax", 1, 1), ("< ", "feel.syntax", 3, 1),
    ])
  func problem(cell: String, code: String, column: Int, length: Int) {
    do throws(Problems) {
      _ = try UnaryTests.parse(SourceText(cell, file: "t"), names: [])
      Issue.record("nothing was refused")
    } catch {
      #expect(error.list.map(\.code) == [code])
      #expect(error.list.first?.place?.location.column == column)
      #expect(error.list.first?.place?.length == length)
    }
  }

  private func parse(_ cell: String) throws -> UnaryTests {
    try UnaryTests.parse(SourceText(cell, file: "test"), names: ["limit"])
  }
}
