import Dialogue

/// What must be known of a topic file before the texts can be read, which the file itself needs.
///
/// Nothing is reported here: the topic reader reads the file again in earnest.
struct TopicOutline {
  /// The intents that start the topic, the main one first; none where it is only called.
  private(set) var intents: [String] = []
  /// The texts said while a goal is not decided.
  private(set) var obstacleTexts: Set<Response.ID> = []

  init(_ root: YAMLCursor, id: Flow.ID) {
    let own = id.rawValue.hasPrefix("repair/") ? "none" : TopicReader.intent(of: id)
    let named = Self.texts(root.node, under: "intent").first ?? own
    if named != "none" { intents = [named] + Self.texts(root.node, under: "other_intents") }
    collectTexts(root.node, id: id)
  }

  private mutating func collectTexts(_ node: YAMLNode, id: Flow.ID) {
    switch node {
    case .scalar: break
    case .list(let nodes, _): for node in nodes { collectTexts(node, id: id) }
    case .mapping(let entries, _):
      for entry in entries {
        if case .scalar(let name) = entry.value, ["path", "look_anyway"].contains(entry.key.text) {
          obstacleTexts.formUnion([Response.ID("\(id)/\(name.text)"), Response.ID(name.text)])
        } else {
          collectTexts(entry.value, id: id)
        }
      }
    }
  }

  private static func texts(_ node: YAMLNode, under key: String) -> [String] {
    guard case .mapping(let entries, _) = node,
      let value = entries.first(where: { $0.key.text == key })?.value
    else { return [] }
    return switch value {
    case .scalar(let scalar): [scalar.text]
    case .list(let nodes, _):
      nodes.compactMap { if case .scalar(let scalar) = $0 { scalar.text } else { nil } }
    case .mapping: []
    }
  }
}
