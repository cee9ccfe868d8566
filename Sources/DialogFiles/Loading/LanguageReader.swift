import Dialogue
import NLU

/// Reads all files of one language.
struct LanguageReader {
  let sources: DialogSources
  let sections: [CatalogueEntry]
  let slots: [Slot.ID: Slot]
  /// The value for an ending that is not listed, which has no dot.
  let otherZone: String
  let expressions: ExpressionReader
  /// What the topic files say, read ahead.
  let outlines: [Flow.ID: TopicOutline]

  /// What the files of a language say together.
  func draft(_ language: Language) -> LanguageDraft {
    var draft = LanguageDraft(language)
    let texts = TopicTextsReader(responses: ResponseReader(expressions: expressions))
    if let root = sources.root(.sharedTexts(language)) {
      SharedTextsReader(texts: texts, slots: slots).read(root, into: &draft)
    }
    for flow in sources.flowFolders {
      guard let root = sources.root(.texts(flow, language)) else { continue }
      texts.read(root, flow: flow, intents: outlines[flow]?.intents ?? [], into: &draft)
    }
    addSections(to: &draft)
    addZones(to: &draft)
    addCountries(to: &draft)
    return draft
  }

  private func addSections(to draft: inout LanguageDraft) {
    guard let slot = slots[SlotsReader.section] else { return }
    var texts = draft.texts.slots[slot.id] ?? SlotTexts(label: slot.id.rawValue)
    for section in sections {
      texts.values[section.id] = section.titles[draft.language]
      let words = section.words[draft.language] ?? []
      draft.data.synonyms[slot.id.rawValue, default: [:]][section.id, default: []] +=
        ([section.titles[draft.language]].compactMap(\.self) + words)
    }
    draft.texts.slots[slot.id] = texts
  }

  /// An ending in words is the ending with its dot.
  private func addZones(to draft: inout LanguageDraft) {
    for slot in slots.values where slot.kind == .zone {
      var texts = draft.texts.slots[slot.id] ?? SlotTexts(label: slot.id.rawValue)
      for zone in slot.values where zone != otherZone && texts.values[zone] == nil {
        texts.values[zone] = ".\(zone)"
      }
      draft.texts.slots[slot.id] = texts
    }
  }

  private func addCountries(to draft: inout LanguageDraft) {
    for slot in slots.values where slot.kind == .country {
      var texts = draft.texts.slots[slot.id] ?? SlotTexts(label: slot.id.rawValue)
      texts.values.merge(CountryTable.names(in: draft.language)) { own, _ in own }
      draft.texts.slots[slot.id] = texts
    }
  }
}
