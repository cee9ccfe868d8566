/// Holds a loop's result against what a loop may make of its own results.
///
/// A loop that wraps its last result once more in every round makes values so deep that nothing can
/// walk them, one that takes it twice makes them larger than any memory when they are written out.
struct ResultMeasure {
  /// How many values were seen.
  private var size = 0

  /// How many rounds the look at the values counts.
  var rounds: Int { size / 256 }

  /// Whether the value is neither too deep nor too large.
  mutating func takes(_ value: Value, depth: Int = 0) -> Bool {
    size += 1
    guard depth <= Budget.deepestResult, size <= Budget.largestResult else { return false }
    switch value {
    case .list(let items):
      for item in items where !takes(item, depth: depth + 1) { return false }
    case .context(let context):
      for entry in context.entries where !takes(entry.value, depth: depth + 1) { return false }
    case .range(let interval):
      for end in interval.values where !takes(end, depth: depth + 1) { return false }
    case .function(.closure(let closure)):
      for frame in closure.frames {
        let kept: Value =
          switch frame {
          case .variable(_, let value): value
          case .entries(let context): .context(context)
          }
        guard takes(kept, depth: depth + 1) else { return false }
      }
    case .function(.host(let host)):
      for kept in host.captured.values where !takes(kept, depth: depth + 1) { return false }
    case .null, .boolean, .number, .string, .function(.builtIn), .date, .time, .dateTime,
      .dayTimeDuration, .yearMonthDuration:
      break
    }
    return true
  }
}
