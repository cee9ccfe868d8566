/// Tells for each rule of a table which others match in some of the same cases.
///
/// A bitmap for each different cell of a column says which rules have a cell that may share a value
/// with it; the bitmaps of a rule's cells, put together, leave the rules that it overlaps. The work
/// grows with the square of the rules, sixty-four of them at a time.
struct OverlapMap {
  private let space: RuleSpace
  private let wordCount: Int
  /// For each column the bitmaps of its different cells, one behind the other.
  private let touching: [[UInt64]]
  /// Whether the bitmaps say who surely shares a value, rather than who may.
  private let isExact: Bool

  /// The most words that may be written for one column.
  private static let mostWords = 20_000_000

  init(_ space: RuleSpace) {
    self.space = space
    let ruleCount = space.table.rules.count
    let wordCount = (ruleCount + 63) / 64
    self.wordCount = wordCount
    var isExact = true
    touching = space.columns.map { column in
      let most = max(16, Self.mostWords / max(1, column.cells.count * wordCount))
      let blockCount = min(column.count, most)
      if blockCount < column.count { isExact = false }
      func block(_ number: Int) -> Int { number * blockCount / column.count }
      var blocks = Array(repeating: UInt64(0), count: blockCount * wordCount)
      for (rule, cell) in column.cellOfRule.enumerated() {
        for range in column.cells[cell] {
          for block in block(range.lowerBound)...block(range.upperBound - 1) {
            blocks[block * wordCount + rule / 64] |= 1 << UInt64(rule % 64)
          }
        }
      }
      var touching = Array(repeating: UInt64(0), count: column.cells.count * wordCount)
      touching.withUnsafeMutableBufferPointer { touching in
        blocks.withUnsafeBufferPointer { blocks in
          for (cell, ranges) in column.cells.enumerated() {
            for range in ranges {
              for block in block(range.lowerBound)...block(range.upperBound - 1) {
                for word in 0..<wordCount {
                  touching[cell * wordCount + word] |= blocks[block * wordCount + word]
                }
              }
            }
          }
        }
      }
      return touching
    }
    self.isExact = isExact
  }

  /// The rules below a rule that match in some case in which it does, from top to bottom.
  func partners(below rule: Int, most: Int = .max) -> [Int] {
    partners(of: rule, among: rule + 1..<space.table.rules.count, most: most)
  }

  /// The rules of a stretch, the rule itself not among them, that match in some case in which it does.
  func partners(of rule: Int, among others: Range<Int>, most: Int = .max) -> [Int] {
    guard let first = touching.first, !others.isEmpty else {
      // Without columns every rule matches always.
      return touching.isEmpty ? Array(others.prefix(most)) : []
    }
    var found: [Int] = []
    first.withUnsafeBufferPointer { first in
      let start = space.columns[0].cellOfRule[rule] * wordCount
      var row = Array(first[start..<start + wordCount])
      row.withUnsafeMutableBufferPointer { row in
        let words = others.lowerBound / 64...(others.upperBound - 1) / 64
        for column in 1..<max(1, touching.count) {
          touching[column].withUnsafeBufferPointer { bits in
            let start = space.columns[column].cellOfRule[rule] * wordCount
            for word in words { row[word] &= bits[start + word] }
          }
        }
        for word in words {
          var rest = row[word]
          while rest != 0, found.count < most {
            let other = word * 64 + rest.trailingZeroBitCount
            rest &= rest - 1
            guard other != rule, others.contains(other) else { continue }
            if isExact || space.overlap(rule, other) { found.append(other) }
          }
        }
      }
    }
    return found
  }
}
