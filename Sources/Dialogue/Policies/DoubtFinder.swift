import NLU

/// Finds the slots of which a message leaves open what holds: «on n'est pas en France», «on est au
/// Congo», «tout est juste sauf le pays».
///
/// Such a slot is neither assumed to be as usual nor left as it was: it is asked.
struct DoubtFinder {
  let assistant: Assistant
  let tracker: Tracker
  let understanding: Understanding
  let statements: [Statement]
  /// Whether the message begins a matter.
  let raisesMatter: Bool

  /// The doubts, in the order of the slots.
  func doubts() -> [Doubt] {
    assistant.slots.compactMap { slot in
      guard !statements.contains(where: { $0.slot == slot.id }) else { return nil }
      if let line = line(of: slot.id) { return doubt(about: slot, assuming: [line], isLine: true) }
      return isAssumable(slot) ? doubt(about: slot, assuming: assumed(of: slot)) : nil
    }
  }

  /// The value of a line of the card that is open.
  private func line(of slot: Slot.ID) -> String? {
    guard let question = tracker.question, question.purpose == .confirm else { return nil }
    return question.assumptions.first { $0.slot == slot }?.value
  }

  /// Whether a slot's value is assumed, or was, where no card asks for it now.
  ///
  /// Only for slots that say where one is: to deny a method of payment is to wish for another.
  private func isAssumable(_ slot: Slot) -> Bool {
    switch slot.kind {
    case .country, .zone: break
    case .choice, .email, .text: return false
    }
    if case .slots(let asked) = tracker.question?.purpose, asked.contains(slot.id) { return false }
    return raisesMatter || tracker.stack.contains { $0.kind == .matter }
  }

  /// What is known of a slot, else what is usual.
  private func assumed(of slot: Slot) -> [String] {
    if case .known(let value) = tracker.fact(slot.id)?.state { return [value] }
    let languages = [tracker.language] + (understanding.language.map { [Language($0)] } ?? [])
    return languages.compactMap {
      slot.usual?.value(language: $0, locale: tracker.opening.locale)
    }
  }

  private func doubt(
    about slot: Slot, assuming assumed: [String], isLine: Bool = false
  ) -> Doubt? {
    let values = understanding.values(of: slot.id.rawValue)
    if values.count > 1 {
      // «La Géorgie ou la France» leaves open only what was not known before.
      let isKnown = tracker.fact(slot.id) != nil && assumed.contains(where: values.contains)
      return isKnown ? nil : Doubt(slot: slot.id, values: values)
    }
    guard values.isEmpty else { return nil }
    let readings = understanding.entities.filter { $0.slot == slot.id.rawValue }
    if readings.contains(where: { $0.negated && !$0.mentioned && assumed.contains($0.value) }) {
      return Doubt(slot: slot.id)
    }
    guard isLine, readings.isEmpty, !understanding.isAsking,
      let name = understanding.named.first(where: { $0.slot == slot.id.rawValue }),
      name.isDenied || understanding.polarity != .yes
    else { return nil }
    return Doubt(slot: slot.id)
  }
}
