import Diagnostics
import FEEL

/// Checks how the rules of a table stand to each other: gaps, overlaps, rules without effect.
struct BoxCheck {
  /// The most findings of one sort that are told one by one for one table.
  static let mostTold = 5
  /// The most conflicts that are told one by one for one table.
  private static let mostConflicts = 20
  /// The most gaps that are looked for; beyond that, to know there are many is enough.
  private static let mostGaps = 500

  /// What was found.
  private(set) var findings: [Finding] = []

  private let space: RuleSpace
  private let site: TableSite
  private let overlaps: OverlapMap
  private let results: [[Part]]
  private var table: DecisionTable { site.table }

  init(_ space: RuleSpace) {
    self.space = space
    site = space.site
    overlaps = OverlapMap(space)
    let results = site.table.rules.map { $0.results.map { Part($0.content) } }
    self.results = results
    let dead = findUnreachable()
    findGaps()
    switch site.table.hitPolicy {
    case .unique: findConflicts { _, _ in true }
    case .any:
      findConflicts { results[$0] != results[$1] }
      findSubsumed(without: dead) { _, _ in true }
    case .first: findMaskedByOrder(without: dead)
    case .priority: findMaskedByRank(without: dead)
    case .collect, .ruleOrder, .outputOrder: findDuplicates()
    }
  }

  /// A part of a rule's result, so that the same value is the same however it is written.
  private enum Part: Hashable {
    case value(Value)
    case expression(Expression)

    init(_ expression: Expression) {
      self = expression.literal.map(Part.value) ?? .expression(expression)
    }

    var literal: Value? {
      if case .value(let value) = self { value } else { nil }
    }
  }

  private mutating func add(
    _ kind: Finding.Kind, _ severity: Diagnostic.Severity, rules: [Int],
    in conditions: [Finding.Condition] = [],
    _ message: String, at place: SourcePlace
  ) {
    findings.append(
      Finding(
        kind, severity, in: site.subject, rules: rules.map { $0 + 1 }, conditions: conditions,
        message: message, at: place))
  }

  // MARK: - Gaps

  private mutating func findGaps() {
    guard !table.outputs.contains(where: { $0.defaultEntry != nil }) else { return }
    let coverage = Coverage(space, by: Array(table.rules.indices), mostGaps: Self.mostGaps)
    let gaps = coverage.gaps.filter(space.isPossible).joinedBoxes
    for gap in gaps.prefix(Self.mostTold) {
      let conditions = space.conditions(gap)
      let nearest = space.nearest(to: gap)
      let hint = nearest.map { "; rule \($0.rule + 1) comes nearest" } ?? ""
      add(
        .gap, .note, rules: nearest.map { [$0.rule] } ?? [], in: conditions,
        "no rule covers \(conditions.words)\(hint)",
        at: nearest.map { table.rules[$0.rule].tests[$0.column].place } ?? site.place)
    }
    if gaps.count > Self.mostTold || !coverage.isComplete {
      let more = gaps.count - min(gaps.count, Self.mostTold)
      let number = coverage.isComplete ? "\(more)" : more > 0 ? "more than \(more)" : "perhaps"
      add(.gap, .note, rules: [], "no rule covers \(number) more cases", at: site.place)
    }
  }

  // MARK: - Overlaps

  private mutating func findConflicts(where conflict: (Int, Int) -> Bool) {
    var count = 0
    for rule in table.rules.indices {
      // Of a table that is wrong throughout, some examples are enough.
      guard count < 10_000 else { break }
      guard !space.vague.contains(rule) else { continue }
      for other in overlaps.partners(below: rule)
      where !space.vague.contains(other) && conflict(rule, other) {
        let box =
          count < Self.mostConflicts || !site.pairs.isEmpty ? space.common(rule, other) : nil
        if let box, !space.isPossible(box) { continue }
        count += 1
        guard count <= Self.mostConflicts, let box else { continue }
        let conditions = space.conditions(box)
        add(
          .conflict, isCertain(rule, other) ? .error : .warning, rules: [rule, other],
          in: conditions,
          "rules \(rule + 1) and \(other + 1) both match \(conditions.words)"
            + difference(rule, other),
          at: difference(of: other, from: rule))
      }
    }
    if count > Self.mostConflicts, let last = table.rules.last {
      add(
        .conflict, .error, rules: [],
        "\(count >= 10_000 ? "at least " : "")\(count - Self.mostConflicts) more pairs of rules match "
          + "in the same case", at: last.place)
    }
  }

  /// Whether two rules that match in the same case surely contradict each other: under ANY, results
  /// that are computed may be the same.
  private func isCertain(_ rule: Int, _ other: Int) -> Bool {
    table.hitPolicy == .unique
      || zip(results[rule], results[other]).contains {
        $0 != $1 && $0.literal != nil && $1.literal != nil
      }
  }

  /// How the results of two rules in conflict stand to each other, in words.
  private func difference(_ rule: Int, _ other: Int) -> String {
    if results[rule] == results[other] { return ", with the same result" }
    guard table.hitPolicy == .any else { return "" }
    return isCertain(rule, other)
      ? ", with different results" : ", and their results may be different"
  }

  /// The first cell of a rule that is not that of another, or the rule where none differs.
  private func difference(of rule: Int, from other: Int) -> SourcePlace {
    let column = space.columns.indices.first {
      space.columns[$0].cellOfRule[rule] != space.columns[$0].cellOfRule[other]
    }
    return column.map { table.rules[rule].tests[$0].place } ?? table.rules[rule].place
  }

