import Diagnostics
import Dialogue
import NLU

/// Reads `shared/LANGUAGE.yml`: what is said of slots, outcomes, reasons and commands.
struct SharedTextsReader {
  let texts: TopicTextsReader
  let slots: [Slot.ID: Slot]

  func read(_ root: YAMLCursor, into draft: inout LanguageDraft) {
    let fields = root.fields(
      [
        "slots", "undecided", "decisions", "outcomes", "handoff_reasons", "feedback_reasons",
        "commands",
        "intents", "language_data", "responses", "walks",
      ], required: ["slots", "commands", "language_data"])
    draft.shared = root.source.file.start
    for (key, value) in fields["slots"]?.entries() ?? [] {
      readSlot(key, value, into: &draft)
    }
    for (key, value) in fields["undecided"]?.entries() ?? [] {
      draft.places["undecided.\(key.value)"] = key.place
      draft.texts.undecided[key.value] = value.name().flatMap { texts.responses.template($0) }
    }
    for (key, value) in fields["decisions"]?.entries() ?? [] {
      let parts = value.fields(["label", "values"], required: ["label"])
      draft.decisionPlaces[key.value] = key.place
      draft.texts.decisions[key.value] = DecisionTexts(
        label: parts["label"]?.name()?.value ?? key.value, values: words(parts["values"]))
    }
    draft.texts.outcomes = words(fields["outcomes"])
    draft.texts.handoffReasons = words(fields["handoff_reasons"])
    draft.texts.feedbackReasons = words(fields["feedback_reasons"])
    if let commands = fields["commands"] { readCommands(commands, into: &draft) }
    for (key, value) in fields["intents"]?.entries() ?? [] where key.isIdentifier {
      texts.read(value, intent: key.value, into: &draft)
    }
    if let data = fields["language_data"] { LanguageDataReader().read(data, into: &draft.data) }
    texts.readResponses(fields["responses"], folder: "shared", into: &draft)
    texts.readWalks(fields["walks"], folder: "shared", into: &draft)
  }

  private func words(_ cursor: YAMLCursor?) -> [String: String] {
    guard let cursor else { return [:] }
    return cursor.entries().reduce(into: [:]) { words, entry in
      words[entry.key.value] = entry.value.name()?.value
    }
  }

  private func readSlot(_ key: YAMLText, _ cursor: YAMLCursor, into draft: inout LanguageDraft) {
    guard let slot = slots[Slot.ID(key.value)] else {
      key.source.problems.report(
        .slotUndefined, "there is no slot «\(key.value)»", at: key.place,
        suggestion: nearestName(to: key.value, among: slots.keys.map(\.rawValue)))
      return
    }
    let fields = cursor.fields(
      [
        "label", "question", "short", "why", "hint", "card", "values", "synonyms",
        "asked_synonyms", "mentions",
      ], required: ["label"])
    let reader = texts.responses
    var slotTexts = SlotTexts(label: fields["label"]?.name()?.value ?? key.value)
    slotTexts.question = fields["question"].flatMap { reader.response($0) }
    slotTexts.shortQuestion = fields["short"].flatMap { reader.response($0) }
    slotTexts.why = fields["why"]?.name().flatMap { reader.template($0) }
    slotTexts.hint = fields["hint"]?.name().flatMap { reader.template($0) }
    for (value, line) in fields["card"]?.entries() ?? []
    where value.value == "*" || isValue(value, of: slot) {
      slotTexts.card[value.value] = line.name().flatMap { reader.template($0) }
    }
    for (value, label) in fields["values"]?.entries() ?? [] where isValue(value, of: slot) {
      slotTexts.values[value.value] = label.name()?.value
    }
    draft.slotPlaces[slot.id] = key.place
    draft.texts.slots[slot.id] = slotTexts
    draft.data.synonyms[key.value] = synonyms(fields["synonyms"], of: slot)
    draft.data.askedSynonyms[key.value] = synonyms(fields["asked_synonyms"], of: slot)
    draft.data.mentions[key.value] = fields["mentions"]?.names().map(\.value)
  }

  private func synonyms(_ cursor: YAMLCursor?, of slot: Slot) -> [String: [String]]? {
    guard let cursor else { return nil }
    return cursor.entries().reduce(into: [:]) { synonyms, entry in
      guard isValue(entry.key, of: slot) else { return }
      synonyms[entry.key.value] = entry.value.names().map(\.value)
    }
  }

  private func isValue(_ text: YAMLText, of slot: Slot) -> Bool {
    guard !slot.values.isEmpty, !slot.values.contains(text.value) else { return true }
    text.source.problems.report(
      .slotValue, "«\(text.value)» is no value of \(slot.id)", at: text.place,
      suggestion: nearest(to: text.value, among: slot.values))
    return false
  }

  private func readCommands(_ cursor: YAMLCursor, into draft: inout LanguageDraft) {
    let known = SlashCommand.allCases.map(\.rawValue)
    let fields = cursor.fields(known, required: known)
    for command in SlashCommand.allCases {
      guard let value = fields[command.rawValue] else { continue }
      let parts = value.fields(["names", "help", "examples"], required: ["names", "help"])
      draft.texts.commands[command] = parts["names"]?.names().map(\.value)
      draft.texts.commandHelp[command] = parts["help"]?.name()?.value
      if let examples = parts["examples"] {
        texts.read(examples, intent: command.rawValue, into: &draft)
      }
    }
  }
}
