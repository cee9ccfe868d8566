import Diagnostics
import FEEL

/// Checks how the rules of a table stand to each other: gaps, overlaps, rules without effect.
struct RuleCheck {
  /// The most gaps that are reported for one table.
  private static let mostGaps = 5

  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let map: TableMap
  private let place: SourcePlace
  private var table: DecisionTable { map.table }

  init(_ map: TableMap, place: SourcePlace) {
    self.map = map
    self.place = place
    var gaps: [Region] = []
    var overlaps: [[Int]: [Int]] = [:]
    var matched: Set<Int> = []
    var decisive: Set<Int> = []
    let policy = map.table.hitPolicy
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
    _ code: String, _ severity: Diagnostic.Severity, _ message: String, at place: SourcePlace
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, message: "decision «\(table.name)»: \(message)",
        place: place))
  }

  private mutating func reportGaps(_ gaps: [Region]) {
    guard !gaps.isEmpty, !table.outputs.contains(where: { $0.defaultEntry != nil }) else { return }
    let regions = Region.joined(gaps)
    for region in regions.prefix(Self.mostGaps) {
      report("dmn.gap", .note, "no rule covers \(words(for: region))", at: place)
    }
    if regions.count > Self.mostGaps {
      report(
        "dmn.gap", .note, "no rule covers \(regions.count - Self.mostGaps) more cases", at: place)
    }
  }

  private mutating func reportOverlaps(_ overlaps: [[Int]: [Int]]) {
    for (pair, place) in overlaps.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let (one, other) = (table.rules[pair[0]], table.rules[pair[1]])
      let areEqual = one.results.map(\.content) == other.results.map(\.content)
      if table.hitPolicy == .any, areEqual { continue }
      report(
        "dmn.overlap", .error,
        "rules \(pair[0] + 1) and \(pair[1] + 1) both match \(words(for: Region(place)))",
        at: other.place)
    }
  }

  private mutating func reportIdle(matched: Set<Int>, decisive: Set<Int>) {
    for (index, rule) in table.rules.enumerated() {
      if !matched.contains(index) {
        report("dmn.idle", .warning, "rule \(index + 1) can never match", at: rule.place)
      } else if table.hitPolicy == .first, !decisive.contains(index) {
        report(
          "dmn.idle", .warning, "rule \(index + 1) never decides; the rules above it match first",
          at: rule.place)
      }
    }
  }

  /// The region in the table's own terms; columns that may hold anything are left out.
  private func words(for region: Region) -> String {
    var parts: [String] = []
    for (column, groups) in region.columns.enumerated()
    where groups.count < map.groups[column].count {
      let values = groups.sorted().flatMap { map.groups[column][$0] }
      let shown = values.prefix(6).map { "\($0)" }.joined(separator: ", ")
      let rest = values.count > 6 ? " and \(values.count - 6) more" : ""
      parts.append("\(table.inputs[column].name) = \(shown)\(rest)")
    }
    return parts.isEmpty ? "any case" : parts.joined(separator: ", ")
  }
}
