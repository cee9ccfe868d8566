import DMN
import Diagnostics
import FEEL
import Testing

/// Every rule and every uncovered case of the product's tables, through the goals.
@Suite("The product's decisions")
struct ProceduresTests {
  private func verdict(_ goal: String, _ facts: String) throws -> Verdict {
    try #require(Procedures.inquiry(goal).verdict(Procedures.facts(facts)), "not settled: \(facts)")
  }

  @Test(
    "every rule of the payment change",
    arguments: [
      ("card on fr FR", "SELF_PAY", 1), ("paypal on com US", "SELF_PAY", 1),
      ("card on pl PL", "SELF_PAY", 1), ("card on it SM", "SELF_PAY", 1),
      ("card on fr BE", "SELF_PAY_WARN", 2), ("paypal on com FR", "SELF_PAY_WARN", 2),
      ("card on de DE", "SELF_PAY_WARN", 3), ("card on eu IE", "SELF_PAY_WARN", 3),
      ("card on eu US", "SELF_PAY_WARN", 3), ("card on es MX", "SELF_PAY_WARN", 3),
      ("card on uk GB", "SELF_PAY_WARN", 3), ("card on com.br BR", "SELF_PAY_WARN", 3),
      ("card past_due fr RE", "SELF_PAY_RETRY", 4),
      ("paypal past_due fr CH", "SELF_PAY_RETRY_WARN", 5),
      ("card past_due ua UA", "SELF_PAY_RETRY_WARN", 6),
      ("card past_due eu GB", "SELF_PAY_RETRY_WARN", 6),
    ])
  func paymentRules(_ words: String, _ outcome: String, _ rule: Int) throws {
    let facts = Self.payment(words)
    let verdict = try verdict("payment_procedure", "payment_channel=direct " + facts)
    #expect(verdict.status == .decided(.string(outcome)))
    #expect(verdict.rules == ["payment_change/\(rule)"])
    #expect(verdict.decision == nil)
  }

  private static func payment(_ words: String) -> String {
    let parts = words.split(separator: " ")
    return "payment_method=\(parts[0]) auto_renewal=\(parts[1]) domain_zone=\(parts[2]) "
      + "billing_country=\(parts[3])"
  }

  @Test(
    "every uncovered case of the payment change, with the input that stands in the way",
    arguments: [
      ("card off fr FR", "payment_change", "auto_renewal"),
      ("card on kz KZ", "payment_change", "zone_group"),
      ("card on in IN", "payment_change", "zone_group"),
      ("card on ru US", "payment_change", "zone_group"),
      ("card on by BY", "payment_change", "zone_group"),
      ("card on fr BR", "payment_change", "country_fit"),
      ("card on com IN", "payment_change", "country_fit"),
      ("card on eu RU", "payment_change", "country_fit"),
      ("card on de FR", "payment_change", "country_fit"),
      ("bank_transfer on fr FR", "payment_change", "payment_method"),
      ("direct_debit on fr FR", "payment_change", "payment_method"),
      ("other on fr FR", "payment_change", "payment_method"),
      ("card on other FR", "zone_group", "domain_zone"),
    ])
  func paymentGaps(_ words: String, _ decision: String, _ input: String) throws {
    let facts = Self.payment(words)
    let verdict = try verdict("payment_procedure", "payment_channel=direct " + facts)
    #expect(verdict.status == .noRule)
    #expect(verdict.decision == decision)
    #expect(verdict.input == input)
    #expect(verdict.rules == [])
  }

  @Test(
    "every rule and uncovered case of the billing change",
    arguments: [
      ("name_address_contact off fr FR", "SELF_BILL"),
      ("name_address_contact on com US", "SELF_BILL"),
      ("name_address_contact off fr BE", "SELF_BILL_WARN"),
      ("name_address_contact on de DE", "SELF_BILL_WARN"),
      ("name_address_contact past_due eu US", "SELF_BILL_WARN"),
      ("country off kz BR", "CONTACT_SALES"), ("vat_id on in FR", "CONTACT_SALES"),
      ("name_address_contact off de DE", "!billing_change.auto_renewal"),
      ("name_address_contact on kz KZ", "!billing_change.zone_group"),
      ("name_address_contact on fr BR", "!billing_change.country_fit"),
    ])
  func billing(_ words: String, _ expected: String) throws {
    let facts = Self.payment(words).replacing("payment_method", with: "billing_field")
    let verdict = try verdict("billing_procedure", "payment_channel=direct " + facts)
    if expected.hasPrefix("!") {
      #expect(verdict.status == .noRule)
      #expect("!\(verdict.decision ?? "").\(verdict.input ?? "")" == expected)
    } else {
      #expect(verdict.outcome == .string(expected))
    }
  }

