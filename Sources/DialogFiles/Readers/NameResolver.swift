import Diagnostics
import Dialogue

/// Knows every name that flows and texts may refer to, and which of them are referred to.
final class NameResolver {
  /// The slots by name.
  let slots: [Slot.ID: Slot]
  /// The flows.
  let flows: Set<Flow.ID>
  /// The responses that some language holds.
  let responses: Set<Response.ID>
  /// The walks that some language holds.
  let walks: Set<Walk.ID>
  /// The articles.
  let articles: Set<Article.ID>
  /// The decisions of the model.
  let decisions: Set<String>

  /// The responses that something says.
  private(set) var usedResponses: Set<Response.ID> = []
  /// The walks that something tells.
  private(set) var usedWalks: Set<Walk.ID> = []

  init(
    slots: [Slot], flows: Set<Flow.ID>, responses: Set<Response.ID>, walks: Set<Walk.ID>,
    articles: Set<Article.ID>, decisions: Set<String>
  ) {
    self.slots = Dictionary(slots.map { ($0.id, $0) }) { first, _ in first }
    self.flows = flows
    self.responses = responses
    self.walks = walks
    self.articles = articles
    self.decisions = decisions
  }

  /// The slot of that name.
  func slot(_ text: YAMLText) -> Slot? {
    if let slot = slots[Slot.ID(text.value)] { return slot }
    report(.slotUndefined, "there is no slot «\(text.value)»", text, slots.keys.map(\.rawValue))
    return nil
  }

  /// The value, if it is one of the slot's.
  func value(_ text: YAMLText, of slot: Slot) -> String? {
    guard !slot.values.isEmpty, !slot.values.contains(text.value), text.value != "unknown" else {
      return text.value
    }
    text.source.problems.report(
      .slotValue, "«\(text.value)» is no value of \(slot.id)", at: text.place,
      expected: slot.values.count <= 12 ? slot.values.listed : nil,
      suggestion: nearest(to: text.value, among: slot.values))
    return nil
  }

  /// The flow of that name.
  func flow(_ text: YAMLText) -> Flow.ID? {
    let id = Flow.ID(text.value)
    if flows.contains(id) { return id }
    report(.flowUndefined, "there is no flow «\(text.value)»", text, flows.map(\.rawValue))
    return nil
  }

  /// The article of that name.
  func article(_ text: YAMLText) -> Article.ID? {
    let id = Article.ID(text.value)
    if articles.contains(id) { return id }
    report(.articleUndefined, "there is no article «\(text.value)»", text, articles.map(\.rawValue))
    return nil
  }

  /// The decision of that name.
  func decision(_ text: YAMLText) -> String? {
    if decisions.contains(text.value) { return text.value }
    report(.decisionUndefined, "there is no decision «\(text.value)»", text, Array(decisions))
    return nil
  }

  /// The response of that name: the flow's own, else one given as `folder/key`.
  func response(_ text: YAMLText, in flow: Flow.ID) -> Response.ID? {
    let own = Response.ID("\(flow)/\(text.value)")
    if let id = [own, Response.ID(text.value)].first(where: responses.contains) {
      usedResponses.insert(id)
      return id
    }
    let near = ownKeys(responses.map(\.rawValue), of: flow)
    report(.textUndefined, "there is no text «\(text.value)»", text, near)
    return nil
  }

  /// The walk of that name: the flow's own, else one given as `folder/key`.
  func walk(_ text: YAMLText, in flow: Flow.ID) -> Walk.ID? {
    let own = Walk.ID("\(flow)/\(text.value)")
    if let id = [own, Walk.ID(text.value)].first(where: walks.contains) {
      usedWalks.insert(id)
      return id
    }
    let near = ownKeys(walks.map(\.rawValue), of: flow)
    report(.textUndefined, "there is no walk «\(text.value)»", text, near)
    return nil
  }

  private func ownKeys(_ names: [String], of flow: Flow.ID) -> [String] {
    let prefix = "\(flow)/"
    return names.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
  }

  private func report(
    _ code: DiagnosticCode, _ message: String, _ text: YAMLText, _ known: [String]
  ) {
    text.source.problems.report(
      code, message, at: text.place, suggestion: nearestName(to: text.value, among: known))
  }
}
