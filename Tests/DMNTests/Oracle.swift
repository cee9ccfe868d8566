import DMN
import FEEL
import Foundation

/// Works out by trying everything what a small model comes to, without the engine.
///
/// Knows tables whose columns are names, whose cells are `-`, lists of literals, names, comparisons
/// and intervals, perhaps in `not(…)`, and whose outputs are literals or names; nil elsewhere.
final class Oracle {
  /// A value of a fact or a result; lists and contexts as their text.
  enum Term: Hashable {
    case string(String)
    case number(Double)
    case boolean(Bool)
    case null
    case other(String)
  }

  let model: CaseModel
  let goal: String
  private let tables: [CaseTable]
  /// What was worked out before.
  private var outcomes: [[String: Term]: Term?] = [:]
  private var questions: [[String: Term]: (slot: String?, expected: Double)] = [:]
  private var relevances: [[String: Term]: [String]] = [:]

  /// The oracle for a goal, nil where its tables are beyond it.
  init?(_ model: CaseModel, goal: String) {
    var needed: [String] = [goal]
    var tables: [CaseTable] = []
    while let name = needed.popLast() {
      guard let table = model.tables.first(where: { $0.name == name }) else {
        guard model.inputs.contains(name) else { return nil }
        continue
      }
      guard !tables.contains(where: { $0.name == name }) else { continue }
      tables.append(table)
      let known = model.inputs + model.tables.map(\.name)
      guard table.columns.allSatisfy(known.contains), table.outputs.count == 1 else { return nil }
      needed += table.columns
      for rule in table.rules {
        guard Self.term(rule.results[0]) != nil || known.contains(rule.results[0]) else {
          return nil
        }
        needed += known.filter { rule.results[0] == $0 || rule.tests.contains($0) }
      }
    }
    self.model = model
    self.goal = goal
    self.tables = tables
  }

  // MARK: - Sessions

  /// All results that may still come, nil standing for none.
  func results(_ facts: [String: Term]) -> Set<Term?> {
    Set(completions(facts).map { outcome(inputs(facts, $0)) })
  }

  private func outcome(_ inputs: [String: Term]) -> Term? {
    if let outcome = outcomes[inputs] { return outcome }
    let outcome = evaluate(goal, inputs)
    outcomes[inputs] = .some(outcome)
    return outcome
  }

  /// The slots that can change the result: two completions that differ there only differ in it.
  func relevant(_ facts: [String: Term]) -> [String] {
    if let slots = relevances[facts] { return slots }
    let completions = self.completions(facts)
    let slots = model.slots.filter { slot in
      guard facts[slot.name] == nil, slot.askable else { return false }
      var results: [[String: Term]: Set<Term?>] = [:]
      for completion in completions {
        var others = completion
        others[slot.name] = nil
        results[others, default: []].insert(outcome(inputs(facts, completion)))
      }
      return results.values.contains { $0.count > 1 }
    }.map(\.name)
    relevances[facts] = slots
    return slots
  }

  /// The least expected number of questions, and the first slot with which it is reached.
  func best(_ facts: [String: Term]) -> (slot: String?, expected: Double) {
    if let known = questions[facts] { return known }
    var best: (slot: String?, expected: Double) = (nil, 0)
    for slot in relevant(facts) {
      let answers = classes(of: slot)
      let expected = answers.reduce(1) { sum, answer in
        sum + self.best(facts.merging([slot: answer]) { $1 }).expected / Double(answers.count)
      }
      if best.slot == nil || expected < best.expected - 1e-9 { best = (slot, expected) }
    }
    questions[facts] = best
    return best
  }

  /// Everything that the slots that are not known can turn out to be.
  private func completions(_ facts: [String: Term]) -> [[String: Term]] {
    model.slots.reduce([[:]]) { partial, slot in
      guard facts[slot.name] == nil, slot.askable else { return partial }
      return partial.flatMap { given in
        answers(of: slot).map { answer in given.merging([slot.name: answer]) { $1 } }
      }
    }
  }

