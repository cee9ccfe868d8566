import Testing

@testable import NLU

@Suite struct HashIndexTests {
  /// What a dictionary does, at any size, with hashes that share their places and that of zero.
  @Test func findsWhatWasPutIn() {
    var random = SplitMix(seed: 11)
    var index = HashIndex()
    var expected: [UInt64: Int] = [:]
    for step in 0..<5_000 {
      let hash = UInt64(random.next(below: step % 3 == 0 ? .max : 900))
      if hash == 1 { continue }
      index[hash] = step
      expected[hash] = step
    }
    #expect(index.count == expected.count)
    #expect(expected.allSatisfy { index[$0] == $1 && index.contains($0) })
    for _ in 0..<1_000 {
      let hash = UInt64(random.next(below: .max))
      #expect(index[hash] == expected[hash])
    }
  }

  @Test func theFirstOfAWordWins() {
    let index = HashIndex(places: ["carte", "pays", "carte"])
    #expect(index[StableHash.of(words: ["carte"])] == 0)
    #expect(index[StableHash.of(words: ["pays"])] == 1)
    #expect(index.contains(word: "pays") && !index.contains(word: "paye"))
    #expect(index.count == 2)
  }
}