  @Test(
    "the gate goes before everything",
    arguments: [
      ("access=no_account", "CREATE_ACCOUNT", "access_gate/1"),
      ("access=logged_out", "LOGIN_FIRST", "access_gate/2"),
      ("plan=on_premise", "SECTION_ON_PREMISE", "access_gate/3"),
      ("role=member", "NEEDS_ADMIN", "access_gate/4"),
    ])
  func gate(_ facts: String, _ outcome: String, _ rule: String) throws {
    for goal in ["payment_procedure", "billing_procedure"] {
      let verdict = try verdict(goal, facts)
      #expect(verdict.outcome == .string(outcome))
      #expect(verdict.rules == [rule])
    }
  }

  @Test("the gate does not cover free and trial", arguments: ["free", "trial"])
  func uncoveredGate(_ plan: String) throws {
    let verdict = try verdict("payment_procedure", "plan=\(plan)")
    #expect(verdict.status == .noRule)
    #expect(verdict.decision == "access_gate")
    #expect(verdict.input == "plan")
  }

  @Test(
    "every rule of the symptoms",
    arguments: [
      ("symptom=button_missing role=member", "NEEDS_ADMIN"),
      ("symptom=button_missing role=admin payment_channel=partner", "PARTNER"),
      ("symptom=card_declined payment_channel=partner", "PARTNER"),
      ("symptom=form_error payment_channel=partner", "PARTNER"),
      ("symptom=button_missing role=admin payment_channel=direct", "CHECK_NEW_MENU"),
      ("symptom=button_missing role=? payment_channel=?", "CHECK_NEW_MENU"),
      (
        "symptom=card_declined payment_channel=direct auto_renewal=past_due domain_zone=de",
        "BANK_CHECK_RETRY"
      ),
      (
        "symptom=card_declined payment_channel=direct auto_renewal=past_due domain_zone=kz",
        "BANK_CHECK"
      ),
      ("symptom=card_declined payment_channel=direct auto_renewal=on", "BANK_CHECK"),
      ("symptom=paypal_missing payment_channel=direct", "CONTACT_SALES"),
      ("symptom=vat_refused payment_channel=direct", "VAT_CHECK"),
      ("symptom=retry_missing payment_channel=direct", "CONTACT_SALES"),
      ("symptom=form_error payment_channel=direct", "CONTACT_SALES"),
    ])
  func symptoms(_ facts: String, _ outcome: String) throws {
    #expect(try verdict("symptom_procedure", facts).outcome == .string(outcome))
  }

