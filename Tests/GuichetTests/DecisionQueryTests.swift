import ArgumentParser
import Foundation
import Testing
import TextSafety

@testable import guichet

@MainActor @Suite struct DecisionQueryTests {
  /// The members of an answer that the cases below look at.
  private struct Answer: Decodable, Equatable {
    var decision: String?
    var status: String
    var outcome: String?
    var `in`: String?
    var input: String?
    var rules: [String]?
    var slot: String?
    var relevant: [String]?
  }

  private func answer(_ decision: String, _ inputs: String) throws -> Answer {
    let answer = try DecisionQuery(decision, inputs: inputs, Dialogs.assistant())
      .answer(withTrace: false)
    return try JSONDecoder().decode(Answer.self, from: Data(JSONLine.encode(answer).text.utf8))
  }

  @Test(arguments: [
    (
      "payment_procedure",
      #"{"payment_method":"card","payment_channel":"direct","auto_renewal":"on","domain_zone":"fr","billing_country":"FR"}"#,
      "SELF_PAY", "payment_change/1"
    ),
    ("payment_procedure", #"{"payment_channel":"partner"}"#, "PARTNER", "payment_procedure/2"),
    ("zone_group", #"{"domain_zone":"kz"}"#, "C", "zone_group/4"),
    ("channel", #"{"payment_channel":"direct"}"#, "VENDOR_DIRECT", "channel/2"),
    ("access_gate", "{}", "PROCEED", "access_gate/5"),
  ])
  func `Any decision of the model can be asked`(
    decision: String, inputs: String, outcome: String, rule: String
  ) throws {
    #expect(
      try answer(decision, inputs)
        == Answer(decision: decision, status: "decided", outcome: outcome, rules: [rule]))
  }

  @Test func `An undecided case says where it failed`() throws {
    let inputs =
      #"{"payment_method":"card","payment_channel":"direct","auto_renewal":"on","domain_zone":"kz"}"#
    #expect(
      try answer("payment_procedure", inputs)
        == Answer(
          decision: "payment_procedure", status: "noRule", in: "payment_change",
          input: "zone_group", rules: []))
  }

  @Test func `What cannot be said is not the same as what was not asked`() throws {
    let answer = try answer("channel", #"{"payment_channel":"unknown"}"#)
    #expect(answer.status == "unanswerable")
    #expect(answer.input == "payment_channel")
    #expect(try self.answer("channel", "{}").status == "ask")
  }

  @Test func `Absent is null in the tables and matches no listed value`() throws {
    #expect(try answer("zone_group", #"{"domain_zone":null}"#).status == "noRule")
  }

  @Test func `Where a question matters it is named with the others`() throws {
    let answer = try answer("payment_procedure", #"{"payment_method":"bank_transfer"}"#)
    #expect(answer.status == "ask")
    #expect(answer.slot == "payment_channel")
    #expect(answer.relevant == ["payment_channel"])
  }

  @Test func `An input's name stands for its slot`() throws {
    let inputs = #"{"payment_channel":"partner","auto_renewal_reported":"on"}"#
    #expect(try answer("channel", inputs).status == "noRule")
  }

  @Test(arguments: [
    ("payment_procedur", "{}", "Did you mean «payment_procedure»?"),
    ("channel", "{", "no JSON"),
    ("channel", "[1]", "no object"),
    ("channel", #"{"payment_chanel":"direct"}"#, "Did you mean «payment_channel»?"),
    ("channel", #"{"payment_channel":"dirct"}"#, "Did you mean «direct»?"),
    ("channel", #"{"payment_channel":true}"#, "Expected direct, partner, unknown"),
    ("payment_change", #"{"zone_group":"A"}"#, "follows from the inputs"),
    ("channel", #"{"auto_renewal":"on","auto_renewal_reported":"off"}"#, "something else"),
    ("home_zone", #"{"billing_country":"XQ"}"#, "Expected a country code"),
  ])
  func `What is wrong is named with what was expected`(
    decision: String, inputs: String, part: String
  ) throws {
    let error = #expect(throws: ValidationError.self) { try answer(decision, inputs) }
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
  }

  @Test func `The trace comes on demand`() throws {
    let assistant = try Dialogs.assistant()
    let query = try DecisionQuery(
      "channel", inputs: #"{"payment_channel":"direct"}"#, assistant)
    #expect(!JSONLine.encode(query.answer(withTrace: false)).text.contains("trace"))
    #expect(JSONLine.encode(query.answer(withTrace: true)).text.contains(#""hitPolicy":"UNIQUE""#))
  }
}
