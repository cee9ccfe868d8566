import DMN
import Diagnostics
import FEEL
import Foundation

/// The product's own decisions, with slots as its dialogs declare them.
enum Procedures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Dialogs/decisions")

  static func model() throws -> DecisionModel {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try DecisionModel.read(
      names.filter { $0.hasSuffix(".dmn") }.map { name in
        (name, Array(try Data(contentsOf: folder.appending(path: name))))
      })
  }

  static let zones = [
    "fr", "com", "pl", "it", "es", "de", "eu", "vn", "ua", "cn", "com.tr", "jp", "id", "uk",
    "com.br", "in", "kz", "ru", "by", "other",
  ]

  static let countries = """
    AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE RE GP MQ GF YT \
    NC PF PM WF BL MF MC SM VA VN GB IM JE GG BR TR JP ID IN CN RU BY KZ UA MX AR CO CL PE EC GT CU \
    BO DO HN PY SV NI CR PA UY VE PR GQ US CA CH SN CI NO MA DZ TN AU NZ ZA RS
    """.split(separator: " ").map(String.init)

  static let domains: [String: SlotDomain] = [
    "payment_channel": domain(["direct", "partner"]),
    "auto_renewal": domain(["on", "past_due", "off"]),
    "domain_zone": domain(zones),
    "billing_country": domain(countries),
    "payment_method": domain(["card", "paypal", "bank_transfer", "direct_debit", "other"]),
    "billing_field": domain(["country", "vat_id", "name_address_contact"]),
    "symptom": domain([
      "none", "button_missing", "paypal_missing", "card_declined", "vat_refused", "retry_missing",
      "form_error",
    ]),
    "role": domain(["admin", "buyer_option", "member"]),
    "access": domain(["no_account", "logged_out", "logged_in"]),
    "plan": domain(["commercial", "free", "trial", "on_premise"]),
  ]

  static func domain(_ values: [String]) -> SlotDomain {
    SlotDomain(values: values.map(Value.string))
  }

  static let bindings: [Binding] =
    [
      "payment_channel", "auto_renewal", "domain_zone", "billing_country", "payment_method",
      "billing_field", "symptom", "role",
    ].map { Binding(input: $0, slot: $0, mode: .asked) }
    + [
      Binding(input: "access", slot: "access", mode: .reported),
      Binding(input: "plan", slot: "plan", mode: .reported),
      Binding(input: "role_reported", slot: "role", mode: .reported),
      Binding(input: "auto_renewal_reported", slot: "auto_renewal", mode: .reported),
    ]

  static func inquiry(_ goal: String) throws -> Inquiry {
    try Inquiry(model(), goal: goal, bindings: bindings, domains: domains)
  }

  /// Facts from words such as `payment_channel=direct role=?`; `?` is a fact that cannot be said.
  static func facts(_ text: String) -> [String: Fact] {
    var facts: [String: Fact] = [:]
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      facts[parts[0]] =
        switch parts[1] {
        case "?": .cannotSay
        case "null": .absent
        default: .known(.string(parts[1]))
        }
    }
    return facts
  }
}
