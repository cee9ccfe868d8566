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
    [
      "-", "@\"2026-02-28\"", "< @\"2026-03-01\"", ">= date(\"2026-03-02\")",
      "[@\"2026-01-01\"..@\"2026-03-01\")", "not(@\"2026-03-01\")", "date(\"2026-03-01\"), null",
      "(@\"2026-02-28\"..@\"2026-03-01\")", "@\"12:00:00\"", "date(\"nonsense\")", "? = q",
    ],
    [
      "-", "@\"2026-03-01T12:00:00\"", "< @\"2026-03-01T12:00:00\"",
      "[@\"2026-03-01T00:00:00\"..date and time(\"2026-03-01T12:00:00\")]",
      "> @\"2026-03-01T12:00:01\"", "not(< @\"2026-03-01T00:00:00\")",
      "!= @\"2026-03-01T12:00:00\"",
      "< @\"2026-03-01T12:00:00Z\"", "@\"2026-03-01T12:00:00+01:00\"", "null",
    ],
    [
      "-", "@\"00:00:00\"", ">= @\"23:59:59\"", "< @\"12:00:00\"",
      "[@\"00:00:00\"..time(\"12:00:00\"))",
      "not(@\"12:00:00\")", "> @\"12:00:00.5\"", "@\"12:00:00Z\"", "> @\"12:00:00+02:00\"", "q",
    ],
    [
      "-", "< duration(\"P1D\")", "@\"P1D\"", "[@\"PT1H\"..@\"P1D\"]", "> @\"P1DT0.5S\"",
      "not(@\"PT1H\")", "(@\"-P1D\"..@\"PT1H\")", "@\"P1Y\"", "null",
    ],
    [
      "-", "@\"P1Y\"", "<= @\"P11M\"", ">= @\"P1Y\"", "(@\"P11M\"..@\"P2Y\"]", "not(< @\"P1Y\")",
      "duration(\"P13M\")", "@\"P1D\"", "? < @\"P1Y\"",
    ],
    [
      "-", "< \"b\"", "[\"a\"..\"b\")", ">= \"é\"", "\"b\"", "not([\"b\"..\"c\"])", "(\"\"..\"a\"]",
      "!= \"e\u{301}\"", "null", "5",
    ],
  ]

  /// The kinds of the values that the cells of each sort are about, with their names in a model.
  static let sorts: [(kind: Value.Kind, type: String)] = [
    (.string, "string"), (.number, "number"), (.boolean, "boolean"), (.date, "date"),
    (.dateTime, "date and time"), (.time, "time"), (.dayTimeDuration, "days and time duration"),
    (.yearMonthDuration, "years and months duration"), (.string, "string"),
  ]
  /// Values that a column of each sort may allow.
  static let limits = [
    "\"a\", \"b\", \"é\"", "[0..20]", "true", "> @\"2026-01-15\"", "< @\"2026-03-01T12:00:00\"",
    "[@\"08:00:00\"..@\"12:00:00\"]", "@\"P1D\", @\"PT1H\"", ">= @\"P1Y\"", "[\"a\"..\"bb\"]",
  ]
  private static let values: [Value] =
    [
      .null, "a", "b", "c", "é", "e\u{301}", true, false, 1, 2, 3, 5, 7, 10, 11, 25,
      .number(Decimal("1.5") ?? 0), .number(Decimal("9.99") ?? 0), -5, ["a"], [1], "", "ab", "zz",
    ] + temporal

  private static let temporal = [
    "2026-01-01", "2026-02-28", "2026-03-01", "2026-03-02", "2027-01-01", "2026-03-01T00:00:00",
    "2026-03-01T12:00:00", "2026-03-01T12:00:00.7", "2026-03-01T12:00:01", "2026-03-02T00:00:00",
    "2026-03-01T12:00:00Z", "2026-03-01T11:00:00Z", "00:00:00", "12:00:00", "12:00:00.5",
    "23:59:59", "12:00:00Z", "14:00:00+02:00", "P1D", "PT1H", "-P1D", "P1DT1S", "PT24H", "P11M",
    "P1Y", "P12M", "P13M", "P2Y",
  ].compactMap { try? BoxedModel.feel("@\"\($0)\"") }

  /// The values that fit each sort.
  static let fitting = sorts.map { sort in values.filter { $0.kind == sort.kind } }

  let policy: String
  let kinds: [Int]
  let rules: [[String]]
  var allowed: [String?]

  init(seed: UInt64, rules count: Int, oddly: Bool) {
    var numbers = SeededNumbers(seed: seed)
    kinds = (0..<3).map { _ in Int.random(in: 0..<Self.sorts.count, using: &numbers) }
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
    allowed = kinds.map { kind in
      Int.random(in: 0..<3, using: &numbers) == 0 ? Self.limits[kind] : nil
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
        let fitting = Self.fitting[kind]
        let pool = Int.random(in: 0..<4, using: &numbers) == 0 ? Self.values : fitting
        values[name] = pool.randomElement(using: &numbers)
      }
      return values
    }
  }
}
