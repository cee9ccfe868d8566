/// Distance between words in edits: insert, delete, replace, swap neighbours.
enum EditDistance {
  /// The distance if it is at most `limit` (Damerau–Levenshtein, restricted to adjacent swaps).
  static func between(
    _ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>, limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    let (rows, columns) = (first.count, second.count)
    guard rows > 0, columns > 0 else { return max(rows, columns) }
    let (a, b) = (first.startIndex, second.startIndex)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (columns + 1)) { buffer in
      let width = columns + 1
      var (older, previous, current) = (0, width, 2 * width)
      for column in 0...columns {
        buffer[older + column] = limit + 1
        buffer[previous + column] = column
      }
      for row in 1...rows {
        buffer[current] = row
        var lowest = row
        for column in 1...columns {
          let same = first[a + row - 1] == second[b + column - 1]
          var best = min(
            buffer[previous + column] + 1, buffer[current + column - 1] + 1,
            buffer[previous + column - 1] + (same ? 0 : 1))
          if row > 1, column > 1, first[a + row - 1] == second[b + column - 2],
            first[a + row - 2] == second[b + column - 1]
          {
            best = min(best, buffer[older + column - 2] + 1)
          }
          buffer[current + column] = best
          lowest = min(lowest, best)
        }
        if lowest > limit { return nil }
        (older, previous, current) = (previous, current, older)
      }
      let distance = buffer[previous + columns]
      return distance <= limit ? distance : nil
    }
  }
}