  private func answers(of slot: CaseModel.Slot) -> [Term] {
    slot.values.map(Self.term) + (slot.canBeUnknown ? [.string("unknown")] : [])
  }

  private func inputs(_ facts: [String: Term], _ completion: [String: Term]) -> [String: Term] {
    var inputs: [String: Term] = [:]
    for slot in model.slots {
      inputs[slot.name] = facts[slot.name] ?? completion[slot.name] ?? .string("unknown")
    }
    for (input, slot) in model.reported { inputs[input] = facts[slot] ?? .string("unknown") }
    return inputs
  }

  /// One answer of each class that no cell tells apart.
  private func classes(of slot: String) -> [Term] {
    let own = [slot] + model.reported.filter { $0.slot == slot }.map(\.input)
    let all = model.slots.first { $0.name == slot }.map(answers) ?? []
    let isCompared = tables.contains { table in
      table.rules.contains { rule in
        own.contains(rule.results[0])
          || rule.tests.contains { test in own.contains { Self.names($0, in: test) } }
          || zip(table.columns, rule.tests).contains { column, test in
            own.contains(column) && model.inputs.contains { Self.names($0, in: test) }
          }
      }
    }
    guard !isCompared else { return all }
    var seen: Set<[Bool?]> = []
    return all.filter { answer in
      seen.insert(
        tables.flatMap { table in
          table.rules.flatMap { rule in
            zip(table.columns, rule.tests).filter { own.contains($0.0) }
              .map { Self.matches(answer, $0.1, { _ in nil }) == true }
          }
        }
      ).inserted
    }
  }

