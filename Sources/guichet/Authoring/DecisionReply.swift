import DMN
import Dialogue
import TextSafety

/// What `guichet decide` replies: a decision, why it is not another one, or two side by side.
nonisolated enum DecisionReply {
  /// The decision, or the question to ask first.
  case answer(DecisionAnswer)
  /// What is lacking for an outcome.
  case whyNot(WhyNot)
  /// The decision now, and with other facts.
  case fork(DecisionFork)
}

/// A decision now, and with other facts.
nonisolated struct DecisionFork: Encodable {
  /// The facts that are others, by slot; not asked is left out.
  let changed: [String: DMN.Fact]
  /// What is decided now.
  let now: DecisionAnswer
  /// What is decided with the other facts.
  let then: DecisionAnswer

  private enum CodingKeys: String, CodingKey { case changed, now, then }

  /// Writes the facts as `--inputs` takes them, those not asked as `"notAsked"`.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(changed.mapValues(ChangedFact.init), forKey: .changed)
    try container.encode(now, forKey: .now)
    try container.encode(then, forKey: .then)
  }
}

extension DecisionReply: Encodable {
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .answer(let answer): try answer.encode(to: encoder)
    case .whyNot(let whyNot): try whyNot.encode(to: encoder)
    case .fork(let fork): try fork.encode(to: encoder)
    }
  }
}

/// A fact as JSON: its state, and its value where it has one.
nonisolated private struct ChangedFact: Encodable {
  let state: DecisionTrace.Input.State
  let value: String?

  init(_ fact: DMN.Fact) {
    switch fact {
    case .notAsked: (state, value) = (.notAsked, nil)
    case .known(let known): (state, value) = (.known, known.plainText)
    case .absent: (state, value) = (.absent, nil)
    case .cannotSay: (state, value) = (.cannotSay, nil)
    }
  }
}
