/// Ranges of classes, in ascending order.
extension [Range<Int>] {
  /// The same, without two that touch.
  var joined: [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Whether all of some other ranges lie within these; both in ascending order.
  func contains(all others: [Range<Int>]) -> Bool {
    var index = 0
    for other in others {
      while index < count, self[index].upperBound < other.upperBound { index += 1 }
      guard index < count, self[index].lowerBound <= other.lowerBound else { return false }
    }
    return true
  }

  /// Whether these ranges and others have something in common.
  func meets(_ others: [Range<Int>]) -> Bool {
    var (one, other) = (0, 0)
    while one < count, other < others.count {
      if self[one].overlaps(others[other]) { return true }
      if self[one].upperBound < others[other].upperBound { one += 1 } else { other += 1 }
    }
    return false
  }

  /// What these ranges and others have in common.
  func common(with others: [Range<Int>]) -> [Range<Int>] {
    var common: [Range<Int>] = []
    var (one, other) = (0, 0)
    while one < count, other < others.count {
      let shared = self[one].clamped(to: others[other])
      if !shared.isEmpty { common.append(shared) }
      if self[one].upperBound < others[other].upperBound { one += 1 } else { other += 1 }
    }
    return common
  }
}
