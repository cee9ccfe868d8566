extension [UInt64] {
  /// The place of a hash in rising order; nil where it is not there.
  func place(of hash: UInt64) -> Int? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == hash ? low : nil
  }
}
