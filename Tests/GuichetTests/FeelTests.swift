import Diagnostics
import FEEL
import Foundation
import Testing
import TextSafety

@testable import guichet

@Suite struct FeelTests {
  private func value(_ expression: String, _ context: String = "{}") throws -> String {
    try FeelEvaluation(expression, context: context, now: 86_400_000).value.text
  }

  @Test(arguments: [
    ("1 + 2", "{}", "3"),
    ("price * (1 + rate)", #"{"price": 12.50, "rate": 0.2}"#, "15"),
    (#"if who = "é" then "yes" else "no""#, #"{"who": "\u00e9"}"#, "\"yes\""),
    ("max(list)", #"{"list": [1, 3, 2.5e1]}"#, "25"),
    ("order.total net", #"{"order": {"total net": 7}}"#, "7"),
    ("customer name", #"{"customer name": "Léa"}"#, "\"Léa\""),
    ("n", #"{"n": 12345678901234567890.1234}"#, "12345678901234567890.1234"),
    ("today() = @\"1970-01-02\"", "{}", "true"),
    ("a", #"{"a": null}"#, "null"),
  ])
  func `An expression has a value in FEEL's notation`(
    expression: String, context: String, expected: String
  ) throws {
    #expect(try value(expression, context) == expected)
  }

  @Test func `What cannot be computed is null with a caret below it`() throws {
    let result = try FeelEvaluation("2 * (1 / 0)", context: "{}", now: 0)
    #expect(result.value.text == "null")
    let text = result.warnings.map(\.text).joined(separator: "\n")
    #expect(text.hasPrefix("expression:1:6: warning: division by zero [feel.null]\n"), "\(text)")
    #expect(text.contains("\n  1 | 2 * (1 / 0)\n    |      ^^^^^"), "\(text)")
  }

  /// What is wrong, where and in which text.
  struct Mistake: Sendable {
    let expression: String
    let context: String
    let file: String
    let line: Int
    let column: Int

    init(
      _ expression: String, _ context: String = "{}", in file: String, _ line: Int, _ column: Int
    ) {
      self.expression = expression
      self.context = context
      self.file = file
      self.line = line
      self.column = column
    }
  }

  @Test(arguments: [
    Mistake("1 +", in: "expression", 1, 4),
    Mistake("amout", #"{"amount": 1}"#, in: "expression", 1, 1),
    Mistake("1", "{", in: "--context", 1, 2),
    Mistake("1", #"{"x": }"#, in: "--context", 1, 7),
    Mistake("1", "{\n  \"x\": 01\n}", in: "--context", 2, 8),
    Mistake("1", #"{"x": 1, "x": 2}"#, in: "--context", 1, 10),
    Mistake("1", #"{"x": "a}"#, in: "--context", 1, 7),
    Mistake("1", #"{"x": "\q"}"#, in: "--context", 1, 8),
    Mistake("1", #"{"x": "\ud800"}"#, in: "--context", 1, 8),
    Mistake("1", #"{"x": 1.}"#, in: "--context", 1, 9),
    Mistake("1", "{} x", in: "--context", 1, 4),
    Mistake("1", "[1]", in: "--context", 1, 1),
    Mistake("1", "{\"x\": \"a\tb\"}", in: "--context", 1, 9),
    Mistake("1", #"{"x": "# + String(repeating: "[", count: 200) + "}", in: "--context", 1, 134),
  ])
  func `A mistake has its place`(mistake: Mistake) throws {
    let error = #expect(throws: UnusableDialogs.self) {
      try value(mistake.expression, mistake.context)
    }
    let place = try #require(error?.problems.first?.place)
    #expect(place.file == mistake.file)
    #expect(
      place.location == SourceLocation(line: mistake.line, column: mistake.column),
      "\(error?.problems ?? [])")
  }

  @Test func `A name that is nearly right is suggested`() throws {
    let error = #expect(throws: UnusableDialogs.self) { try value("amout", #"{"amount": 1}"#) }
    #expect(error?.problems.first?.suggestion == "amount")
  }

  @Test func `JSON reads as any reader reads it`() throws {
    let text = #"{"a": [true, false, null, -0.5, 1E2, "\"\\\/\b\f\n\r\t😀"], "b": {"c": []}}"#
    let context = try JSONReader.object(SourceText(text, file: "t"))
    let expected = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    #expect(Value.context(context) == expected)
  }
}
