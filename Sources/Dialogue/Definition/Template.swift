public import FEEL

/// A text with places to fill: `{expression}` is FEEL, `{label(slot)}` is a value in words.
public struct Template: Hashable, Sendable {
  /// A piece of a template.
  public enum Segment: Hashable, Sendable {
    /// Text as it stands.
    case text(String)
    /// The value of a slot (or of `outcome`) in the reader's words.
    case label(String)
    /// The value of an expression.
    case expression(Expression)
  }

  /// The pieces in order.
  public let segments: [Segment]

  /// Makes a template of pieces.
  public init(_ segments: [Segment]) { self.segments = segments }

  /// Makes a template without places to fill.
  public init(text: String) { segments = [.text(text)] }
}

/// What the assistant says under one name: the first variant whose condition is true.
public struct Response: Sendable {
  /// A response's name, `topic/key`.
  public typealias ID = Identifier<Response>

  /// One wording and when it is used.
  public struct Variant: Sendable {
    /// The condition; none always holds.
    public let condition: Expression?
    /// The wording.
    public let template: Template

    /// Makes a variant.
    public init(condition: Expression?, template: Template) {
      self.condition = condition
      self.template = template
    }
  }

  /// The wordings, the last of which always holds.
  public let variants: [Variant]

  /// Makes a response.
  public init(_ variants: [Variant]) { self.variants = variants }
}

/// Numbered steps that are told one at a time.
public struct Walk: Sendable {
  /// A walk's name, `topic/key`.
  public typealias ID = Identifier<Walk>

  /// The steps' wordings in one language.
  public let steps: [Response]

  /// Makes a walk.
  public init(_ steps: [Response]) { self.steps = steps }
}
