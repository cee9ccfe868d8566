import Diagnostics

/// A named element that can be required, and the file it stands in.
struct FoundElement {
  /// What sort of element it is.
  enum Kind: String, CaseIterable {
    case input = "inputData"
    case decision
    case knowledge = "businessKnowledgeModel"
    case service = "decisionService"

    /// How people call it.
    var word: String {
      switch self {
      case .input: "input"
      case .decision: "decision"
      case .knowledge: "business knowledge model"
      case .service: "decision service"
      }
    }
  }

  let kind: Kind
  let element: Element
  /// The number of its file.
  let file: Int
  let name: String
  /// Its number among the model's elements of its kind.
  let number: Int

  /// What a requirement of it points to.
  var target: Target {
    switch kind {
    case .input: .input(number)
    case .decision: .decision(number)
    case .knowledge: .knowledge(number)
    case .service: .service(number)
    }
  }
}
