public import Diagnostics

/// Something that could not be computed, and where.
public struct EvaluationWarning: Hashable, Codable, Sendable {
  /// The decision or function.
  public let decision: String
  /// The rule, counted from one, unless it concerns none.
  public let rule: Int?
  /// The input column's name, unless it concerns none.
  public let input: String?
  /// What is wrong, in one sentence without a final full stop.
  public let message: String
  /// Where the cell, the expression or the decision stands, as far as that is known; not coded.
  public let place: SourcePlace?

  private enum CodingKeys: String, CodingKey { case decision, rule, input, message }

  init(
    decision: String, rule: Int? = nil, input: String? = nil, message: String,
    place: SourcePlace? = nil
  ) {
    self.decision = decision
    self.rule = rule
    self.input = input
    self.message = message
    self.place = place
  }

  /// Reads a warning; it has no place.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    decision = try container.decode(String.self, forKey: .decision)
    rule = try container.decodeIfPresent(Int.self, forKey: .rule)
    input = try container.decodeIfPresent(String.self, forKey: .input)
    message = try container.decode(String.self, forKey: .message)
    place = nil
  }

  /// The warning with all that it names, in one sentence.
  var sentence: String {
    let spots = [rule.map { "rule \($0)" }, input.map { "input «\($0)»" }].compactMap(\.self)
    let spot = (["«\(decision)»"] + spots).joined(separator: ", ") + ": "
    // What comes up deep in a recursion passes through every invocation on its way out.
    return message.hasPrefix(spot) ? message : spot + message
  }
}
