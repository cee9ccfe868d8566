public import FEEL

/// One step of a flow.
public struct Step: Sendable {
  /// A step's name within its flow: the author's `id`, else its place such as `2.then.1`.
  public typealias ID = Identifier<Step>

  /// What a step does.
  public enum Action: Sendable {
    /// Says one or more responses.
    case say([Response.ID])
    /// Asks for a slot until it has a value; passes at once when it has one.
    case collect(Collect)
    /// Sets slots to the values of expressions.
    case setSlots([Assignment])
    /// Goes on at the first branch whose condition is true.
    case branch([Branch])
    /// Runs another flow and comes back.
    case call(Flow.ID)
    /// Ends this flow and runs another in its place.
    case link(Flow.ID)
    /// Reaches a decision's goal, helping first and asking what still matters.
    case decide(Decide)
    /// Tells numbered steps, one at a time.
    case walk(Walk.ID)
    /// Shows an article: its title and first sentences.
    case show(Article.ID)
    /// Hands the conversation to the sales team; without a reason, for that of the goal that could
    /// not be decided.
    case handoff(HandoffReason?)
    /// Asks whether what was shown has helped.
    case feedback
    /// Ends the flow.
    case end

    /// The flow that it runs, if it runs one.
    public var flow: Flow.ID? {
      switch self {
      case .call(let flow), .link(let flow): flow
      case .say, .collect, .setSlots, .branch, .decide, .walk, .show, .handoff, .feedback, .end:
        nil
      }
    }

    /// Whether it gives the customer something: words, a question, a person.
    public var isReply: Bool {
      switch self {
      case .say, .collect, .call, .link, .decide, .walk, .show, .handoff: true
      case .setSlots, .branch, .feedback, .end: false
      }
    }
  }

  /// What a `collect` step asks.
  public struct Collect: Sendable {
    /// The slot to fill.
    public let slot: Slot.ID
    /// Whether Enter passes the question over.
    public let isSkippable: Bool

    /// Makes a `collect` action.
    public init(slot: Slot.ID, isSkippable: Bool) {
      self.slot = slot
      self.isSkippable = isSkippable
    }
  }

  /// A slot and the expression whose value it is given.
  public struct Assignment: Sendable {
    /// The slot to set.
    public let slot: Slot.ID
    /// The expression; null forgets the slot.
    public let value: Expression

    /// Makes an assignment.
    public init(slot: Slot.ID, value: Expression) {
      self.slot = slot
      self.value = value
    }
  }

  /// A condition and the step to go on at.
  public struct Branch: Sendable {
    /// The condition; none for `else`.
    public let condition: Expression?
    /// The step to go on at; none ends the flow.
    public let target: Step.ID?

    /// Makes a branch.
    public init(condition: Expression?, target: Step.ID?) {
      self.condition = condition
      self.target = target
    }
  }

  /// What a `decide` step decides, and what it shows while it does not know yet.
  public struct Decide: Sendable {
    /// The decision to reach.
    public let goal: String
    /// What to say in the first reply, before any question: where to look.
    public let path: Response.ID?
    /// What to say instead where the usual case is not decided: something to look at all the same.
    public let lookAnyway: Response.ID?
    /// The article that the path comes from.
    public let article: Article.ID?

    /// Makes a `decide` action.
    public init(goal: String, path: Response.ID?, lookAnyway: Response.ID?, article: Article.ID?) {
      self.goal = goal
      self.path = path
      self.lookAnyway = lookAnyway
      self.article = article
    }
  }

  /// The step's name.
  public let id: ID
  /// What it does.
  public let action: Action
  /// The condition under which it is done at all.
  public let condition: Expression?
  /// The step that follows; none ends the flow.
  public let next: ID?

  /// Makes a step.
  public init(id: ID, action: Action, condition: Expression? = nil, next: ID?) {
    self.id = id
    self.action = action
    self.condition = condition
    self.next = next
  }
}
