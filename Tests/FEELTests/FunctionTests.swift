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
      ("null instance of Null", true), ("null instance of Any", false),
    ])
  func type(expression: String, expected: Bool) throws {
    #expect(try evaluate(expression) == .boolean(expected))
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
    #expect(evaluation.warnings.first?.kind == .tooDeep)
  }
}
