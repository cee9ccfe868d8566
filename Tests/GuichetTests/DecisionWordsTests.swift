import ArgumentParser
import Dialogue
import Foundation
import Testing
import TextSafety

@testable import guichet

@MainActor @Suite struct DecisionWordsTests {
  private static let brazil =
    #"{"payment_method":"card","payment_channel":"direct","auto_renewal":"on","domain_zone":"fr","billing_country":"BR"}"#

  private func query(_ decision: String, _ inputs: String) throws -> DecisionQuery {
    try DecisionQuery(decision, inputs: inputs, Dialogs.assistant())
  }

  private func words(
    _ query: DecisionQuery, _ reply: DecisionReply, _ language: Language
  ) -> String { query.words(for: reply, in: language).text }

  @Test func `A decision is one sentence with its rule and source`() throws {
    let query = try query("zone_group", #"{"domain_zone":"kz"}"#)
    let reply = DecisionReply.answer(query.answer(withTrace: false))
    #expect(
      words(query, reply, "en").hasPrefix(
        "group of the address ending: another procedure, by zone_group/4 ("))
    #expect(
      words(query, reply, "fr").hasPrefix(
        "groupe de la zone : autre marche à suivre, d'après zone_group/4 ("))
  }

  @Test func `An undecided case and a question are sentences too`() throws {
    let undecided = try query("payment_procedure", Self.brazil)
    let text = words(undecided, .answer(undecided.answer(withTrace: false)), "en")
    #expect(text.hasPrefix("I cannot decide this one: the ending of your account's address and"))
    let open = try query("payment_procedure", #"{"payment_method":"bank_transfer"}"#)
    #expect(
      words(open, .answer(open.answer(withTrace: false)), "en")
        == "payment procedure: open. The best question is about the way of buying; 1 question is expected in all."
    )
    #expect(
      words(open, .answer(open.answer(withTrace: false)), "fr").contains(
        "1 question attendue en tout."))
  }

  @Test func `A trace tells of every decision and of the first cell at which a rule fails`() throws
  {
    let query = try query("payment_procedure", Self.brazil)
    let text = words(query, .answer(query.answer(withTrace: true)), "en")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.hasPrefix("who is paid: paid directly to the vendor, by channel/2 (") })
    #expect(lines.contains("change of payment method: no rule covers this case."))
    for line in [
      "  access_gate/1 wants access to the account to be “no account yet”, and it is “not asked”.",
      "  access_gate/2 wants access to the account to be “cannot log in”, and it is “not asked”.",
      "  channel/1 wants way of buying to be “through a partner”, and it is “paid directly”.",
      "  home_zone/1–6 fit other cases: billing country is “Brazil” here.",
      "  payment_change/1 wants ending and country together to be “as usual”, and it is “at odds”.",
      "  payment_change/2 wants ending and country together to be “plausible”, and it is “at odds”.",
      "  The nearest rule, payment_change/1, would want ending and country together to be “as usual”.",
      "payment procedure: no result, because what it rests on has none.",
    ] {
      #expect(lines.contains(line), "\(text)")
    }
    #expect(!text.contains("  ·"))
    let french = words(query, .answer(query.answer(withTrace: true)), "fr")
    #expect(french.contains("\nchangement du moyen de paiement : aucune règle ne couvre ce cas."))
    #expect(french.split(separator: "\n").count == lines.count)
  }

  @Test func `Why not an outcome names the nearest rule, the cell and the fact`() throws {
    let query = try query("payment_procedure", Self.brazil)
    let reply = DecisionReply.whyNot(try query.whyNot("SELF_PAY"))
    let text = words(query, reply, "en")
    #expect(
      text.hasPrefix(
        "Not “change the payment in the account”. The nearest rule is payment_procedure/3, payment_change/1"
      ))
    #expect(
      text.contains(
        "\n  payment_change/1 wants ending and country together to be “as usual”, and it is “at odds”."
      ))
    #expect(text.contains("\n  It would take: "))
    let french = words(query, reply, "fr")
    #expect(
      french.hasPrefix(
        "Pas « à changer soi-même dans le compte ». La règle la plus proche est payment_procedure/3"
      ))
    #expect(french.contains("au lieu de «"))
    let json = JSONLine.encode(reply).text
    #expect(json.contains(#""status":"missed""#))
    #expect(json.contains(#""decision":"payment_procedure""#))
  }

  @Test func `What if puts both decisions one below the other`() throws {
    let query = try query("payment_procedure", Self.brazil)
    let fork = try query.fork(["billing_country=FR", "access="], withTrace: false)
    let text = words(query, .fork(fork), "en")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0] == "As things are.")
    #expect(lines[1].hasPrefix("  I cannot decide this one"))
    #expect(lines[2].hasPrefix("If ") && lines[2].contains("= France"), "\(lines[2])")
    #expect(
      lines[3].hasPrefix(
        "  payment procedure: change the payment in the account, by payment_change/1"),
      "\(lines[3])")
    let json = JSONLine.encode(DecisionReply.fork(fork)).text
    #expect(json.contains(#""billing_country":{"state":"known","value":"FR"}"#))
    #expect(json.contains(#""access":{"state":"notAsked"}"#))
    #expect(json.contains(#""outcome":"SELF_PAY""#))
  }

  @Test(arguments: [
    (["payment_channel"], "expected slot=value"),
    (["payment_chanel=direct"], "Did you mean «payment_channel»?"),
    (["payment_channel=dirct"], "Did you mean «direct»?"),
    (["payment_channel=direct", "payment_channel=partner"], "two things of payment_channel"),
    (["channel=VENDOR_DIRECT"], "follows from the inputs"),
  ])
  func `A fork that cannot be is refused`(changes: [String], part: String) throws {
    let query = try query("payment_procedure", "{}")
    let error = #expect(throws: ValidationError.self) {
      try query.fork(changes, withTrace: false)
    }
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
  }

  @Test func `An outcome that cannot be is refused with those that can`() throws {
    let query = try query("payment_procedure", "{}")
    let error = #expect(throws: ValidationError.self) { try query.whyNot("SELF_PYA") }
    #expect(error?.message.contains("Did you mean «SELF_PAY»?") == true)
    #expect(error?.message.contains("PARTNER") == true)
  }

  @Test func `What is wrong with the inputs has its line and column`() throws {
    let error = #expect(throws: ValidationError.self) { try query("channel", "{\n  \"a\": tru}") }
    #expect(error?.message.contains("2:8: «t» is not expected") == true, "\(error?.message ?? "")")
  }
}
