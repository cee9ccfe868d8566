/// A flow on the dialogue stack and how far it has come.
public struct Frame: Hashable, Codable, Sendable {
  /// The flow.
  public var flow: Flow.ID
  /// How the flow stands to what is beneath.
  public var kind: Flow.Kind
  /// The step to take next; none when the flow has come to its end.
  public var step: Step.ID?
  /// What the flow remembers: its path was shown, the number of a walk's step, a repair's variables.
  public var notes: [String: String]

  /// Makes a frame at a step.
  public init(
    flow: Flow.ID, kind: Flow.Kind, step: Step.ID?, notes: [String: String] = [:]
  ) {
    self.flow = flow
    self.kind = kind
    self.step = step
    self.notes = notes
  }
}
