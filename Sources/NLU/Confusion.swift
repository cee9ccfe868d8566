/// Messages of one intent that were taken for another.
public struct Confusion: Hashable, Sendable, Codable {
  /// The intent they stand for.
  public var intent: String
  /// The intent they were taken for.
  public var answer: String
  /// How many messages there are.
  public var count: Int
  /// The messages, in their order.
  public var texts: [String]

  /// All confusions, the most frequent first.
  static func all(in messages: [EvaluatedMessage]) -> [Confusion] {
    var texts: [[String]: [String]] = [:]
    for message in messages {
      guard let intent = message.intent, let answer = message.answer, answer != intent else {
        continue
      }
      texts[[intent, answer], default: []].append(message.text)
    }
    return texts.map { pair, texts in
      Confusion(intent: pair[0], answer: pair[1], count: texts.count, texts: texts)
    }
    .sorted { ($1.count, $0.intent, $0.answer) < ($0.count, $1.intent, $1.answer) }
  }
}