  // MARK: - Rules without effect

  /// Those of some rules of which it is known where they match.
  private func sure(_ rules: [Int]) -> [Int] {
    space.vague.isEmpty ? rules : rules.filter { !space.vague.contains($0) }
  }

  private mutating func findUnreachable() -> Set<Int> {
    var dead: Set<Int> = []
    for (rule, row) in table.rules.enumerated() {
      guard
        let column = space.columns.indices.first(where: {
          space.columns[$0].accepted(by: rule).isEmpty
        })
      else { continue }
      dead.insert(rule)
      add(
        .unreachable, .warning, rules: [rule],
        "rule \(rule + 1) can never match, for «\(space.columns[column].name)» is never "
          + row.tests[column].text, at: row.tests[column].place)
    }
    return dead
  }

  /// FIRST: a rule that others above it always precede, and one whose case a later rule decides alike.
  private mutating func findMaskedByOrder(without dead: Set<Int>) {
    var masked = dead
    for rule in table.rules.indices where !dead.contains(rule) {
      let above = sure(overlaps.partners(of: rule, among: 0..<rule, most: 2000))
      if isCovered(rule, by: above) {
        masked.insert(rule)
        tellMasked(rule, by: above, "match first")
      }
    }
    let (overlaps, results) = (overlaps, results)
    findSubsumed(without: masked) { rule, other in
      // Between the two no rule may step in with another result.
      rule < other
        && overlaps.partners(of: rule, among: rule + 1..<other, most: 2000)
          .allSatisfy { results[$0] == results[rule] }
    }
  }

  /// PRIORITY: a rule that others with more important outputs always precede.
  private mutating func findMaskedByRank(without dead: Set<Int>) {
    var masked = dead
    let ranks = table.rules.indices.map { rank($0) }
    for rule in table.rules.indices where !dead.contains(rule) {
      let partners = overlaps.partners(of: rule, among: table.rules.indices, most: 2000)
      let stronger = sure(partners).filter { ranks[$0].lexicographicallyPrecedes(ranks[rule]) }
      if isCovered(rule, by: stronger) {
        masked.insert(rule)
        tellMasked(rule, by: stronger, "are more important")
      }
    }
    findSubsumed(without: masked) { _, _ in true }
  }

  private func rank(_ rule: Int) -> [Int] {
    zip(table.outputs, results[rule]).map { output, result in
      guard output.values != nil || output.ranking != nil else { return 0 }
      return result.literal.map(output.rank) ?? Int.max
    }
  }

  private mutating func tellMasked(_ rule: Int, by others: [Int], _ reason: String) {
    let whole = others.first { space.covers($0, rule) }
    let blamed = whole.map { [$0] } ?? others
    let names = blamed.prefix(3).map { "\($0 + 1)" }.joined(separator: ", ")
    let more = blamed.count > 3 ? " and \(blamed.count - 3) more" : ""
    let subject =
      blamed.count == 1
      ? "rule \(names) \(reason == "match first" ? "matches first" : "is more important")"
      : "rules \(names)\(more) \(reason)"
    let conditions = space.conditions(space.columns.map { $0.accepted(by: rule) })
    add(
      .masked, .warning, rules: [rule] + blamed, in: conditions,
      "rule \(rule + 1) never decides: in \(conditions.words) \(subject)",
      at: table.rules[rule].place)
  }

  private func isCovered(_ rule: Int, by others: [Int]) -> Bool {
    guard !others.isEmpty else { return false }
    if others.contains(where: { space.covers($0, rule) }) { return true }
    let box = space.columns.map { $0.accepted(by: rule) }
    let coverage = Coverage(space, by: others, within: box, mostGaps: 1, mostSteps: 200_000)
    return coverage.gaps.isEmpty && coverage.isComplete
  }

  /// Rules that another makes superfluous: it matches wherever they do, with the same result.
  private mutating func findSubsumed(
    without dead: Set<Int>, where mayReplace: (Int, Int) -> Bool
  ) {
    var gone = dead
    for rule in table.rules.indices where !gone.contains(rule) {
      let others = sure(overlaps.partners(of: rule, among: table.rules.indices, most: 2000))
      guard
        let other = others.first(where: { other in
          !gone.contains(other) && results[other] == results[rule] && space.covers(other, rule)
            && mayReplace(rule, other)
        })
      else { continue }
      gone.insert(rule)
      let conditions = space.conditions(space.columns.map { $0.accepted(by: rule) })
      add(
        .subsumed, .warning, rules: [rule, other], in: conditions,
        "rule \(rule + 1) changes nothing: in \(conditions.words) rule \(other + 1) gives the same",
        at: table.rules[rule].place)
    }
  }

  private mutating func findDuplicates() {
    var seen: [[Int]: [Int]] = [:]
    for rule in table.rules.indices {
      let key = space.columns.map { $0.cellOfRule[rule] }
      if let other = seen[key]?.first(where: { results[$0] == results[rule] }) {
        let conditions = space.conditions(space.columns.map { $0.accepted(by: rule) })
        add(
          .duplicate, .warning, rules: [other, rule], in: conditions,
          "rule \(rule + 1) says the same as rule \(other + 1), and both count",
          at: table.rules[rule].place)
      }
      seen[key, default: []].append(rule)
    }
  }
}
