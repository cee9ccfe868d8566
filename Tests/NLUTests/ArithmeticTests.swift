import Foundation
import Testing

@testable import NLU

@Suite struct ArithmeticTests {
  /// Eight at once are what each is alone, to the bit, and near what the C library gives.
  @Test func exponentialsOfEightAreThoseOfOne() {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      var eight = SIMD8<Double>.zero
      for lane in 0..<8 { eight[lane] = -Double(random.next(below: 800_000)) / 1_000 }
      eight[random.next(below: 8)] = 0
      let powers = Arithmetic.exp(eight)
      for lane in 0..<8 {
        #expect(powers[lane].bitPattern == Arithmetic.exp(eight[lane]).bitPattern)
        let exact = exp(eight[lane])
        #expect(eight[lane] <= -700 || abs(powers[lane] - exact) <= 1e-13 * exact)
      }
    }
  }
}