  @Test("no symptom is covered by no rule; an unknown one is unanswerable")
  func noSymptom() throws {
    #expect(try verdict("symptom_procedure", "symptom=none").status == .noRule)
    #expect(
      try verdict("symptom_procedure", "symptom=?").status == .unanswerable(slot: "symptom"))
  }

  @Test("partner, renewal not asked: no question")
  func partner() throws {
    let verdict = try verdict("payment_procedure", "payment_channel=partner")
    #expect(verdict.outcome == "PARTNER")
    #expect(try self.verdict("billing_procedure", "payment_channel=partner").outcome == "PARTNER")
  }

  @Test("partner and renewal on: no rule, and the two contradict each other")
  func contradiction() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    let facts = Procedures.facts("payment_channel=partner auto_renewal=on")
    let verdict = try #require(inquiry.verdict(facts))
    #expect(verdict.status == .noRule)
    #expect(verdict.decision == "channel")
    #expect(verdict.input == "auto_renewal_reported")
    #expect(inquiry.contradiction(facts) == ["payment_channel", "auto_renewal"])
    for other in [
      "payment_channel=partner", "payment_channel=direct payment_method=bank_transfer",
      "payment_channel=direct payment_method=card auto_renewal=on domain_zone=fr billing_country=BR",
      "plan=free role=admin", "payment_method=bank_transfer auto_renewal=on",
    ] {
      #expect(inquiry.contradiction(Procedures.facts(other)) == nil, "\(other)")
    }
  }

  @Test("channel cannot say: unanswerable")
  func unanswerable() throws {
    let verdict = try verdict("payment_procedure", "payment_channel=?")
    #expect(verdict.status == .unanswerable(slot: "payment_channel"))
    #expect(verdict.decision == "channel")
    #expect(verdict.input == "payment_channel")
  }

  @Test("group C, country not asked, direct: no rule, the country is never asked")
  func groupC() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    #expect(inquiry.relevantSlots(Procedures.facts("domain_zone=kz")) == ["payment_channel"])
    for facts in [
      "domain_zone=kz payment_channel=direct",
      "domain_zone=kz payment_channel=direct payment_method=card auto_renewal=on",
      "domain_zone=kz payment_channel=direct billing_country=?",
    ] {
      let verdict = try verdict("payment_procedure", facts)
      #expect(verdict.status == .noRule)
      #expect(verdict.decision == "payment_change")
      #expect(verdict.input == "zone_group")
    }
  }

  @Test("bank transfer: only the channel is asked, and the method is what stands in the way")
  func bankTransfer() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    let facts = Procedures.facts("payment_method=bank_transfer")
    #expect(inquiry.relevantSlots(facts) == ["payment_channel"])
    let next = try #require(inquiry.nextQuestion(facts))
    #expect(next.slot == "payment_channel")
    #expect(next.expected == 1)
    let contradicted = try verdict(
      "payment_procedure", "payment_method=bank_transfer auto_renewal=on")
    #expect(contradicted.decision == "payment_change")
    #expect(contradicted.input == "payment_method")
  }

  @Test("country or VAT number: only the channel is asked")
  func billingCountry() throws {
    let inquiry = try Procedures.inquiry("billing_procedure")
    #expect(inquiry.relevantSlots(Procedures.facts("billing_field=country")) == ["payment_channel"])
  }

  @Test("renewal cannot say: unanswerable by renewal; zone first where both are unknown")
  func unknowns() throws {
    let base = "payment_channel=direct payment_method=card "
    let renewal = try verdict(
      "payment_procedure", base + "auto_renewal=? domain_zone=fr billing_country=FR")
    #expect(renewal.status == .unanswerable(slot: "auto_renewal"))
    #expect(renewal.input == "auto_renewal")
    let both = try verdict(
      "payment_procedure", base + "auto_renewal=on domain_zone=? billing_country=?")
    #expect(both.status == .unanswerable(slot: "domain_zone"))
    #expect(both.decision == "zone_group")
    let country = try verdict(
      "payment_procedure", base + "auto_renewal=on domain_zone=fr billing_country=?")
    #expect(country.status == .unanswerable(slot: "billing_country"))
    #expect(country.decision == "home_zone")
    let hopeless = try verdict("payment_procedure", base + "auto_renewal=off domain_zone=?")
    #expect(hopeless.status == .noRule)
    #expect(hopeless.input == "auto_renewal")
  }

  @Test("the trace names the rule, its source, and where the others fail")
  func trace() throws {
    let facts =
      "payment_channel=direct payment_method=card auto_renewal=past_due domain_zone=fr "
      + "billing_country=FR"
    let verdict = try verdict("payment_procedure", facts)
    #expect(
      verdict.trace.map(\.decision) == [
        "access_gate", "channel", "zone_group", "home_zone", "country_fit", "payment_change",
        "payment_procedure",
      ])
    let change = try #require(verdict.trace.first { $0.decision == "payment_change" })
    #expect(change.status == .decided)
    #expect(change.matched.map(\.rule) == ["payment_change/4"])
    #expect(change.sources.contains { $0.contains("F24") })
    let first = try #require(change.failures.first)
    #expect(first.rule == "payment_change/1")
    #expect(first.input == "auto_renewal")
    #expect(first.cell == "\"on\"")
    #expect(first.value == "past_due")
  }

  @Test(
    "the trace shows what was said, and not another value that the rules treat alike",
    arguments: [("BE", "fr"), ("AT", "de"), ("KZ", "kz"), ("FR", "kz")])
  func traceOfWhatWasSaid(country: String, zone: String) throws {
    let verdict = try verdict(
      "payment_procedure",
      "payment_channel=direct payment_method=card auto_renewal=on domain_zone=\(zone) billing_country=\(country)"
    )
    let inputs = verdict.trace.flatMap(\.inputs)
    let seen = { (name: String) in Set(inputs.filter { $0.name == name }.compactMap(\.value)) }
    #expect(seen("billing_country").isSubset(of: [.string(country)]))
    #expect(seen("domain_zone") == [.string(zone)])
  }

  @Test("the trace of a case without rule names the nearest one and what it wants")
  func nearest() throws {
    let verdict = try verdict("payment_procedure", "payment_channel=direct domain_zone=kz")
    let change = try #require(verdict.trace.first { $0.decision == "payment_change" })
    let nearest = try #require(change.nearestRule)
    #expect(nearest.rule == "payment_change/1")
    #expect(nearest.input == "zone_group")
    #expect(nearest.wanted == ["\"A\"", "\"B\""])
    #expect(change.missing.contains("billing_country"))
  }

  @Test("from nothing known, any state's question is found and the card's facts are relevant")
  func questions() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    #expect(
      inquiry.relevantSlots(Procedures.facts("payment_method=card")) == [
        "payment_channel", "auto_renewal", "domain_zone", "billing_country",
      ])
    let next = try #require(inquiry.nextQuestion([:]))
    #expect(next.expected > 1 && next.expected < 5)
    #expect(inquiry.nextQuestion(Procedures.facts("payment_channel=partner")) == nil)
    #expect(
      inquiry.nextQuestion(Procedures.facts("payment_method=card"), among: ["domain_zone"])
        == "domain_zone")
  }

  @Test("accepted renewal is set aside when a partner turns up")
  func settingAside() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    let answers: [(slot: String, fact: Fact)] = [
      ("auto_renewal", .known("on")), ("domain_zone", .known("fr")),
      ("billing_country", .known("FR")),
    ]
    var volunteered = Procedures.facts("payment_method=card payment_channel=direct")
    let before = inquiry.settingAside(answers: answers, volunteered: volunteered)
    #expect(inquiry.verdict(before)?.outcome == "SELF_PAY")
    volunteered["payment_channel"] = .known("partner")
    let after = inquiry.settingAside(answers: answers, volunteered: volunteered)
    #expect(after == volunteered)
    #expect(inquiry.verdict(after)?.outcome == "PARTNER")
  }

  @Test("an answer given for another reason counts where it is taken as reported")
  func reportedAnswer() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    let facts = inquiry.settingAside(answers: [("role", .known("member"))], volunteered: [:])
    #expect(inquiry.verdict(facts)?.outcome == "NEEDS_ADMIN")
  }

  @Test("any other DMN engine gives the same results")
  func plainDMN() throws {
    let model = try Procedures.model()
    let inquiry = try Procedures.inquiry("payment_procedure")
    for zone in Procedures.zones + ["unknown"] {
      for country in ["FR", "BE", "US", "BR", "IN", "MX", "unknown"] {
        for renewal in ["on", "past_due", "off", "unknown"] {
          let text =
            "payment_channel=direct payment_method=card auto_renewal=\(renewal) "
            + "domain_zone=\(zone) billing_country=\(country)"
          let verdict = try #require(
            inquiry.verdict(Procedures.facts(text.replacing("=unknown", with: "=?"))))
          var inputs: [String: Value] = [
            "access": "unknown", "plan": "unknown", "role_reported": "unknown",
            "auto_renewal_reported": .string(renewal),
          ]
          for (slot, fact) in Procedures.facts(text) {
            if case .known(let value) = fact { inputs[slot] = value }
          }
          let plain = model.evaluate("payment_procedure", inputs: inputs).value
          #expect(plain == verdict.outcome ?? .null, "\(text)")
        }
      }
    }
  }

  @Test("the decisions pass their own verification")
  func verified() throws {
    let found = try Procedures.model().verify()
    #expect(found.filter { $0.severity != .note } == [])
    #expect(found.contains { $0.message.contains("zone_group = \"C\"") })
  }
}
