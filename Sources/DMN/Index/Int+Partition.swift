extension Int {
  /// How many of so many places come first for which a condition holds: it holds for those before
  /// that number and for none behind.
  func partition(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, self)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Int] {
  /// How many of the numbers, which are in ascending order, are smaller.
  func partition(before limit: Int) -> Int { count.partition { self[$0] < limit } }
}
