import Diagnostics
import Testing

@testable import FEEL

/// A limit is not null: what it cuts off must not decide anything.
@Suite("Limits")
struct LimitTests {
  private func evaluation(_ text: String) throws -> Evaluation {
    try Expression.parse(SourceText(text, file: "t"), names: ["text"])
      .evaluate(in: Scope(["text": .string(String(repeating: "a", count: 1 << 23))]))
  }

  /// An expression whose value without limits would be another one than what is left at the limit.
  @Test(
    "give null and one warning, whatever stands around the place",
    arguments: [
      ("{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 5000)}.r", .invocations),
      ("{f: function(g) g(g), r: f(f)}.r = null", .invocations),
      (
        "{f: function(g, n) if n in [1..1000] then g(g, n - 1) else \"end\", r: f(f, 900)}.r",
        .invocations
      ), ("{f: function(g, n) {a: n, b: g(g, n - 1)}, r: f(f, 900)}.r.a", .invocations),
      ("{f: function(g, n) g(g, n - 1) or true, r: f(f, 900)}.r", .invocations),
      ("{f: function(g, n) [g(g, n - 1)], r: count(f(f, 900))}.r", .invocations),
      ("{f: function(g) g(g), r: for i in 1..3 return f(f)}.r", .invocations),
      ("{f: function(g) g(g), r: sort([2, 1], function(a, b) f(f) = a)}.r", .invocations),
      ("{f: function(g) g(g), r: [1, 2][f(f) = null]}.r", .invocations),
      ("{f: function(g) g(g), r: some x in [1, 2] satisfies f(f) = null or x = 2}.r", .invocations),
      ("{f: function(g) g(g), r: 5 in (f(f), 5)}.r", .invocations),
      ("{f: function(g) g(g), r: f(f) instance of Null}.r", .invocations),
      ("if (some i in 1..2000000 satisfies i = 1999999) then \"y\" else \"n\"", .rounds),
      (
        "count(flatten([for i in 1..900000 return 1, for i in 1..900000 return 1]))", .rounds
      ), ("(for i in 1..600000 return 1)[1] = (for i in 1..600000 return 1)[1]", .rounds),
      ("(for i in 1..2000000 return 1) = (for i in 1..2000000 return 1)", .rounds),
      ("{l: for i in 1..9000 return i, r: count(l[count(l[item > 0]) > 0])}.r", .rounds),
      ("every i in 1..100000, j in 1..100 satisfies true", .rounds),
      ("string length(text + text + text) = null", .text),
      ("if string join([text, text, text]) = null then 1 else 2", .text),
      ("matches(text, \"(a|b|c|d|e)+f\") = null", .pattern),
      ("if matches(\"a\", \"a{1,9999999}\") then 1 else 2", .pattern),
      ("(for i in 1..100000 return [partial[-1]])[1]", .values),
      ("(for i in 1..100000 return {a: partial[-1]})[1]", .values),
      ("(for i in 1..60 return [partial[-1], partial[-1]])[1]", .values),
      ("(for i in 1..100 return function() partial)[1] = null", .values),
    ] as [(String, Budget.Limit)])
  func limit(text: String, limit: Budget.Limit) throws {
    let evaluation = try evaluation(text)
    #expect(evaluation.value == .null)
    #expect(evaluation.warnings.filter { $0.kind == .limit(limit) }.count == 1)
    #expect(evaluation.warnings.last?.kind == .limit(limit))
  }

  @Test("let functions invoke each other as deep as is said, and not deeper")
  func depth() throws {
    func recursion(_ depth: Int) throws -> Value {
      let body = "if n = 0 then 0 else 1 + g(g, n - 1)"
      return try evaluation("{f: function(g, n) \(body), r: f(f, \(depth))}.r").value
    }
    // The first invocation is one as well.
    let deepest = Budget.mostInvocations - 1
    #expect(try recursion(deepest) == .number(Decimal(deepest)))
    #expect(try recursion(deepest + 1) == .null)
  }

  @Test("stay null for every depth beyond the limit, and right for every depth within")
  func everyDepth() throws {
    for depth in stride(from: 0, through: 400, by: 7) {
      let value = try evaluation(
        "{f: function(g, n) if n = null or n = 0 then 0 else 1 + g(g, n - 1), r: f(f, \(depth))}.r"
      ).value
      #expect(
        value == (depth < Budget.mostInvocations ? .number(Decimal(depth)) : .null))
    }
  }

  @Test("end a cell's test without an answer, negated or not")
  func cells() throws {
    for text in ["? > 1 and f(f) = null", "not(f(f))", "f(f), 3", "not(? = f(f))"] {
      let tests = try UnaryTests.parse(SourceText(text, file: "t"), names: ["f"])
      let endless = try evaluate("function(g) g(g)")
      let match = tests.matches(3, in: Scope(["f": endless]))
      #expect(match.result == nil, "\(text)")
      #expect(match.warnings.map(\.kind) == [.limit(.invocations)], "\(text)")
    }
  }

  @Test("pass from one expression to the others of the same evaluation")
  func sharing() throws {
    var budget = Budget()
    let endless = try Expression.parse(
      SourceText("{f: function(g) g(g), r: f(f)}.r", file: "t"), names: [])
    let innocent = try Expression.parse(SourceText("1 + 1", file: "t"), names: [])
    #expect(innocent.evaluate(in: Scope(), within: &budget).value == 2)
    #expect(endless.evaluate(in: Scope(), within: &budget).warnings.count == 1)
    #expect(budget.exceeded == .invocations)
    let after = innocent.evaluate(in: Scope(), within: &budget)
    #expect(after == Evaluation(value: .null, warnings: []))
  }

  @Test("leave wide results alone, and loops that only look back")
  func width() throws {
    #expect(try evaluate("count(for i in 1..300000 return i)") == 300_000)
    #expect(
      try evaluate("(for i in 1..2000 return if i = 1 then 1 else partial[-1] + 1)[-1]") == 2_000)
    #expect(
      try evaluate(
        "count((for i in 1..500 return if i = 1 then [1] else append(partial[-1], i))[-1])") == 500)
    #expect(try evaluate("count(for i in 1..5000 return function() i)") == 5_000)
  }

  @Test("have sentences of their own", arguments: Budget.Limit.allCases)
  func sentences(limit: Budget.Limit) {
    #expect(!limit.description.isEmpty && !limit.description.hasSuffix("."))
    #expect(Budget.Limit.allCases.filter { $0.description == limit.description } == [limit])
  }
}
