import Diagnostics
import Dialogue

/// A topic file: the flow and, unless the flow is only called, the topic that starts it.
struct ReadTopic {
  let flow: ReadFlow
  let topic: Topic?
  /// Where the intent is given, or the file where it is the folder's name.
  let intentPlace: SourcePlace
  /// The intents that it takes requests from, with their places.
  var claimed: [YAMLText] = []
}

/// Reads `topic.yml` of a topic or a repair.
struct TopicReader {
  let names: NameResolver
  let expressions: ExpressionReader

  func topic(_ root: YAMLCursor, id: Flow.ID) -> ReadTopic? {
    let isRepair = id.rawValue.hasPrefix("repair/")
    let fields = root.fields(
      [
        "intent", "other_intents", "kind", "priority", "menu", "implies", "mentions", "claims_from",
        "flow",
      ],
      required: ["flow"])
    let kind = fields["kind"]?.choice(Flow.Kind.self) ?? (isRepair ? .repair : .matter)
    guard let steps = fields["flow"] else { return nil }
    var reader = FlowReader(id, names: names, expressions: expressions)
    let flow = reader.flow(steps, kind: kind)
    let named = fields["intent"]?.name()?.value
    guard let intent = named ?? (isRepair ? nil : Self.intent(of: id)), intent != "none" else {
      return ReadTopic(flow: flow, topic: nil, intentPlace: fields.place)
    }
    let claimed = fields["claims_from"]?.names()
    let topic = Topic(
      intent: intent, otherIntents: fields["other_intents"]?.names().map(\.value) ?? [], flow: id,
      implies: implied(fields["implies"]),
      mentions: fields["mentions"]?.names().compactMap { names.slot($0)?.id } ?? [],
      claimedFrom: claimed?.map(\.value) ?? [],
      priority: fields["priority"]?.number(in: 1...99) ?? 5,
      menu: fields["menu"]?.number(in: 1...99))
    return ReadTopic(
      flow: flow, topic: topic, intentPlace: fields["intent"]?.place ?? root.source.file.start,
      claimed: claimed ?? [])
  }

  /// The intent of a topic that names none: the folder's name.
  static func intent(of id: Flow.ID) -> String {
    String(id.rawValue.map { $0 == "-" ? "_" : $0 })
  }

  private func implied(_ cursor: YAMLCursor?) -> [Slot.ID: String] {
    guard let cursor else { return [:] }
    return cursor.entries().reduce(into: [:]) { facts, entry in
      guard let slot = names.slot(entry.key) else { return }
      facts[slot.id] = entry.value.name().flatMap { names.value($0, of: slot) }
    }
  }
}