  private static func names(_ name: String, in test: String) -> Bool {
    test.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "\"") }.contains { $0 == name }
  }

  // MARK: - Tables

  /// What a name comes to, nil when it has no result.
  func evaluate(_ name: String, _ inputs: [String: Term]) -> Term? {
    guard let table = tables.first(where: { $0.name == name }) else { return inputs[name] }
    // True, false, or nil for a rule that reads what has no result.
    let states = table.rules.map { rule -> Bool? in
      var isUndecided = false
      for (column, test) in zip(table.columns, rule.tests) where test != "-" {
        guard let value = evaluate(column, inputs) else {
          isUndecided = true
          continue
        }
        var readsNothing = false
        let match = Self.matches(value, test) { read in
          let value = self.known(read) ? self.evaluate(read, inputs) : nil
          if value == nil { readsNothing = true }
          return value
        }
        if readsNothing {
          isUndecided = true
        } else if match != true {
          return false
        }
      }
      return isUndecided ? nil : true
    }
    let outputs = table.rules.map { rule in
      Self.term(rule.results[0]) ?? evaluate(rule.results[0], inputs)
    }
    let matching = states.indices.filter { states[$0] == true }
    let undecided = states.indices.filter { states[$0] == nil }
    if table.policy == "FIRST", let first = matching.first {
      return undecided.contains { $0 < first } ? nil : outputs[first]
    }
    guard let first = matching.first else {
      guard undecided.isEmpty else { return nil }
      return table.outputs[0].fallback.flatMap(Self.term)
    }
    switch table.policy {
    case "UNIQUE": return matching.count == 1 && undecided.isEmpty ? outputs[first] : nil
    case "ANY":
      return Set((matching + undecided).map { outputs[$0] }).count == 1 ? outputs[first] : nil
    case "PRIORITY":
      func rank(_ rule: Int) -> Int { Self.rank(outputs[rule], table) }
      let top = matching.min { rank($0) < rank($1) } ?? first
      let isSafe = undecided.allSatisfy { outputs[$0] == outputs[top] || rank($0) > rank(top) }
      return isSafe ? outputs[top] : nil
    default:
      guard undecided.isEmpty else { return nil }
      return Self.collected(matching.map { outputs[$0] }, table)
    }
  }

  private func known(_ name: String) -> Bool {
    (model.inputs + tables.map(\.name)).contains(name)
  }

  private static func rank(_ output: Term?, _ table: CaseTable) -> Int {
    let values = list(table.outputs[0].values ?? "").map { term($0) }
    return values.firstIndex { $0 == output } ?? values.count
  }

  private static func collected(_ outputs: [Term?], _ table: CaseTable) -> Term? {
    if table.aggregation == "COUNT" { return .number(Double(outputs.count)) }
    if let aggregation = table.aggregation {
      let numbers = outputs.compactMap { output -> Double? in
        if case .number(let number)? = output { number } else { nil }
      }
      guard numbers.count == outputs.count else { return nil }
      switch aggregation {
      case "MIN": return numbers.min().map(Term.number)
      case "MAX": return numbers.max().map(Term.number)
      default: return .number(numbers.reduce(0, +))
      }
    }
    let ordered =
      table.policy == "OUTPUT ORDER"
      ? outputs.enumerated().sorted {
        (rank($0.element, table), $0.offset) < (rank($1.element, table), $1.offset)
      }.map(\.element) : outputs
    return .other(ordered.map { "\($0 ?? .null)" }.joined(separator: ","))
  }

  // MARK: - Cells

  /// Whether a value passes a cell; nil where it cannot be said.
  private static func matches(
    _ value: Term, _ test: String, _ read: (String) -> Term?
  ) -> Bool? {
    if test == "-" { return true }
    if test.hasPrefix("not("), test.hasSuffix(")") {
      return matches(value, String(test.dropFirst(4).dropLast()), read).map(!)
    }
    let parts = list(test).map { part in passes(value, part, read) }
    return parts.contains(true) ? true : parts.contains(nil) ? nil : false
  }

  private static func passes(_ value: Term, _ part: String, _ read: (String) -> Term?) -> Bool? {
    for sign in ["<=", ">=", "<", ">"] where part.hasPrefix(sign) {
      let limit = part.dropFirst(sign.count).trimmingBlanks
      return compare(value, sign, term(limit) ?? read(limit))
    }
    if let dots = part.range(of: ".."), let first = part.first, let last = part.last,
      "[(".contains(first), "])".contains(last)
    {
      let lower = term(String(part[..<dots.lowerBound].dropFirst()))
      let upper = term(String(part[dots.upperBound...].dropLast()))
      guard let isAbove = compare(value, first == "[" ? ">=" : ">", lower),
        let isBelow = compare(value, last == "]" ? "<=" : "<", upper)
      else { return nil }
      return isAbove && isBelow
    }
    guard let other = term(part) ?? read(part) else { return nil }
    return value == other
  }

  private static func compare(_ value: Term, _ sign: String, _ limit: Term?) -> Bool? {
    guard case .number(let one) = value, case .number(let other)? = limit else { return nil }
    switch sign {
    case "<=": return one <= other
    case ">=": return one >= other
    case "<": return one < other
    default: return one > other
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingBlanks }
  }

  /// A literal, nil for anything else.
  private static func term(_ text: String) -> Term? {
    if text == "null" { return .null }
    if text == "true" || text == "false" { return .boolean(text == "true") }
    if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\""),
      !text.dropFirst().dropLast().contains("\"")
    {
      return .string(String(text.dropFirst().dropLast()))
    }
    return Double(text).map(Term.number)
  }

  /// A value of the engine's as one of this oracle's.
  static func term(_ value: Value) -> Term {
    switch value {
    case .null: .null
    case .boolean(let boolean): .boolean(boolean)
    case .string(let string): .string(string)
    case .number(let number): .number(Double(number.description) ?? .nan)
    case .list(let items): .other(items.map { "\(term($0))" }.joined(separator: ","))
    default: .other(value.description)
    }
  }

  /// A fact as the inputs see it.
  static func term(_ fact: Fact) -> Term? {
    switch fact {
    case .notAsked: nil
    case .known(let value): term(value)
    case .absent: .null
    case .cannotSay: .string("unknown")
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
