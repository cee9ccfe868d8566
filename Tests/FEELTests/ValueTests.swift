import FEEL
import Testing

@Suite("Values")
struct ValueTests {
  @Test("hash alike when they are equal")
  func hashing() throws {
    let pairs: [(Value, Value)] = [
      (.number(try #require(Decimal("1.0"))), 1),
      (.context(["a": 1, "b": 2]), .context(["b": 2, "a": 1])), ([1, "a"], [1, "a"]),
    ]
    for (one, other) in pairs {
      #expect(one == other)
      #expect(Set([one, other]).count == 1)
    }
  }

  @Test("tell strings apart by code points, not by what they look like")
  func codePoints() {
    #expect(Value.string("é") != Value.string("e\u{301}"))
    #expect(Set<Value>(["é", "e\u{301}"]).count == 2)
  }

  @Test("differ when they are of different types")
  func types() {
    let values: [Value] = [
      .null, false, 0, "", [], .context([:]), .function(.builtIn("abs")),
      .range(.comparison(.less, 1)),
    ]
    #expect(Set(values).count == values.count)
    for (index, value) in values.enumerated() {
      for other in values[(index + 1)...] where !value.isNull {
        #expect(value.isEqual(to: other) == nil)
      }
    }
  }

  @Test(
    "are written as FEEL reads them",
    arguments: [
      "null", "true", "-1.5", "\"a\\\"b\\\\c\\n\\u0001\"", "[1, [\"x\"], null]",
      "{a: 1, b c: {}, \"d:e\": 2}", "[1..5)", "(\"a\"..\"b\"]", "(>=5)", "[null..1]",
    ])
  func description(text: String) throws {
    #expect(try evaluate(text).description == text)
    #expect(try evaluate(evaluate(text).description) == evaluate(text))
  }

  @Test("keep the entries of a context in order")
  func context() {
    var context: Context = ["b": 1, "a": 2]
    context["c"] = 3
    context["b"] = 4
    #expect(context.entries.map(\.name) == ["b", "a", "c"])
    context["a"] = nil
    #expect(context.entries.map(\.value) == [4, 3])
    #expect(context["a"] == nil)
  }
}
