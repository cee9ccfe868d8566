import FEEL

/// How a slot may stand, as states of a dimension: said, known to be something no cell names, open, or
/// open and turning out one way or another.
struct SlotStates: Hashable, Sendable {
  /// How many classes of answers there are.
  let count: Int
  /// Whether some input asks for the slot.
  let isAsked: Bool

  /// The states in which an answer was given, by its class.
  var said: Range<Int> { 0..<count }
  /// The state in which it is absent, or something that is no answer of the slot.
  var other: Int { count }
  /// The state in which nobody has said anything and it may be anything.
  var open: Int { count + 1 }
  /// The states in which it was not asked and has an answer all the same; reported inputs see
  /// `"unknown"`.
  var unasked: Range<Int> { isAsked ? (count + 2)..<(2 * count + 2) : open..<(open + 1) }
  /// How many states there are.
  var all: Int { isAsked ? 2 * count + 2 : count + 2 }
}

extension GoalGraph.Slot {
  /// How the slot may stand.
  var states: SlotStates { SlotStates(count: members.count, isAsked: !asked.isEmpty) }

  /// What the leaves of the slot see: its classes, something else, `"unknown"`, nothing at all.
  func choices(other: Value) -> [Conclusion] {
    classes.map(Conclusion.value) + [.value(other), .value(Fact.unknown), .undecided(.chained)]
  }

  /// Which of the choices a leaf sees in each state.
  func views(isAsked: Bool) -> [Int] {
    let (count, unknown, nothing) = (members.count, members.count + 1, members.count + 2)
    let said = Array(0...count)
    guard !asked.isEmpty else { return said + [unknown] }
    return isAsked
      ? said + [nothing] + Array(0..<count)
      : said + [unknown] + Array(repeating: unknown, count: count)
  }

  /// The state in which a fact puts the slot, nil when it is something that the other state must
  /// stand for.
  func state(_ fact: Fact, other: Value = .null) -> Int? {
    guard let value = fact.value else { return states.open }
    if let known = members.firstIndex(where: { $0.contains(value) }) { return known }
    return value == other ? states.other : nil
  }
}
