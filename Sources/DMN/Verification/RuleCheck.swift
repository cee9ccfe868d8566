import Diagnostics
import FEEL

/// Checks how the rules of a table stand to each other where cells read other columns: goes through
/// every combination of values.
struct RuleCheck {
  /// The most gaps that are reported for one table.
  private static let mostGaps = 5

  /// What was found.
  private(set) var findings: [Finding] = []

  private let map: TableMap
  private var site: TableSite { map.site }
  private var table: DecisionTable { site.table }

  init(_ map: TableMap) {
    self.map = map
    var gaps: [Region] = []
    var overlaps: [[Int]: [Int]] = [:]
    var matched: Set<Int> = []
    var decisive: Set<Int> = []
    let policy = map.site.table.hitPolicy
    map.forEachPlace { place in
      let rules = map.rules(at: place)
      matched.formUnion(rules)
      if let first = rules.first { decisive.insert(first) }
      if rules.isEmpty { gaps.append(Region(place)) }
      if rules.count > 1, policy == .unique || policy == .any {
        for (index, one) in rules.enumerated() {
          for other in rules[(index + 1)...] where overlaps[[one, other]] == nil {
            overlaps[[one, other]] = place
          }
        }
      }
    }
    reportGaps(gaps)
    reportOverlaps(overlaps)
    reportIdle(matched: matched, decisive: decisive)
  }

  private mutating func report(
    _ kind: Finding.Kind, _ severity: Diagnostic.Severity, rules: [Int] = [],
    in conditions: [Finding.Condition] = [], _ message: String, at place: SourcePlace
  ) {
    findings.append(
      Finding(
        kind, severity, in: site.subject, rules: rules.map { $0 + 1 }, conditions: conditions,
        message: message, at: place))
  }

  private mutating func reportGaps(_ gaps: [Region]) {
    guard !gaps.isEmpty, !table.outputs.contains(where: { $0.defaultEntry != nil }) else { return }
    let regions = Region.joined(gaps)
    for region in regions.prefix(Self.mostGaps) {
      let conditions = conditions(for: region)
      report(.gap, .note, in: conditions, "no rule covers \(conditions.words)", at: site.place)
    }
    if regions.count > Self.mostGaps {
      report(
        .gap, .note, "no rule covers \(regions.count - Self.mostGaps) more cases", at: site.place)
    }
  }

  private mutating func reportOverlaps(_ overlaps: [[Int]: [Int]]) {
    for (pair, place) in overlaps.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let (one, other) = (table.rules[pair[0]], table.rules[pair[1]])
      let areEqual = one.results.map(\.content) == other.results.map(\.content)
      if table.hitPolicy == .any, areEqual { continue }
      let conditions = conditions(for: Region(place))
      report(
        .conflict, .error, rules: pair, in: conditions,
        "rules \(pair[0] + 1) and \(pair[1] + 1) both match \(conditions.words)",
        at: other.place)
    }
  }

  private mutating func reportIdle(matched: Set<Int>, decisive: Set<Int>) {
    for (index, rule) in table.rules.enumerated() {
      if !matched.contains(index) {
        report(
          .unreachable, .warning, rules: [index], "rule \(index + 1) can never match",
          at: rule.place)
      } else if table.hitPolicy == .first, !decisive.contains(index) {
        report(
          .masked, .warning, rules: [index],
          "rule \(index + 1) never decides; the rules above it match first",
          at: rule.place)
      }
    }
  }

  /// The region in the table's own terms; columns that may hold anything are left out.
  private func conditions(for region: Region) -> [Finding.Condition] {
    region.columns.enumerated().compactMap { column, groups in
      guard groups.count < map.groups[column].count else { return nil }
      let values = groups.sorted().flatMap { map.groups[column][$0] }
      let shown = values.prefix(6).map { "\($0)" }.joined(separator: ", ")
      return Finding.Condition(
        input: table.inputs[column].name,
        cell: values.count > 6 ? "\(shown) and \(values.count - 6) more" : shown,
        sample: values.first)
    }
  }
}
