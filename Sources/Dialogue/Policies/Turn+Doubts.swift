extension Turn {
  /// Forgets what a message says is not so, and has it asked where it still matters.
  mutating func doubt(_ doubts: [Doubt]) {
    for doubt in doubts where tracker.fact(doubt.slot) != nil { emit(.factForgotten(doubt.slot)) }
    reconsider()
    for doubt in doubts { note(doubt) }
    reopenQuestion()
  }

  /// Remembers that a slot's usual value is not to be assumed.
  mutating func note(_ doubt: Doubt) {
    let values = doubt.values.isEmpty ? Self.anyValue : doubt.values.joined(separator: ",")
    note("\(Note.doubted.rawValue)/\(doubt.slot)", values)
  }

  /// What may hold of a slot whose usual value is not to be assumed, empty where anything may; nil
  /// for any other slot.
  func doubtedValues(of slot: Slot.ID) -> [String]? {
    tracker.stack.last?.notes["\(Note.doubted.rawValue)/\(slot)"].map { values in
      values == Self.anyValue ? [] : values.split(separator: ",").map(String.init)
    }
  }

  private static let anyValue = "*"
}
