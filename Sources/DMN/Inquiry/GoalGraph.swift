import Diagnostics
import FEEL

/// The part of a model that a goal rests on, with numbers in place of names.
struct GoalGraph: Sendable {
  /// An input of the model and the slot that feeds it.
  struct Leaf: Sendable {
    /// The input's number in the model.
    let input: Int
    let slot: Int
    let isAsked: Bool
  }

  /// Where a decision reads a name from.
  enum Source: Hashable, Sendable {
    case leaf(Int)
    case node(Int)
  }

  /// A decision, what it reads, and the leaves that it depends on in the end.
  struct Node: Sendable {
    let decision: Decision
    /// What its logic may use beside what it reads.
    let knowledge: Knowledge
    /// What its logic reads, in the order of its requirements.
    let reads: [Link]
    /// The names of what it reads.
    let names: [String]
    let sources: [Source]
    let leaves: [Int]

    /// Where a name is read from.
    func source(of name: String) -> Source? { names.firstIndex(of: name).map { sources[$0] } }

    /// Where the names stand that logic reads by some variables; of a whole import all of them.
    func sources(of variables: Set<String>) -> [Int] {
      reads.indices.filter { reads[$0].isRead(by: variables) }
    }

    /// What a variable comes to, where each name comes to something; an import is all that is read
    /// of it.
    func conclusion(of variable: String, _ conclude: (Int) -> Conclusion?) -> Conclusion {
      if let own = names.firstIndex(of: variable) { return conclude(own) ?? .undecided(.error) }
      var context = knowledge.functions(ofImport: variable)
      for (number, link) in reads.enumerated() where link.prefix == variable {
        let conclusion = conclude(number) ?? .undecided(.error)
        guard let value = conclusion.value else { return conclusion }
        context[link.name] = value
      }
      return context.entries.isEmpty ? .undecided(.error) : .value(.context(context))
    }
  }

  /// A slot and the classes of its answers that no cell tells apart.
  struct Slot: Sendable {
    let name: String
    let asked: [Int]
    let reported: [Int]
    /// The answers of each class.
    let members: [[Value]]
    /// How likely each class is.
    let shares: [Double]

    /// One answer of each class.
    var classes: [Value] { members.map { $0[0] } }
  }

  /// The model that it is a part of.
  let model: DecisionModel
  /// What its decisions come to.
  let prepared = PreparedFunctions()
  /// The inputs.
  let leaves: [Leaf]
  /// The decisions, each after those it reads; the goal is the last.
  let nodes: [Node]
  /// The slots in the order of the documents.
  let slots: [Slot]
  /// The slots as the columns read them, from the goal's first column on, depth first.
  let columnOrder: [Int]

  /// What a decision came to, as its declared type wants it; a result that does not fit is an error.
  func conforming(_ conclusion: Conclusion, of node: Int) -> Conclusion {
    guard let value = conclusion.value else { return conclusion }
    var budget = Budget()
    let type = nodes[node].decision.dataType
    return model.types.conform(value, to: type, within: &budget).map(Conclusion.value)
      ?? .undecided(.error)
  }

  /// The number of a slot.
  func slot(named name: String) -> Int? { slots.firstIndex { $0.name == name } }

  /// The slot that a column of a decision reads directly.
  func slot(ofInput input: String, in node: Node) -> Int? {
    guard case .leaf(let leaf)? = node.source(of: input) else { return nil }
    return leaves[leaf].slot
  }
}
