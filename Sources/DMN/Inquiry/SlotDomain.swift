public import FEEL

/// The values that a slot can take.
public struct SlotDomain: Hashable, Sendable {
  /// The values, without `"unknown"`.
  public let values: [Value]
  /// Whether it can be asked; what cannot is taken as reported wherever it is read.
  public let askable: Bool
  /// Whether the customer may answer that he does not know.
  public let canBeUnknown: Bool

  /// Makes a domain; the order of the values plays no part.
  public init(values: [Value], askable: Bool = true, canBeUnknown: Bool = true) {
    self.values = values
    self.askable = askable
    self.canBeUnknown = canBeUnknown
  }

  /// All answers that a question can have.
  var answers: [Value] { canBeUnknown ? values + [Fact.unknown] : values }
}
