/// A flow: the steps that serve one topic or one repair, flattened so that each names its follower.
public struct Flow: Sendable {
  /// A flow's name, the name of its folder; repair flows begin with `repair/`.
  public typealias ID = Identifier<Flow>

  /// The flow's name.
  public let id: ID
  /// What the flow is for, and so how it stands to what was going on.
  public let kind: Kind
  /// The steps in the order of the file; the first is where the flow begins.
  public let steps: [Step]

  /// How a flow stands to what was going on.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// What the customer came for; a new matter takes the place of none, it goes on top.
    case matter
    /// A question on the way; when it is answered, the open question comes back.
    case digression
    /// A remark such as a greeting; answered in passing.
    case remark
    /// One of the engine's own repairs.
    case `repair`
  }

  /// Makes a flow.
  public init(id: ID, kind: Kind, steps: [Step]) {
    self.id = id
    self.kind = kind
    self.steps = steps
  }

  /// The step of that name, if the flow still has it.
  public subscript(id: Step.ID) -> Step? { steps.first { $0.id == id } }
}
