import Testing

@testable import FEEL

@Suite("Built-in functions")
struct BuiltInTests {
  /// An invocation and what it gives, both written in FEEL.
  @Test(
    "give the value expected",
    arguments: [
      ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", 3, 3)", "\"oba\""),
      ("substring(\"foobar\", -2, 1)", "\"a\""), ("substring(\"🐎bc\", 2)", "\"bc\""),
      ("substring(\"abc\", 0)", "null"), ("substring(\"abc\", 4)", "null"),
      ("substring(\"abc\", 2, 9)", "\"bc\""), ("substring(\"abc\", 1, 0)", "null"),
      ("string length(\"e\\u0301\")", "2"), ("upper case(\"straße\")", "\"STRASSE\""),
      ("lower case(\"ÀB\")", "\"àb\""), ("substring before(\"foobar\", \"bar\")", "\"foo\""),
      ("substring after(\"foobar\", \"ob\")", "\"ar\""), ("substring after(\"a\", \"x\")", "\"\""),
      ("contains(\"a\\r\\nb\", \"\\n\")", "true"), ("contains(\"e\\u0301\", \"é\")", "false"),
      ("starts with(\"e\\u0301\", \"e\")", "true"), ("ends with(\"foobar\", \"bar\")", "true"),
      ("ends with(\"r\", \"bar\")", "false"),
      ("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
      ("string join([\"a\", \"b\"])", "\"ab\""), ("string join([1])", "null"),
      ("string(1.10)", "\"1.1\""),
      (
        "string({a: \"b\", \"c d\": [1, null]})",
        "\"{a: \\\"b\\\", c d: [1, null]}\""
      ), ("string(null)", "null"), ("number(\"1e2\")", "100"),
      ("number(\"1 000,5\", \" \", \",\")", "1000.5"), ("number(\"1.5\", \".\", \",\")", "15"),
      ("number(\"x\")", "null"), ("range(\"[1..5)\") = [1..5)", "true"),
      ("range(\"1 + 1\")", "null"), ("range(\"[2..)\")", "(>=2)"), ("range(\"(2..)\")", "(>2)"),
      ("range(\"(..2)\")", "(<2)"), ("range(\"(..2]\")", "(<=2)"), ("range(\"]-1..[\")", "(>-1)"),
      ("range(\" ( .. date(\\\"2020-01-01\\\") ] \")", "(<=date(\"2020-01-01\"))"),
      ("range(\"[..2]\")", "null"), ("range(\"[2..]\")", "null"), ("range(\"(..)\")", "null"),
      ("range(\"(..true)\")", "null"), ("range(\"(..x)\")", "null"), ("range(\"..\")", "null"),
      ("range(\"\")", "null"), ("range(\"(2..\")", "null"), ("range(\"[1..2]\")", "[1..2]"),
      ("decimal(2.5, 0)", "2"), ("decimal(number: 1, scale: 2)", "null"),
      ("round up(1.121, 2)", "1.13"),
      ("round half up(-5.5, 0)", "-6"), ("round half down(-5.5, 0)", "-5"), ("floor(-1.5)", "-2"),
      ("ceiling(1.56, 1)", "1.6"), ("abs(-3)", "3"), ("modulo(-12, 5)", "3"),
      ("modulo(1, 0)", "null"),
      ("sqrt(16)", "4"), ("sqrt(-1)", "null"), ("log(1)", "0"), ("exp(0)", "1"), ("odd(3)", "true"),
      ("even(2.5)", "false"), ("not(null)", "null"), ("not(1)", "null"), ("not([true])", "false"),
      ("is(1, \"1\")", "false"),
      ("all([true, null])", "null"), ("all([false, null])", "false"), ("any([null, true])", "true"),
      ("all([false, 1])", "false"), ("all([1, false])", "false"), ("all([1, true])", "null"),
      ("any([true, 0])", "true"), ("any([0, true])", "true"), ("any([0, false])", "null"),
      ("all([])", "true"), ("any(false, null)", "null"), ("list contains([1, null], null)", "true"),
      ("count([])", "0"), ("count(1, 2)", "null"), ("count(1)", "1"),
      ("min(\"b\", \"a\")", "\"a\""),
      ("max([1, 3, 2])", "3"),
      ("min([1, \"a\"])", "null"), ("max([])", "null"), ("index of([1, 2, 1.0], 1)", "[1, 3]"),
      ("sublist([1, 2, 3], -2)", "[2, 3]"), ("sublist([1, 2, 3], 1, 2)", "[1, 2]"),
      ("sublist([1], 1, 2)", "null"), ("append([1], 2, [3])", "[1, 2, [3]]"),
      ("concatenate([1], [2, 3])", "[1, 2, 3]"), ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
      ("remove([1, 2, 3], -1)", "[1, 2]"), ("list replace([1, 2], 2, 9)", "[1, 9]"),
      ("reverse([1, 2])", "[2, 1]"), ("union([1, 2], [2.0, 3])", "[1, 2, 3]"),
      ("distinct values([1, \"1\", 1, null, null])", "[1, \"1\", null]"),
      ("flatten([1, [2, [3]]])", "[1, 2, 3]"), ("sum(0.1, 0.2)", "0.3"), ("sum([])", "null"),
      ("product([2, 3])", "6"), ("mean(1, 2, 6)", "3"), ("median([3, 1, 2, 10])", "2.5"),
      ("stddev([2, 4])", "sqrt(2)"), ("mode([6, 1, 6, 1, 2])", "[1, 6]"),
      ("sum([1, null])", "null"),
      ("get value({a: 1}, \"a\")", "1"), ("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
      ("context([{key: \"a\", value: 1}])", "{a: 1}"), ("context put({a: 1}, \"a\", 2)", "{a: 2}"),
      ("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}"),
      ("context put({a: 1}, [], 2)", "null"),
      ("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
      ("substring(start position: 2, string: \"abc\")", "\"bc\""), ("abs([-1])", "1"),
    ])
  func value(invocation: String, expected: String) throws {
    #expect(evaluateAnyway(invocation) == (try evaluate(expected)))
  }

  /// The table of DMN 1.5, section 10.3.4.8, and the ends it leaves out.
  @Test(
    "relate points and ranges",
    arguments: [
      ("before(1, 10)", true), ("before(10, 1)", false), ("before(1, [1..10])", false),
      ("before(1, (1..10])", true), ("before([1..5], 10)", true),
      ("before([1..10], [10..20])", false),
      ("before([1..10), [10..20])", true), ("after([5..10], [1..5))", true),
      ("after(10, [1..10])", false),
      ("meets([1..5], [5..10])", true), ("meets([1..5), [5..10])", false),
      ("met by([5..10], [1..5])", true), ("met by((5..10], [1..5])", false),
      ("overlaps([1..5], [3..8])", true), ("overlaps([1..5), [5..8])", false),
      ("overlaps([1..5], [5..8])", true), ("overlaps((5..8], [1..5])", false),
      ("overlaps before([1..5], [3..8])", true), ("overlaps before([3..8], [1..5])", false),
      ("overlaps before([1..5), [5..8])", false), ("overlaps before([1..5], (1..5])", true),
      ("overlaps before([1..5], [1..5])", false), ("overlaps after([3..8], [1..5])", true),
      ("overlaps after([1..5], [1..5))", false), ("overlaps after((1..5], [1..5])", true),
      ("overlaps after((1..5], [1..5))", true),
      ("finishes(10, [1..10])", true), ("finishes(10, [1..10))", false),
      ("finishes([5..10], [1..10])", true), ("finishes([1..10], (1..10])", false),
      ("finished by([1..10], 10)", true), ("includes([1..10], 5)", true),
      ("includes((1..10], (1..10])", true), ("includes((1..10], [1..10])", false),
      ("during(5, [1..10])", true), ("during([4..6], [1..10))", true),
      ("during(10, [1..10))", false),
      ("starts(1, [1..10])", true), ("starts([1..5], [1..10])", true),
      ("starts((1..5], [1..10])", false),
      ("started by([1..10], 1)", true), ("coincides([1..5], [1..5])", true),
      ("coincides([1..5), [1..5])", false), ("coincides(1, 1.0)", true), ("before((<5), 5)", true),
      ("before(range: [1..2], point: 3)", true), ("before(range: [4..5], point: 3)", false),
      ("before(point: 3, range: [4..5])", true), ("before(point: 3, range: [1..2])", false),
      ("after(range: [4..5], point: 3)", true), ("after(range: [1..2], point: 3)", false),
      ("after(point: 3, range: [1..2])", true), ("after(point: 3, range: [4..5])", false),
      ("before([1], [2..3])", true),
      ("before(1, \"a\")", nil), ("meets(1, 2)", nil), ("during([1..2], 5)", nil),
    ] as [(String, Bool?)])
  func relation(invocation: String, expected: Bool?) {
    #expect(evaluateAnyway(invocation) == (expected.map(Value.boolean) ?? .null))
  }

  @Test("have names, parameters and summaries that are fit to be shown")
  func table() {
    #expect(BuiltIn.all.count == BuiltIn.named.count)
    for builtIn in BuiltIn.all {
      #expect(!builtIn.signatures.isEmpty)
      #expect(!builtIn.summary.isEmpty && !builtIn.summary.hasSuffix("."))
      for parameters in builtIn.signatures {
        #expect(Set(parameters.map(\.name)).count == parameters.count)
        let required = parameters.prefix { !$0.isOptional }.count
        #expect(required == parameters.count { !$0.isOptional })
      }
    }
  }

  @Test("never crash, whatever the arguments", arguments: BuiltIn.all.map(\.name))
  func anyArguments(name: String) throws {
    let builtIn = try #require(BuiltIn.named[name])
    let samples: [Value] =
      [
        .null, true, 0, -1, 3, "", "abc", [], [1], [.null, "a"],
        .context(["key": "a", "value": 1]),
        .number(try #require(Decimal("9.9e6144"))), .number(try #require(Decimal("-1e-6176"))),
        .range(.between(.init(1, isIncluded: true), .init(5, isIncluded: false))),
        .range(.comparison(.notEqual, 3)), .function(.builtIn("abs")), "(a|b)*$1\\", "sx",
      ] + (try temporalSamples())
    var random = SeededGenerator(seed: 3)
    for count in 0...4 where builtIn.accepts(count) {
      for _ in 0..<200 {
        let values = (0..<count).compactMap { _ in samples.randomElement(using: &random) }
        let arguments = Arguments(values, of: name, builtIn.signature(taking: count))
        let results = (0..<2).map { _ in
          Result { () throws(Warning.Kind) in
            var interpreter = Interpreter(scope: Scope())
            return try builtIn.result(arguments, &interpreter)
          }
        }
        #expect(results[0] == results[1])
      }
    }
  }

  private func temporalSamples() throws -> [Value] {
    try [
      "@\"2024-02-29\"", "@\"-999999999-01-01\"", "@\"999999999-12-31T23:59:59.999999999Z\"",
      "@\"23:59:59@Europe/Paris\"", "@\"P99999999999999D\"", "-@\"P999999999999Y\"",
    ].map { try evaluate($0) }
  }

  /// The value of an expression; null where it cannot be read.
  private func evaluateAnyway(_ text: String) -> Value { (try? evaluate(text)) ?? .null }
}
