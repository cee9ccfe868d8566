import FEEL

/// Which rules a column lets through, for every class of values.
///
/// A bitmap of rules for each class would grow with the square of the rules where every rule has a
/// range of its own. So neighbouring classes form blocks: a bitmap says which rules accept all of a
/// block, and a list for each class names the others.
///
/// A class, so that looking things up copies none of its tables.
final class IndexedColumn: Sendable {
  /// The classes of values; nil where no cell can be looked up.
  let classes: ValueClasses?
  /// The rules with `-`.
  let unconditional: RuleSet
  /// The rules whose cells must be evaluated: they read other facts, compute, or are about values of
  /// another kind.
  let computed: RuleSet

  private let wordCount: Int
  /// A block has two to the power of this many classes.
  private let blockShift: Int
  private let blocks: [UInt64]
  private let starts: [Int32]
  private let listed: [UInt32]

  /// The most bytes of bitmaps of a column.
  private static let mostBytes = 1 << 20

  /// Indexes a column.
  ///
  /// - Parameters:
  ///   - cells: the column's cells from top to bottom.
  ///   - others: ranges that are to be told apart too.
  init(_ cells: [UnaryTests], tellingApart others: [Interval] = []) {
    // Equal cells are understood once; a string is a value, whose equality is that of code points.
    var numbers: [Value: Int] = [:]
    var tests: [UnaryTests] = []
    let testOfRule = cells.map { cell in
      let text = Value.string(cell.text)
      if let known = numbers[text] { return known }
      numbers[text] = tests.count
      tests.append(cell)
      return tests.count - 1
    }
    var ranges = tests.map(\.ranges)
    let sort = ValueSort(of: (ranges.compactMap(\.self) + [others]).lazy.flatMap(\.self))
    for (number, test) in ranges.enumerated() {
      guard let test, let sort, test.allSatisfy(sort.canSort) else {
        ranges[number] = nil
        continue
      }
    }
    var unconditional = RuleSet(ofNoneAmong: cells.count)
    var computed = RuleSet(ofNoneAmong: cells.count)
    for (rule, number) in testOfRule.enumerated() where ranges[number] == nil {
      if tests[number].isAny { unconditional.insert(rule) } else { computed.insert(rule) }
    }
    self.unconditional = unconditional
    self.computed = computed
    let wordCount = (cells.count + 63) / 64
    self.wordCount = wordCount
    guard let sort else {
      (classes, blockShift, blocks, starts, listed) = (nil, 0, [], [], [])
      return
    }
    let classes = ValueClasses(
      ranges.flatMap { $0 ?? [] } + others.filter(sort.canSort), sort: sort)
    var shift = 0
    while ((classes.count - 1) >> shift + 1) * wordCount * 8 > Self.mostBytes { shift += 1 }
    let blockCount = (classes.count - 1) >> shift + 1
    var blocks = Array(repeating: UInt64(0), count: blockCount * wordCount)
    var partial: [(number: Int, rule: UInt32)] = []
    let accepted = zip(tests, ranges).map { test, own in
      own.map { classes.accepted(by: $0, negated: test.negated) }
        ?? (test.isAny ? [0..<classes.count] : [])
    }
    for (rule, test) in testOfRule.enumerated() {
      let bit: UInt64 = 1 << UInt64(rule % 64)
      for range in accepted[test] {
        var number = range.lowerBound
        while number < range.upperBound {
          let block = number >> shift
          let end = min((block + 1) << shift, classes.count)
          if number == block << shift, end <= range.upperBound {
            blocks[block * wordCount + rule / 64] |= bit
          } else {
            for one in number..<min(end, range.upperBound) { partial.append((one, UInt32(rule))) }
          }
          number = end
        }
      }
    }
    var starts = Array(repeating: Int32(0), count: classes.count + 1)
    for entry in partial { starts[entry.number + 1] += 1 }
    for number in 0..<classes.count { starts[number + 1] += starts[number] }
    var next = starts
    var listed = Array(repeating: UInt32(0), count: partial.count)
    for entry in partial {
      listed[Int(next[entry.number])] = entry.rule
      next[entry.number] += 1
    }
    self.classes = classes
    blockShift = shift
    self.blocks = blocks
    self.starts = starts
    self.listed = listed
  }

  /// Takes away the rules whose cells do not accept the values of a class; those whose cells must be
  /// evaluated go too.
  ///
  /// - Parameters:
  ///   - alive: the rules, in words as a `RuleSet` has them.
  ///   - number: the class.
  func narrow(_ alive: UnsafeMutableBufferPointer<UInt64>, to number: Int) {
    let block = (number >> blockShift) * wordCount
    blocks.withUnsafeBufferPointer { blocks in
      if starts[number] == starts[number + 1] {
        for word in 0..<wordCount { alive[word] &= blocks[block + word] }
      } else {
        // The few that the list names are put back behind the bitmap, where they were alive.
        narrowWithList(alive, to: number, blocks, block)
      }
    }
  }

  /// The rules whose cells accept the values of a class, without those that must be evaluated.
  func rules(accepting number: Int, among count: Int) -> RuleSet {
    var words = RuleSet(ofAll: count).words
    words.withUnsafeMutableBufferPointer { narrow($0, to: number) }
    return RuleSet(words: words)
  }

  /// Takes away the rules whose cells do not accept the values of a class, and says which.
  ///
  /// - Parameters:
  ///   - alive: the rules, in words as a `RuleSet` has them.
  ///   - number: the class.
  ///   - failed: takes the rules that go.
  func narrow(
    _ alive: UnsafeMutableBufferPointer<UInt64>, to number: Int,
    failing failed: UnsafeMutableBufferPointer<UInt64>
  ) {
    guard starts[number] == starts[number + 1] else {
      for word in 0..<wordCount { failed[word] = alive[word] }
      narrow(alive, to: number)
      for word in 0..<wordCount { failed[word] &= ~alive[word] }
      return
    }
    let block = (number >> blockShift) * wordCount
    blocks.withUnsafeBufferPointer { blocks in
      for word in 0..<wordCount {
        let bits = blocks[block + word]
        failed[word] = alive[word] & ~bits
        alive[word] &= bits
      }
    }
  }

  private func narrowWithList(
    _ alive: UnsafeMutableBufferPointer<UInt64>, to number: Int,
    _ blocks: UnsafeBufferPointer<UInt64>, _ block: Int
  ) {
    let entries = Int(starts[number])..<Int(starts[number + 1])
    listed.withUnsafeBufferPointer { listed in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: entries.count) { kept in
        for (index, entry) in entries.enumerated() {
          let rule = listed[entry]
          kept[index] = alive[Int(rule / 64)] & 1 << UInt64(rule % 64)
        }
        for word in 0..<wordCount { alive[word] &= blocks[block + word] }
        for (index, entry) in entries.enumerated() {
          alive[Int(listed[entry] / 64)] |= kept[index]
        }
      }
    }
  }
}
