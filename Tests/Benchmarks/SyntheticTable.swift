import DMN
import FEEL

/// A decision table whose rules divide up all cases, the same in every engine that is compared.
///
/// Four inputs (two strings, a boolean, a number range) or one number range; every case hits exactly
/// one rule, and the rules stand in no order.
struct SyntheticTable {
  /// A rule: what it wants and what it gives.
  struct Rule {
    var zone = ""
    var country = ""
    var renewal = true
    let from: Int
    var result = ""
  }

  /// The number of rules.
  let count: Int
  /// Whether the only column is a number range.
  let isRange: Bool
  let rules: [Rule]

  /// The numbers of rules that there are tables of.
  static let sizes = [8, 100, 1000, 10000]

  private static let shapes = [
    8: (2, 2, 1), 100: (5, 5, 2), 1000: (10, 10, 5), 10000: (10, 50, 10),
  ]

  init(rules count: Int, isRange: Bool) {
    self.count = count
    self.isRange = isRange
    var rules: [Rule] = []
    if isRange {
      rules = (0..<count).map { Rule(from: $0 * 100) }
    } else {
      let (zones, countries, bins) = Self.shapes[count] ?? (1, 1, 1)
      for zone in 0..<zones {
        for country in 0..<countries {
          for renewal in [true, false] {
            for bin in 0..<bins {
              rules.append(
                Rule(
                  zone: "Z\(zone)", country: "C\(country)", renewal: renewal, from: bin * 100))
            }
          }
        }
      }
    }
    var chance = Chance(state: 7)
    for index in rules.indices.reversed() { rules.swapAt(index, chance.next(index + 1)) }
    for index in rules.indices { rules[index].result = "P\(index)" }
    self.rules = rules
  }

  private var columns: [(name: String, type: String)] {
    isRange
      ? [("amount", "number")]
      : [("zone", "string"), ("country", "string"), ("renewal", "boolean"), ("amount", "number")]
  }

  private func cells(_ rule: Rule) -> [String] {
    let amount = "[\(rule.from)..\(rule.from + 100))"
    return isRange
      ? [amount] : ["\"\(rule.zone)\"", "\"\(rule.country)\"", "\(rule.renewal)", amount]
  }

  /// The table as a DMN file.
  var dmn: String {
    var lines = [
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\" "
        + "namespace=\"n\">"
    ]
    for (name, type) in columns {
      lines.append(
        "<inputData id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\" "
          + "typeRef=\"\(type)\"/></inputData>")
    }
    lines.append("<decision id=\"p\" name=\"Procedure\">")
    lines.append("<variable name=\"Procedure\" typeRef=\"string\"/>")
    for (name, _) in columns {
      lines.append(
        "<informationRequirement><requiredInput href=\"#\(name)\"/></informationRequirement>")
    }
    lines.append("<decisionTable hitPolicy=\"UNIQUE\">")
    for (name, type) in columns {
      lines.append(
        "<input><inputExpression typeRef=\"\(type)\"><text>\(name)</text></inputExpression></input>"
      )
    }
    lines.append("<output name=\"Procedure\" typeRef=\"string\"/>")
    for (number, rule) in rules.enumerated() {
      let entries = cells(rule).map { "<inputEntry><text>\($0)</text></inputEntry>" }.joined()
      lines.append(
        "<rule id=\"r\(number)\">\(entries)<outputEntry><text>\"\(rule.result)\"</text>"
          + "</outputEntry></rule>")
    }
    lines.append("</decisionTable></decision></definitions>")
    return lines.joined(separator: "\n")
  }

  /// Two hundred cases with the results that the table gives.
  var cases: [(inputs: [String: Value], result: String)] {
    var chance = Chance(state: 11)
    return (0..<200).map { _ in
      let rule = rules[chance.next(rules.count)]
      let amount = Value.number(Decimal(rule.from + chance.next(100)))
      let inputs: [String: Value] =
        isRange
        ? ["amount": amount]
        : [
          "zone": .string(rule.zone), "country": .string(rule.country),
          "renewal": .boolean(rule.renewal), "amount": amount,
        ]
      return (inputs, rule.result)
    }
  }

  /// Rules and cases as lines for the engines of others: `zone country renewal from to result`, and
  /// `zone country renewal amount result`.
  var lines: (rules: String, cases: String) {
    func word(_ value: Value?) -> String {
      switch value {
      case .string(let text)?: text
      case .none: "-"
      case let value?: "\(value)"
      }
    }
    let rules = rules.map { rule in
      let names = isRange ? ["-", "-", "-"] : [rule.zone, rule.country, "\(rule.renewal)"]
      return (names + ["\(rule.from)", "\(rule.from + 100)", rule.result]).joined(separator: " ")
    }
    let cases = cases.map { entry in
      (["zone", "country", "renewal", "amount"].map { word(entry.inputs[$0]) } + [entry.result])
        .joined(separator: " ")
    }
    return (rules.map { $0 + "\n" }.joined(), cases.map { $0 + "\n" }.joined())
  }
}

/// The same numbers on every run.
private struct Chance {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
