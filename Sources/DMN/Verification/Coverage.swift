/// Looks for the places of a table, or of one box in it, that some rules leave uncovered.
///
/// Goes through the columns one by one. Classes of values with the same rules left are taken together;
/// where no rule is left, that is a gap; where a rule is left that accepts everything in the columns
/// to come, there is none. In the worst case this takes time exponential in the columns (whether no
/// case is missing is co-NP-complete), so it stops after a number of steps.
struct Coverage {
  /// The gaps as boxes; nil in a column stands for all of it.
  private(set) var gaps: [[[Range<Int>]?]] = []
  /// Whether everything was looked at and every gap kept.
  private(set) var isComplete = true

  private let space: RuleSpace
  private let rules: [Int]
  private let box: [[Range<Int>]]
  /// The columns in the order in which they are gone through.
  private let order: [Int]
  /// For each rule how many columns must be gone through until it accepts everything.
  private var fullFrom: [Int] = []
  private let mostGaps: Int
  private var stepsLeft: Int

  /// The most steps that one table may take: rules looked at, once for each stretch of values.
  static let mostSteps = 4_000_000

  /// Looks for gaps.
  ///
  /// - Parameters:
  ///   - space: the table.
  ///   - rules: the rules that may cover.
  ///   - box: what is to be covered; nil for everything.
  ///   - mostGaps: how many gaps are enough.
  ///   - mostSteps: how far to go.
  init(
    _ space: RuleSpace, by rules: [Int], within box: [[Range<Int>]]? = nil, mostGaps: Int,
    mostSteps: Int = Coverage.mostSteps
  ) {
    self.space = space
    self.rules = rules
    self.mostGaps = mostGaps
    stepsLeft = mostSteps
    let whole = box ?? space.columns.map { [0..<$0.count] }
    self.box = whole
    // Columns that most rules pass by come last, so that few rules are left when they are reached.
    let passed = space.columns.indices.map { column in
      let cells = space.columns[column]
      let full = cells.cells.map { $0.contains(all: whole[column]) }
      return rules.count { full[cells.cellOfRule[$0]] }
    }
    order = space.columns.indices.sorted { (passed[$0], $0) < (passed[$1], $1) }
    fullFrom = rules.map { rule in
      (order.lastIndex { column in
        !space.columns[column].accepted(by: rule).contains(all: whole[column])
      } ?? -1) + 1
    }
    var made: [[Range<Int>]?] = space.columns.indices.map { box == nil ? nil : whole[$0] }
    if !fullFrom.contains(0) { walk(0, Array(rules.indices), &made) }
  }

  /// Goes on with a column and the rules that are left, by their places in `rules`.
  private mutating func walk(_ depth: Int, _ left: [Int], _ made: inout [[Range<Int>]?]) {
    guard isComplete else { return }
    if left.isEmpty {
      gaps.append(made)
      if gaps.count >= mostGaps { isComplete = false }
      return
    }
    guard depth < order.count else { return }
    let column = order[depth]
    let before = made[column]
    for part in parts(of: column, left, depth) {
      made[column] = space.columns[column].isWhole(part.ranges) ? nil : part.ranges
      walk(depth + 1, part.left, &made)
    }
    made[column] = before
  }

  /// The values of a column in parts with the same rules left, without those that are surely covered.
  private mutating func parts(
    of column: Int, _ left: [Int], _ depth: Int
  ) -> [(ranges: [Range<Int>], left: [Int])] {
    let cells = space.columns[column]
    let bounds = box[column]
    let keys = left.map { cells.cellOfRule[rules[$0]] << 32 | $0 }.sorted()
    stepsLeft -= left.count + 1
    var always: [Int] = []
    var groups: [(ranges: [Range<Int>], members: ArraySlice<Int>)] = []
    var edges = bounds.flatMap { [$0.lowerBound, $0.upperBound] }
    var start = 0
    while start < keys.count {
      let cell = keys[start] >> 32
      var end = start
      while end < keys.count, keys[end] >> 32 == cell { end += 1 }
      if cells.cells[cell].contains(all: bounds) {
        always += keys[start..<end].map { $0 & 0xFFFF_FFFF }
      } else {
        let ranges = cells.cells[cell].common(with: bounds)
        for range in ranges { edges += [range.lowerBound, range.upperBound] }
        groups.append((ranges, keys[start..<end]))
      }
      start = end
    }
    edges.sort()
    edges = edges.enumerated().filter { $0.offset == 0 || edges[$0.offset - 1] != $0.element }
      .map(\.element)
    var inside: [[Int]] = Array(repeating: [], count: max(0, edges.count - 1))
    for (number, group) in groups.enumerated() {
      for range in group.ranges {
        var stretch = edges.partition(before: range.lowerBound)
        while stretch < inside.count, edges[stretch] < range.upperBound {
          inside[stretch].append(number)
          stretch += 1
          stepsLeft -= 1
        }
      }
    }
    var parts: [[Int]: Int] = [:]
    var found: [(ranges: [Range<Int>], groups: [Int])] = []
    for (stretch, numbers) in inside.enumerated() {
      let range = edges[stretch]..<edges[stretch + 1]
      guard bounds.contains(all: [range]) else { continue }
      if let known = parts[numbers] {
        found[known].ranges.append(range)
      } else {
        parts[numbers] = found.count
        found.append(([range], numbers))
      }
    }
    if stepsLeft < 0 {
      isComplete = false
      return []
    }
    return found.compactMap { part in
      var left = always
      for number in part.groups { left += groups[number].members.map { $0 & 0xFFFF_FFFF } }
      stepsLeft -= left.count
      guard !left.contains(where: { fullFrom[$0] <= depth + 1 }) else { return nil }
      return (part.ranges.joined, left)
    }
  }
}

extension [[[Range<Int>]?]] {
  /// The same places in fewer boxes: boxes that differ in one column become one, column by column
  /// from the last.
  var joinedBoxes: [[[Range<Int>]?]] {
    guard let width = first?.count else { return [] }
    var current = self
    for column in (0..<width).reversed() {
      var order: [[[Range<Int>]?]] = []
      var spans: [[[Range<Int>]?]: [Range<Int>]] = [:]
      for box in current {
        guard let own = box[column] else {
          order.append(box)
          continue
        }
        var others = box
        others[column] = []
        if spans[others] == nil { order.append(others) }
        spans[others, default: []] += own
      }
      current = order.map { box in
        guard let span = spans[box] else { return box }
        var joined = box
        joined[column] = span.joined
        return joined
      }
    }
    return current
  }
}
