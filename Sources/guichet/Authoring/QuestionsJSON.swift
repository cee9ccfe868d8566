import DMN
import FEEL

nonisolated extension Questions: Encodable {
  private enum CodingKeys: String, CodingKey { case decision, expected, most, asked, tree }

  /// Writes `decision`, `expected`, `most`, `asked` (the slots) and the `tree`.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(decision, forKey: .decision)
    try container.encode(tree.expected, forKey: .expected)
    try container.encode(tree.most, forKey: .most)
    try container.encode(askedSlots, forKey: .asked)
    try container.encode(JSONNode(node: tree.root), forKey: .tree)
  }
}

/// A question as `slot`, `expected`, `most` and `branches`, or a result as `status` and `outcome`.
nonisolated private struct JSONNode: Encodable {
  let node: QuestionTree.Node

  private enum CodingKeys: String, CodingKey {
    case status, outcome, slot, expected, most, branches
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch node {
    case .settled(let result):
      try container.encode(result == nil ? "handOff" : "decided", forKey: .status)
      try container.encode(result, forKey: .outcome)
    case .ask(let question):
      try container.encode("ask", forKey: .status)
      try container.encode(question.slot, forKey: .slot)
      try container.encode(question.expected, forKey: .expected)
      try container.encode(question.most, forKey: .most)
      try container.encode(question.branches.map(JSONBranch.init), forKey: .branches)
    }
  }
}

/// Answers that lead to the same, with their share and what follows.
nonisolated private struct JSONBranch: Encodable {
  let answers: [Value]
  let share: Double
  let next: JSONNode

  init(_ branch: QuestionTree.Branch) {
    answers = branch.answers
    share = branch.share
    next = JSONNode(node: branch.next)
  }
}
