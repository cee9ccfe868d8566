import FEEL
import Testing

@testable import DMN

/// What is found with boxes and bitmaps is what going through every combination finds.
@Suite("Tables as boxes")
struct RuleSpaceTests {
  private struct Case {
    let space: RuleSpace
    let table: DecisionTable
    /// Every combination of classes.
    let places: [[Int]]
    /// The rules that match at each place.
    let matching: [[Int]]

    init?(_ number: Int, policy: String, rules: Int = 7) throws {
      var random = RandomTable(seed: UInt64(number) + 900, rules: rules, oddly: false)
      if number % 3 == 0 { random.allowed = ["\"a\", \"b\", \"é\"", nil, nil] }
      var text = random.text
      text.tables[0].policy = policy
      for rule in text.tables[0].rules.indices {
        text.tables[0].rules[rule].cells[3] = "\"r\(rule % 3)\""
      }
      let model = try text.model()
      guard let site = TableSearch(model.decisions[0], in: model).sites.first else { return nil }
      let space = RuleSpace(site)
      guard space.vague.isEmpty else { return nil }
      self.space = space
      self.table = site.table
      places = space.columns.reduce([[]]) { partial, column in
        partial.flatMap { place in (0..<column.count).map { place + [$0] } }
      }
      matching = places.map { place in
        site.table.rules.indices.filter { rule in
          zip(space.columns, place).allSatisfy { column, number in
            column.accepted(by: rule).contains { $0.contains(number) }
          }
        }
      }
    }

    func covers(_ box: [[Range<Int>]?], _ place: [Int]) -> Bool {
      zip(box, place).allSatisfy { ranges, number in
        ranges?.contains { $0.contains(number) } ?? true
      }
    }

    func result(_ rule: Int?) -> Value? {
      rule.flatMap { table.rules[$0].results[0].content.literal }
    }
  }

  @Test("gaps are exactly the places without a rule", arguments: 0..<60)
  func gaps(_ number: Int) throws {
    guard let table = try Case(number, policy: "UNIQUE") else { return }
    let coverage = Coverage(table.space, by: Array(table.table.rules.indices), mostGaps: .max)
    #expect(coverage.isComplete)
    for gaps in [coverage.gaps, coverage.gaps.joinedBoxes] {
      for (place, matching) in zip(table.places, table.matching) {
        let count = gaps.count { table.covers($0, place) }
        #expect(count == (matching.isEmpty ? 1 : 0), "\(place)")
      }
    }
  }

  @Test("overlaps are exactly the pairs that match somewhere", arguments: 0..<60)
  func overlaps(_ number: Int) throws {
    guard let table = try Case(number, policy: "UNIQUE", rules: 70) else { return }
    let map = OverlapMap(table.space)
    var pairs: Set<[Int]> = []
    for matching in table.matching {
      for one in matching {
        for other in matching where one < other { pairs.insert([one, other]) }
      }
    }
    let found = table.table.rules.indices.flatMap { rule in
      map.partners(below: rule).map { [rule, $0] }
    }
    #expect(Set(found) == pairs)
    #expect(found.count == pairs.count)
  }

  @Test("samples belong to their classes", arguments: 0..<40)
  func samples(_ number: Int) throws {
    guard let table = try Case(number, policy: "UNIQUE") else { return }
    for (position, column) in table.space.columns.enumerated() {
      for number in 0..<column.count {
        guard let condition = column.condition([number..<number + 1]),
          let sample = condition.sample
        else { continue }
        for (rule, row) in table.table.rules.enumerated() {
          let accepts = column.accepted(by: rule).contains { $0.contains(number) }
          let matches = row.tests[position].content.matches(sample, in: Scope()).result == true
          #expect(accepts == matches, "\(sample) in \(row.tests[position].text)")
        }
      }
    }
  }

  @Test("FIRST: rules that never decide, and rules that change nothing", arguments: 0..<80)
  func first(_ number: Int) throws {
    guard let table = try Case(number, policy: "FIRST") else { return }
    let findings = BoxCheck(table.space).findings
    let decisive = Set(table.matching.compactMap(\.first))
    let idle = findings.filter { [.masked, .unreachable].contains($0.kind) }
      .flatMap { $0.rules.prefix(1) }.map { $0 - 1 }
    #expect(Set(idle) == Set(table.table.rules.indices).subtracting(decisive))
    for finding in findings where finding.kind == .subsumed {
      let rule = finding.rules[0] - 1
      for matching in table.matching {
        let without = matching.first { $0 != rule }
        #expect(table.result(matching.first) == table.result(without))
      }
    }
  }
}
