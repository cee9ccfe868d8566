public import Diagnostics
public import Dialogue

/// A conversation as it should go, written by an author beside the flows.
public struct ConversationTest: Sendable {
  /// The test's name.
  public let name: String
  /// The language the conversation opens in.
  public let language: Language
  /// Whether the language is pinned, as by `--lang`.
  public let isPinned: Bool
  /// The locale the conversation opens in, such as `fr_FR`, if it matters.
  public let locale: String?
  /// What happens and what is expected, in order.
  public let steps: [Step]
  /// Where the test is written.
  public let place: SourcePlace

  /// One line of the test: something happens, or something is expected of what just happened.
  public struct Step: Sendable {
    /// What it is.
    public let kind: Kind
    /// Where it is written.
    public let place: SourcePlace
  }

  /// What a line of a test says.
  public enum Kind: Sendable {
    /// The customer types a line; empty is Enter.
    case user(String)
    /// The agent at the desk does something.
    case agent(AgentAction)
    /// The replies contain this text.
    case bot(String)
    /// The replies do not contain this text.
    case botNot(String)
    /// This response was said.
    case utter(Response.ID)
    /// These slots are asked by the open question; none where nothing is open.
    case question([String])
    /// The assumption card holds exactly these values.
    case assumptions([Slot.ID: String])
    /// These slots have these values.
    case slotWasSet([Slot.ID: String])
    /// These slots have no value.
    case slotWasNotSet([Slot.ID])
    /// The latest decision is like this.
    case decision(ExpectedDecision)
    /// The step of this number was told in this turn.
    case step(Int)
    /// A handoff was queued in this turn for this reason; nil where none was.
    case handoff(HandoffReason?)
    /// This article was shown in this turn.
    case article(Article.ID)
    /// This feedback was given.
    case feedback(ExpectedFeedback)
    /// The conversation goes on in this language.
    case language(Language)
    /// The conversation would end with this outcome if it ended here.
    case end(String)
  }

  /// What the agent does in a test.
  public enum AgentAction: Sendable {
    /// Claims the handoff under a name.
    case claim(agent: String)
    /// Says something to the customer.
    case say(String)
    /// Resolves the handoff under a code.
    case resolve(code: String)
    /// Gives the handoff back to the queue.
    case giveBack
  }

  /// What is expected of a decision; what is nil does not matter.
  public struct ExpectedDecision: Sendable {
    /// The decision's name.
    public let decision: String?
    /// How it came out: `decided`, `noRule`, `conflict`, `unanswerable` or `error`.
    public let status: String?
    /// Its outcome.
    public let outcome: String?
    /// The decision on the way that has no result.
    public let failing: String?
    /// The input of that decision at which its nearest rule fails.
    public let input: String?
    /// The rules that decided, such as `payment_change/1`.
    public let rules: [String]?
  }

  /// What is expected of the feedback; what is nil does not matter.
  public struct ExpectedFeedback: Sendable {
    /// Whether it helped.
    public let isHelpful: Bool?
    /// The codes of the reasons.
    public let reasons: [String]?
  }
}
