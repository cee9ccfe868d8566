import Diagnostics
import Dialogue

/// Checks that every slot that can be asked, shown or assumed has its texts in every language.
struct SlotTextChecker {
  let draft: AssistantDraft
  let problems: ProblemCollector

  func check() {
    let collected = Set(draft.topics.flatMap(\.flow.flow.collected))
    for declared in draft.slots {
      let slot = declared.slot
      let isAsked = slot.inputs.values.contains(.asked) && !slot.isVolunteeredOnly
      for language in draft.languages {
        let texts = language.texts.slots[slot.id]
        let place = language.slotPlaces[slot.id] ?? declared.place
        func demand(_ isThere: Bool, _ what: String) {
          guard !isThere else { return }
          problems.report(
            .slotText, "the slot «\(slot.id)» has no \(what) in \(language.language)", at: place)
        }
        demand(language.slotPlaces[slot.id] != nil || !needsTexts(slot), "label")
        for value in slot.values where texts?.values[value] == nil {
          demand(false, "label for its value \(value)")
        }
        if isAsked || collected.contains(slot.id) {
          demand(texts?.question != nil, "question")
          demand(texts?.why != nil, "why")
        }
        if isAsked, let usual = slot.usual {
          for value in usual.values.sorted() {
            demand(
              texts?.card[value] != nil || texts?.card["*"] != nil,
              "line of the assumption card for \(value)")
          }
        }
      }
    }
  }

  /// A text that nobody asks by its own question needs no words of its own.
  private func needsTexts(_ slot: Slot) -> Bool { slot.kind != .text }
}

extension Slot.Usual {
  /// All values that are usual somewhere.
  var values: Set<String> {
    Set([value].compactMap(\.self)).union(byLanguage.values).union(byLocale.values)
  }
}

extension Flow {
  /// The slots that the flow asks for.
  var collected: [Slot.ID] {
    steps.compactMap { step in
      if case .collect(let collect) = step.action { collect.slot } else { nil }
    }
  }
}
