/// Collects chains.
struct ChainBuilder {
  /// The chain that grows.
  var open = DigitChain()
  private var chains: [DigitChain] = []

  /// Ends the chain that grows.
  mutating func close() {
    guard !open.isEmpty else { return }
    chains.append(open)
    open = DigitChain()
  }

  /// All chains.
  mutating func finished() -> [DigitChain] {
    close()
    return chains
  }
}
