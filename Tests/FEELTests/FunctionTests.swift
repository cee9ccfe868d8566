import Diagnostics
import FEEL
import Testing

@Suite("Functions as values")
struct FunctionTests {
  @Test(
    "are defined, passed on and invoked",
    arguments: [
      ("(function(x) x + 1)(2)", "3"), ("{f: function(a, b) a - b, g: f(b: 1, a: 5)}.g", "4"),
      ("{k: 10, add: function(n) function(x) x + n + k, r: add(1)(2)}.r", "13"),
      ("{x: 1, f: function(y) x + y, g: function(x) f(x), r: g(100)}.r", "101"),
      ("{f: function(a: number) a, r: f(\"x\")}.r", "null"),
      ("{f: function(a: number) a, r: f([3])}.r", "3"), ("(function(x) x)()", "null"),
      ("(function(x) x)(y: 1)", "null"), ("(function() 7)()", "7"),
      ("{f: abs, r: f(-1)}.r", "1"), ("for f in [abs, floor] return f(-1.5)", "[1.5, -2]"),
      ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
      ("sort([\"b\", \"a\"])", "[\"a\", \"b\"]"),
      ("sort(list: [{a: 2}, {a: 1}], precedes: function(x, y) x.a < y.a).a", "[1, 2]"),
      ("sort([1, \"a\"])", "null"), ("sort([1, 2], function(x, y) x)", "null"),
      ("sort([1, 2], function(x) true)", "null"),
      ("{y: function(f, n) if n = 0 then 0 else n + f(f, n - 1), r: y(y, 20)}.r", "210"),
    ])
  func value(expression: String, expected: String) throws {
    #expect(try evaluate(expression) == evaluate(expected))
  }

  @Test(
    "and all other values have types",
    arguments: [
      ("@\"2026-01-01\" instance of date", true), ("@\"10:00:00\" instance of date", false),
      ("@\"2026-01-01T00:00:00\" instance of date and time", true),
      ("@\"P1D\" instance of days and time duration", true),
      ("@\"P1M\" instance of days and time duration", false),
      ("@\"P1M\" instance of years and months duration", true),
      ("[@\"P1M\"] instance of list<years and months duration>", true),
      ("[1..2] instance of range<number>", true), ("[1..2] instance of range<string>", false),
      ("{a: {b: 1}} instance of context<a: context<b: number>>", true),
      ("{a: 1} instance of context<a: number, b: number>", false),
      ("(function(a: number) a + 1) instance of function<number> -> Any", true),
      ("(function(a: number) \"x\") instance of function<number> -> string", true),
      ("(function(a: number) \"x\") instance of function<number> -> number", false),
      ("(function(a: number) a) instance of function<string> -> Any", false),
      ("(function(a, b) a) instance of function<number> -> Any", false),
      ("(function(a) a) instance of function<number> -> Any", true),
      ("(function(x: number) x + 1) instance of function<number> -> number", true),
      ("(function(x: number) x) instance of function<number> -> number", true),
      ("(function(x) x) instance of function<number> -> number", false),
      ("(function(a: string) string length(a)) instance of function<string> -> number", true),
      ("(function(a: string) string length(a)) instance of function<string> -> string", false),
      (
        "(function(a: string, b: string) a + b) instance of function<string, string> -> string",
        true
      ),
      ("{k: 2, f: function(x: number) x * k, r: f instance of function<number> -> number}.r", true),
      (
        "(function(x: context<a: number>) x.a) instance of function<context<a: number>> -> number",
        true
      ),
      ("(function(x: number) {y: x, z: y}.z) instance of function<number> -> number", true),
      (
        "(function(x: number) for i in [1] return x) instance of function<number> -> list<number>",
        true
      ),
      (
        "(function(x: number) for x in [\"\"] return x) instance of function<number> -> list<number>",
        false
      ),
      (
        "(function(x: number) if x > 1 then x else \"\") instance of function<number> -> number",
        false
      ),
      ("string length instance of function<string> -> number", true),
      ("string length instance of function<string> -> string", false),
      ("abs instance of function<number> -> number", true),
      ("null instance of Null", true), ("null instance of Any", false),
    ])
  func type(expression: String, expected: Bool) throws {
    #expect(try evaluate(expression) == .boolean(expected))
  }

  /// An argument, the type of the parameter, and what the parameter gets.
  @Test(
    "convert an argument as a whole, and once",
    arguments: [
      ("[1]", "number", "1"), ("1", "list<number>", "[1]"), ("[[1]]", "number", "null"),
      ("[[1]]", "list<number>", "[1]"), ("[[[1]]]", "list<number>", "null"),
      ("{b: [2]}", "context<b: number>", "null"),
      ("@\"2020-01-01\"", "date and time", "@\"2020-01-01T00:00:00Z\""),
      ("[@\"2020-01-01\"]", "date and time", "null"),
      ("[@\"2020-01-01\"]", "list<date and time>", "null"),
      ("(function(x: number) x)(1)", "number", "1"), ("[null]", "number", "null"),
    ])
  func conversion(argument: String, type: String, expected: String) throws {
    #expect(try evaluate("(function(p: \(type)) p)(\(argument))") == evaluate(expected))
  }

  @Test(
    "are taken where their signature is wanted, as far as it is known",
    arguments: [
      ("function(x: number) x", true), ("function(x) x", true), ("function(x: string) 1", false),
      ("function(x: number) \"a\"", false), ("function(x: number, y) x", false), ("abs", true),
      ("string", false), ("function(x: number) y(x)", true),
    ])
  func signature(function: String, isTaken: Bool) throws {
    let text = "(function(f: function<number> -> number) f != null)(\(function))"
    let source = SourceText(text, file: "t")
    let value = try Expression.parse(source, names: ["y"]).evaluate(in: Scope()).value
    #expect(value == (isTaken ? true : .null))
  }

  @Test("name the types that they are given")
  func ownTypes() throws {
    let source = SourceText("\"a\" instance of zone code", file: "t")
    let expression = try Expression.parse(source, names: [], types: ["zone code": .string])
    #expect(expression.evaluate(in: Scope()).value == true)
  }

  @Test("may be made of an expression")
  func made() throws {
    let body = try Expression.parse(SourceText("a * rate", file: "t"), names: ["a", "rate"])
    let function = Function(parameters: ["a"], body: body, scope: Scope(["rate": 3]))
    #expect(try evaluate("f(2)", ["f": .function(function), "rate": 100]) == 6)
  }

  @Test("that invoke themselves without end give null")
  func endless() throws {
    let source = SourceText("{f: function(g) g(g), r: f(f)}.r", file: "t")
    let evaluation = try Expression.parse(source, names: []).evaluate(in: Scope())
    #expect(evaluation.value == .null)
    #expect(evaluation.warnings.map(\.kind) == [.limit(.invocations)])
  }
}
