public import DMN
import FEEL

/// The goals that flows decide, each prepared with the slots that its inputs read.
public struct Decisions: Sendable {
  /// The model that the goals belong to.
  public let model: DecisionModel
  private let inquiries: [String: Inquiry]

  /// Makes the goals of prepared inquiries.
  public init(model: DecisionModel, inquiries: [String: Inquiry]) {
    self.model = model
    self.inquiries = inquiries
  }

  /// The goals' names, sorted.
  public var goals: [String] { inquiries.keys.sorted() }

  /// The inquiry into a goal, if some flow decides it.
  public subscript(goal: String) -> Inquiry? { inquiries[goal] }

  /// The facts that a goal is decided on: what was volunteered, and those answers that its
  /// questions would ask for again, in the order in which they were given.
  ///
  /// An answer whose reason is gone is left out, and comes back when it matters again.
  ///
  /// - Returns: the facts by slot, as an `Inquiry` takes them.
  public func effectiveFacts(_ facts: [Fact], for goal: String) -> [String: DMN.Fact] {
    guard let inquiry = inquiries[goal] else { return [:] }
    var volunteered: [String: DMN.Fact] = [:]
    var answers: [(slot: String, fact: DMN.Fact)] = []
    for fact in facts {
      switch fact.origin {
      case .volunteered, .derived: volunteered[fact.slot.rawValue] = fact.input
      case .answered, .accepted: answers.append((fact.slot.rawValue, fact.input))
      }
    }
    return inquiry.settingAside(answers: answers, volunteered: volunteered)
  }
}

extension Fact {
  /// The fact as a decision's input takes it.
  var input: DMN.Fact {
    switch state {
    case .known(let value): .known(.string(value))
    case .absent: .absent
    case .cannotSay: .cannotSay
    }
  }
}
