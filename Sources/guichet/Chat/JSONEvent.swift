import Dialogue

/// One line of the machine's interface; members that do not belong to the type are left out.
nonisolated struct JSONEvent: Encodable {
  var type: String
  var code: String?
  var language: String?
  var text: String?
  var from: String?
  var key: String?
  var id: String?
  var version: String?
  var slot: String?
  var choices: [Choice]?
  var assumptions: [String: String]?
  var procedure: String?
  var number: Int?
  var of: Int?
  var outcome: String?
  var ticket: String?
  var reason: String?
  var article: String?
  var helpful: Bool?
  var reasons: [String]?

  /// An answer on offer.
  struct Choice: Encodable {
    var value: String
    var label: String
  }
}

extension JSONEvent {
  nonisolated init(_ question: Question) {
    self.init(
      type: "question", text: question.text, slot: question.name,
      choices: question.choices.map { Choice(value: $0.value, label: $0.label) },
      assumptions: Dictionary(
        question.assumptions.map { ($0.slot.rawValue, $0.value) }, uniquingKeysWith: { $1 }))
  }
}
