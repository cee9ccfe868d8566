import DMN
import FEEL

/// A random decision table of cells that can be looked up and cells that cannot, and random cases.
struct RandomTable {
  private static let cells = [
    [
      "-", "-", "\"a\"", "\"b\"", "\"a\", \"b\"", "not(\"a\")", "not(\"b\", null)", "\"é\"",
      "\"e\u{301}\"", "null", "\"a\", 5", "q", "? = \"b\"", "starts with(?, \"a\")",
      "[\"a\", \"c\"]",
    ],
    [
      "-", "-", "1", "-5", "< 10", "<= 10", "> 10", ">= 10", "[1..10]", "(1..10)", "[1..10)",
      "]1..2]",
      "[3..1]", "not([1..2], 7)", "1.5, [20..30]", "!= 3", "(!= 3)", "null", "\"x\"", "? > 3",
      "< q",
    ],
    ["-", "-", "true", "false", "not(true)", "true, null"],
  ]
  private static let values: [Value] = [
    .null, "a", "b", "c", "é", "e\u{301}", true, false, 1, 2, 3, 5, 7, 10, 11, 25,
    .number(Decimal("1.5") ?? 0), .number(Decimal("9.99") ?? 0), -5, ["a"], [1],
  ]

  let policy: String
  let kinds: [Int]
  let rules: [[String]]
  var allowed: [String?]

  init(seed: UInt64, rules count: Int, oddly: Bool) {
    var numbers = SeededNumbers(seed: seed)
    kinds = (0..<3).map { _ in Int.random(in: 0..<3, using: &numbers) }
    policy =
      ["UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER"].randomElement(using: &numbers)
      ?? "UNIQUE"
    let kinds = kinds
    rules = (0..<count).map { index in
      let cells = kinds.map { kind in
        let all = Self.cells[kind]
        return (oddly ? all[...] : all.prefix(7)).randomElement(using: &numbers) ?? "-"
      }
      return cells + [oddly ? "\"r\(index % 5)\"" : "\"r\(index)\""]
    }
    let limits = [nil, "\"a\", \"b\", \"é\"", "[0..20]", "true"]
    allowed = kinds.map { kind in
      Int.random(in: 0..<3, using: &numbers) == 0 ? limits[kind + 1] : nil
    }
  }

  var text: ModelText {
    var text = ModelText.single(policy: policy, inputs: ["p", "q", "r"], rules: rules)
    for (index, values) in allowed.enumerated() { text.tables[0].inputs[index].allowed = values }
    return text
  }

  /// Random cases; values mostly of the columns' kinds.
  func cases(_ count: Int, seed: UInt64) -> [[String: Value]] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).map { _ in
      var values: [String: Value] = [:]
      for (name, kind) in zip(["p", "q", "r"], kinds) {
        let fitting = Self.values.filter {
          $0.kind == [Value.Kind.string, .number, .boolean][kind]
        }
        let pool = Int.random(in: 0..<4, using: &numbers) == 0 ? Self.values : fitting
        values[name] = pool.randomElement(using: &numbers)
      }
      return values
    }
  }
}
