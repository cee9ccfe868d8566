/// Something customers come with or say on the way: an intent and the flow that serves it.
public struct Topic: Sendable {
  /// The intent that starts it, as the classifier names it.
  public let intent: String
  /// Further intents that start it.
  public let otherIntents: [String]
  /// The flow that serves it.
  public let flow: Flow.ID
  /// Facts that are stated by raising the topic at all.
  public let implies: [Slot.ID: String]
  /// Slots that the topic is about: naming them in the question states nothing.
  public let mentions: [Slot.ID]
  /// Intents from which it takes requests about what belongs to it: «mon passeport».
  public let claimedFrom: [String]
  /// Where two topics are raised at once, the lower number is served first.
  public let priority: Int
  /// Whether it is offered in the opening menu, and where.
  public let menu: Int?

  /// Makes a topic.
  public init(
    intent: String, otherIntents: [String] = [], flow: Flow.ID, implies: [Slot.ID: String] = [:],
    mentions: [Slot.ID] = [], claimedFrom: [String] = [], priority: Int = 5, menu: Int? = nil
  ) {
    self.intent = intent
    self.otherIntents = otherIntents
    self.flow = flow
    self.implies = implies
    self.mentions = mentions
    self.claimedFrom = claimedFrom
    self.priority = priority
    self.menu = menu
  }
}
