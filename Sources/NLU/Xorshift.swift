/// A generator of pseudo-random numbers with a fixed seed (Marsaglia, Xorshift RNGs, 2003).
struct Xorshift: Sendable {
  private var state: UInt64

  init(seed: UInt64 = 88_172_645_463_325_252) {
    state = seed
  }

  /// A number from 0 up to, not including, the bound.
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 32) % UInt64(bound))
  }

  /// Puts the elements into an order that depends on the seed and their number alone.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, next(below: last + 1))
    }
  }
}
