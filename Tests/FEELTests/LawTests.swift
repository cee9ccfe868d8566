import Diagnostics
import FEEL
import Testing

@Suite("Laws")
struct LawTests {
  /// Kleene's tables, with 1 standing for what is no truth value.
  @Test(
    "and, or and not are Kleene's",
    arguments: ["true", "false", "null", "1"], ["true", "false", "null", "1"])
  func kleene(one: String, other: String) throws {
    func truth(_ text: String) -> Bool? { text == "true" ? true : text == "false" ? false : nil }
    let (a, b) = (truth(one), truth(other))
    let both: Bool? = a == false || b == false ? false : a == nil || b == nil ? nil : true
    let any: Bool? = a == true || b == true ? true : a == nil || b == nil ? nil : false
    #expect(try evaluate("\(one) and \(other)") == both.map(Value.boolean) ?? .null)
    #expect(try evaluate("\(one) or \(other)") == any.map(Value.boolean) ?? .null)
  }

  @Test("random text is read or refused, evaluated or null, but nothing crashes")
  func randomText() {
    let pieces = [
      "1", "0.5", "\"a\"", "x", "list", "a b", "-", "+", "*", "**", "/", "(", ")", "[", "]", "{",
      "}", ",", ":", "..", ".", "<", ">=", "=", "!=", "and", "or", "not", "(", "in", "between",
      "if", "then", "else", "for", "some", "return", "satisfies", "instance of", "number", "null",
      "true", "?", "item", "count", "string length", "sum", "//", "/*", "*/", "\\", "\u{0}", "é",
    ]
    var random = SeededGenerator(seed: 4)
    var read = 0
    let scope = Scope(["x": 1, "list": [1, 2], "a b": "t"])
    for _ in 0..<10_000 {
      let count = Int.random(in: 1...12, using: &random)
      let words = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }
      let text = SourceText(words.joined(separator: " "), file: "t")
      if let expression = try? Expression.parse(text, names: ["x", "list", "a b"]) {
        read += 1
        #expect(expression.evaluate(in: scope) == expression.evaluate(in: scope))
      }
      if let tests = try? UnaryTests.parse(text, names: ["x", "list", "a b"]) {
        _ = tests.matches(1, in: scope)
      }
    }
    #expect(read > 250)
  }

  @Test("every problem lies within the text it is about, or just behind it")
  func places() {
    let text = "for x in [1, 2] return if x > amount then {a: \"b\"} else not(x in (1..3])"
    let scalars = Array(text.unicodeScalars)
    for end in scalars.indices {
      let cut = String(String.UnicodeScalarView(scalars[..<end]))
      do throws(Problems) {
        _ = try Expression.parse(SourceText(cut, file: "t"), names: ["amount"])
      } catch {
        for problem in error.list {
          #expect((1...end + 1).contains(problem.place?.location.column ?? 0), "\(cut)")
        }
      }
    }
  }
}
