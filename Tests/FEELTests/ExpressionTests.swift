import Diagnostics
import FEEL
import Testing

@Suite("Expressions")
struct ExpressionTests {
  /// What an expression gives, both written in FEEL.
  @Test(
    "evaluate to the value expected",
    arguments: [
      ("0.1 + 0.2", "0.3"), ("1 / 3 * 3", "0.9999999999999999999999999999999999"),
      ("-3 ** 2", "9"), ("3 ** 4 ** 5", "3486784401"), ("2 + 3 * 4", "14"), ("(2 + 3) * 4", "20"),
      ("10 - 4 - 3", "3"), ("1 / 0", "null"), ("\"a\" + \"b\"", "\"ab\""), ("1 + \"b\"", "null"),
      ("1 = 1.0", "true"), ("1 = \"1\"", "null"), ("null = null", "true"), ("1 = null", "false"),
      ("1 < null", "null"), ("true and null", "null"), ("false and null", "false"),
      ("true or null", "true"), ("false or null", "null"), ("1 and false", "false"),
      ("if null then 1 else 2", "2"), ("5 between 1 and 10 and true", "true"),
      ("3 in [1..5)", "true"), ("5 in [1..5)", "false"), ("5 in (< 3, > 4)", "true"),
      ("\"b\" in (\"a\", \"b\")", "true"), ("2 in ]1..3[", "true"),
      ("4 in (? > 3 and ? < 5)", "true"),
      ("for x in 1..3, y in [x, 10] return x * y", "[1, 10, 4, 20, 9, 30]"),
      ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
      ("some x in [1, null, 3] satisfies x > 2", "true"),
      ("every x in [1, null] satisfies x > 0", "null"),
      ("[{a: 1}, {a: 2}, {a: 3}][a >= 2].a", "[2, 3]"), ("[1, 2, 3][-1]", "3"),
      ("[1, 2, 3][item > 1]", "[2, 3]"), ("[][1]", "null"), ("[][item = 1]", "[]"),
      ("{first name: \"A\", full: first name + \"!\"}.full", "\"A!\""), ("{a+b: 2}.a+b", "2"),
      ("[1..5].end included", "true"), ("1 instance of number", "true"),
      ("[1, \"a\"] instance of list<number>", "false"), ("1 /* one */ + 2 // two", "3"),
      ("\"\\uD83D\\uDC0E\\U01F40E\"", "\"🐎🐎\""), ("{a: 1, b: 2} = {b: 2, a: 1}", "true"),
    ])
  func value(expression: String, expected: String) throws {
    #expect(try evaluate(expression) == evaluate(expected))
  }

  @Test("find the longest name in scope")
  func names() throws {
    let scope: [String: Value] = [
      "a": 1, "b": 2, "a-b": 10, "date of birth": 20, "in stock": true, "order": 3, "count down": 4,
    ]
    #expect(try evaluate("a-b", scope) == 10)
    #expect(try evaluate("a - b", scope) == -1)
    #expect(try evaluate("date   of\n birth + a", scope) == 21)
    #expect(try evaluate("in stock and a < b", scope) == true)
    #expect(try evaluate("order or true", scope) == true)
    #expect(try evaluate("count down + count([a])", scope) == 5)
  }

  /// Blanks separate the words of a name and are no part of it.
  @Test(
    "find a name whatever blanks stand around its operators",
    arguments: [
      ("a - b", 10), ("a+b", 20), ("a  +\n b", 20), ("a /b", 30), ("a-b + c", 11), ("d.e - f", 40),
      ("d.g - c", 4), ("c - c", 0),
    ])
  func spacing(text: String, expected: Int) throws {
    let scope: [String: Value] = [
      "a-b": 10, "a + b": 20, "a/b": 30, "c": 1, "d": .context(["e-f": 40, "g": 5]),
    ]
    let expression = try Expression.parse(
      SourceText(text, file: "t"), names: Set(scope.keys), members: ["e-f", "g-c"])
    #expect(expression.evaluate(in: Scope(scope)).value == .number(Decimal(expected)))
  }

  @Test(
    "read comments up to the end of the line",
    arguments: ["1 // c\r + 1", "1 // c\n + 1", "1 /* c */ + /* d\n */ 1", "1 + 1 // c"])
  func comments(text: String) throws {
    #expect(try evaluate(text) == 2)
  }

  @Test("report the outer variables that they read")
  func variables() throws {
    let source = SourceText("for x in list return x + y + {z: 1, w: z}.w", file: "t")
    let expression = try Expression.parse(source, names: ["list", "x", "y", "z"])
    #expect(expression.variables == ["list", "y"])
  }
}

/// Evaluates an expression that must be readable.
func evaluate(_ text: String, _ scope: [String: Value] = [:]) throws -> Value {
  try Expression.parse(SourceText(text, file: "test"), names: Set(scope.keys))
    .evaluate(in: Scope(scope)).value
}
