/// The choices a message picks, and what it says beside them.
public struct ChoiceMatch: Hashable, Sendable, Codable {
  /// The picks in the order of the message, each choice once; empty if none was recognised.
  public var picks: [ChoicePick]
  /// What is left of the message once the picks are taken out, trimmed; empty if nothing.
  public var rest: String
  /// Whether the message says that it is none of the choices, where none stands for that.
  public var isNeither: Bool

  /// Creates a match.
  public init(picks: [ChoicePick] = [], rest: String = "", isNeither: Bool = false) {
    self.picks = picks
    self.rest = rest
    self.isNeither = isNeither
  }

  /// Whether the message is one choice and nothing else, polite words apart.
  public var isAlone: Bool { picks.count == 1 && rest.isEmpty }

  /// The value picked where exactly one is.
  public var single: String? { picks.count == 1 ? picks[0].value : nil }
}

/// One picked choice.
public struct ChoicePick: Hashable, Sendable, Codable {
  /// How a choice was named.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    /// By its number.
    case number
    /// By its place: «le deuxième», "the last one".
    case ordinal
    /// By its label, word for word.
    case label
    /// By the beginning of its label.
    case prefix
    /// By one of its synonyms.
    case synonym
    /// By a misspelt label or synonym.
    case typo
    /// By what it is to the others: «l'autre», «les deux», «ni l'un ni l'autre».
    case relation
  }

  /// Place of the choice among those offered, from 0.
  public var index: Int
  /// The choice's value.
  public var value: String
  /// How it was named.
  public var way: Way

  /// Creates a pick.
  public init(index: Int, value: String, way: Way) {
    self.index = index
    self.value = value
    self.way = way
  }
}
