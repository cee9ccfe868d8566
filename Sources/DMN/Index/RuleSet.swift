/// A set of a table's rules, counted from zero, as a bitmap.
public struct RuleSet: Hashable, Sendable {
  /// The bits, 64 rules a word, the first rule in the lowest bit; unused bits are zero.
  private(set) var words: [UInt64]

  /// Makes a set of words; bits behind the last rule must be zero.
  init(words: [UInt64]) { self.words = words }

  /// Makes the empty set for tables with so many rules.
  init(ofNoneAmong count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Makes the set of all rules of tables with so many.
  init(ofAll count: Int) {
    words = Array(repeating: ~0, count: (count + 63) / 64)
    if count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  /// Adds a rule.
  mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << UInt64(rule % 64) }

  /// Takes a rule away.
  mutating func remove(_ rule: Int) { words[rule / 64] &= ~(1 << UInt64(rule % 64)) }

  /// Whether a rule is in the set.
  public func contains(_ rule: Int) -> Bool {
    rule / 64 < words.count && words[rule / 64] & 1 << UInt64(rule % 64) != 0
  }

  /// Whether no rule is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many rules are in the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The rules from top to bottom.
  public var rules: [Int] {
    var rules: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rules.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return rules
  }

  /// Adds the rules of another set.
  mutating func formUnion(_ other: RuleSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Takes away the rules that are not in another set.
  mutating func formIntersection(_ other: RuleSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Takes away the rules of another set.
  mutating func subtract(_ other: RuleSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }
}
