/// Something customers come with or say on the way: an intent and the flow that serves it.
public struct Topic: Sendable {
  /// The intents that start it, as the classifier names them.
  public let intents: [String]
  /// The flow that serves it.
  public let flow: Flow.ID
  /// Facts that are stated by raising the topic at all.
  public let implies: [Slot.ID: String]
  /// Slots that the topic is about: naming them in the question states nothing.
  public let mentions: [Slot.ID]
  /// Where two topics are raised at once, the lower number is served first.
  public let priority: Int
  /// Whether it is offered in the opening menu, and where.
  public let menu: Int?

  /// Makes a topic.
  public init(
    intents: [String], flow: Flow.ID, implies: [Slot.ID: String] = [:], mentions: [Slot.ID] = [],
    priority: Int = 5, menu: Int? = nil
  ) {
    self.intents = intents
    self.flow = flow
    self.implies = implies
    self.mentions = mentions
    self.priority = priority
    self.menu = menu
  }
}
