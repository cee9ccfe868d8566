/// Collects chains.
struct ChainBuilder {
  /// Chains of fewer digits are left out.
  private let least: Int
  /// The chain that grows.
  var open = DigitChain()
  private var chains: [DigitChain] = []

  init(least: Int = 1) { self.least = least }

  /// Ends the chain that grows.
  mutating func close() {
    guard !open.isEmpty else { return }
    if open.digits.count >= least {
      chains.append(open)
      open = DigitChain()
    } else {
      open.clear()
    }
  }

  /// All chains.
  mutating func finished() -> [DigitChain] {
    close()
    return chains
  }
}
