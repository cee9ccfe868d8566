/// The questions that settle a goal with the least expected number of answers, found by exhaustive
/// search (dynamic programming over states; Lew, CACM 21(4), 1978, has the problem's classic form).
///
/// A state gives each open slot one of its classes or leaves it open. A state is settled when every
/// completion of it has the same result, all handoffs counting as one.
struct QuestionPlan {
  private let completions: Completions
  /// For each dimension how many states it has, being open included.
  private let radices: [Int]
  private let strides: [Int]
  private let shares: [[Double]]
  /// The result of each state, or -1 while it is not settled.
  private var results: [Int32]
  /// Which dimensions can still change the result, as bits.
  private var relevance: [UInt64]
  private var costs: [Double]

  /// Searches all states that can follow the facts.
  init(_ completions: Completions) {
    self.completions = completions
    let dimensions = completions.dimensions
    radices = dimensions.map { $0.states + 1 }
    var strides: [Int] = []
    var size = 1
    for radix in radices {
      strides.append(size)
      size *= radix
    }
    self.strides = strides
    shares = dimensions.map { completions.graph.slots[$0.slot].shares }
    results = Array(repeating: -1, count: size)
    relevance = Array(repeating: 0, count: size)
    costs = Array(repeating: -1, count: size)
    settleAll()
  }

  /// The state in which everything is still open: the last one.
  private var start: Int { results.count - 1 }

  /// The dimensions whose answer can still change the result.
  var relevant: [Int] {
    radices.indices.filter { relevance[start] & (1 << UInt64($0)) != 0 }
  }

  /// The best question among some dimensions and how many questions it is expected to take in all,
  /// nil where none of them can change the result.
  mutating func best(among candidates: [Int]) -> (dimension: Int, expected: Double)? {
    best(in: start, among: candidates.filter(relevant.contains))
  }

  /// Fills the tables: a state comes after those that follow from it.
  private mutating func settleAll() {
    var digits = Array(repeating: 0, count: radices.count)
    var open: UInt64 = 0
    for dimension in radices.indices { completions.set(dimension, to: 0) }
    for state in results.indices {
      if open == 0 {
        results[state] = Int32(completions.outcome())
      } else {
        settle(state, open)
      }
      advance(&digits, &open)
    }
  }

  /// Settles a state whose open dimensions are given as bits, at least one.
  private mutating func settle(_ state: Int, _ open: UInt64) {
    let first = open.trailingZeroBitCount
    let others = open & (open - 1)
    let base = state - (radices[first] - 1) * strides[first]
    let unasked = completions.dimensions[first].unasked
    let result = results[base + unasked.lowerBound * strides[first]]
    var isSettled = result >= 0
    for answer in unasked where isSettled {
      isSettled = results[base + answer * strides[first]] == result
    }
    if isSettled {
      results[state] = result
    } else if others == 0 {
      relevance[state] = 1 << UInt64(first)
    } else {
      let second = others.trailingZeroBitCount
      let firstBit: UInt64 = 1 << UInt64(first)
      var bits: UInt64 = 0
      for answer in unasked { bits |= relevance[base + answer * strides[first]] & ~firstBit }
      let other = state - (radices[second] - 1) * strides[second]
      for answer in completions.dimensions[second].unasked {
        bits |= relevance[other + answer * strides[second]] & firstBit
      }
      relevance[state] = bits
    }
  }

  private mutating func advance(_ digits: inout [Int], _ open: inout UInt64) {
    for dimension in radices.indices {
      digits[dimension] += 1
      if digits[dimension] < radices[dimension] {
        if digits[dimension] < radices[dimension] - 1 {
          completions.set(dimension, to: digits[dimension])
        } else {
          open |= 1 << UInt64(dimension)
        }
        return
      }
      digits[dimension] = 0
      open &= ~(1 << UInt64(dimension))
      completions.set(dimension, to: 0)
    }
  }

  private mutating func best(
    in state: Int, among candidates: [Int]
  ) -> (dimension: Int, expected: Double)? {
    var best: (dimension: Int, expected: Double)?
    for dimension in candidates {
      let base = state - (radices[dimension] - 1) * strides[dimension]
      var expected = 1.0
      for (answer, share) in shares[dimension].enumerated() where share > 0 {
        expected += share * cost(of: base + answer * strides[dimension])
      }
      // A hair's breadth, so that sums in another order do not break ties by chance.
      if expected < (best?.expected ?? .infinity) - 1e-9 { best = (dimension, expected) }
    }
    return best
  }

  private mutating func cost(of state: Int) -> Double {
    if results[state] >= 0 { return 0 }
    if costs[state] >= 0 { return costs[state] }
    let bits = relevance[state]
    let candidates = radices.indices.filter { bits & (1 << UInt64($0)) != 0 }
    let cost = best(in: state, among: candidates)?.expected ?? 0
    costs[state] = cost
    return cost
  }
}
