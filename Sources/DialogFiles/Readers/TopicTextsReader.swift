import Dialogue
import NLU

/// Reads what a topic or a repair says in one language.
struct TopicTextsReader {
  let responses: ResponseReader

  /// Reads `topics/NAME/LANGUAGE.yml` into the draft of its language; the intents are those
  /// that start the flow, the main one first.
  func read(_ root: YAMLCursor, flow: Flow.ID, intents: [String], into draft: inout LanguageDraft) {
    let fields = root.fields(["title", "menu", "examples", "claims", "responses", "walks"])
    draft.texts.titles[flow] = fields["title"]?.name()?.value
    draft.texts.menuTitles[flow] = fields["menu"]?.name()?.value
    if let examples = fields["examples"] { read(examples, intents: intents, into: &draft) }
    if let intent = intents.first, let claims = fields["claims"] {
      draft.data.claims[intent, default: []] += claims.names().map(\.value)
    }
    readResponses(fields["responses"], folder: flow.rawValue, into: &draft)
    readWalks(fields["walks"], folder: flow.rawValue, into: &draft)
  }

  /// Reads a mapping of responses, which are named `folder/key`.
  func readResponses(_ cursor: YAMLCursor?, folder: String, into draft: inout LanguageDraft) {
    for (key, value) in cursor?.entries() ?? [] where key.isIdentifier {
      draft.places["\(folder)/\(key.value)"] = key.place
      read(value, named: "\(folder)/\(key.value)", into: &draft)
    }
  }

  /// Reads a mapping of walks, which are named `folder/key`.
  func readWalks(_ cursor: YAMLCursor?, folder: String, into draft: inout LanguageDraft) {
    for (key, value) in cursor?.entries() ?? [] where key.isIdentifier {
      let name = "\(folder)/\(key.value)"
      let steps = value.list().compactMap { responses.response($0) }
      draft.places[name] = key.place
      draft.placeholders[name] = steps.reduce(into: []) { $0.formUnion($1.placeholders) }
      draft.texts.walks[Walk.ID(name)] = Walk(steps)
    }
  }

  /// Reads examples: a list for the main intent, or lists for several intents by name.
  private func read(_ cursor: YAMLCursor, intents: [String], into draft: inout LanguageDraft) {
    guard !cursor.isList else {
      read(cursor, intent: intents.first, into: &draft)
      return
    }
    let lists = cursor.fields(intents)
    for intent in intents {
      if let list = lists[intent] { read(list, intent: intent, into: &draft) }
    }
  }

  /// Reads the examples of an intent.
  func read(_ cursor: YAMLCursor, intent: String?, into draft: inout LanguageDraft) {
    guard let intent else {
      cursor.source.problems.report(
        .intentExample, "nothing starts this flow, so it has no use for examples", at: cursor.place)
      return
    }
    for text in cursor.names() {
      let example = TrainingExample(
        intent: intent, language: draft.language.rawValue, text: text.value)
      draft.examples.append(LocatedExample(example: example, place: text.place))
    }
  }

  private func read(_ cursor: YAMLCursor, named name: String, into draft: inout LanguageDraft) {
    let id = Response.ID(name)
    draft.places[name] = draft.places[name] ?? cursor.place
    // A text that is wrong is there all the same: what says it is not wrong too.
    let response = responses.response(cursor, id: id) ?? Response([])
    draft.placeholders[name] = response.placeholders
    draft.texts.responses[id] = response
  }
}
