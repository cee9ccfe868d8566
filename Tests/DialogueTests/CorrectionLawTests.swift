import Dialogue
import Testing

@Suite("Law 7: correction")
struct CorrectionLawTests {
  static let wordings: [String: [String: String]] = [
    "payment_channel": ["direct": "en direct", "partner": "par un revendeur"],
    "auto_renewal": ["on": "renouvellement actif", "past_due": "paiement en retard"],
    "domain_zone": ["fr": ".fr", "de": ".de", "kz": ".kz"],
    "billing_country": ["FR": "la France", "DE": "Allemagne", "BE": "Belgique"],
  ]

  @Test("A corrected conversation ends as a fresh one", arguments: 1...24 as ClosedRange<UInt64>)
  func sameAsFresh(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let slots = Self.wordings.keys.sorted()
    let corrected = slots[Int.random(in: slots.indices, using: &chance)]
    var first: [String: String] = [:]
    var last: [String: String] = [:]
    for slot in slots {
      let words = (Self.wordings[slot] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      first[slot] = words[Int.random(in: words.indices, using: &chance)]
      last[slot] = slot == corrected ? words.first { $0 != first[slot] } : first[slot]
    }
    // A reseller who renews automatically is a contradiction, which is asked about.
    if last["payment_channel"] == "par un revendeur" {
      first["auto_renewal"] = "paiement en retard"
      last["auto_renewal"] = "paiement en retard"
    }
    var mended = Talk(try Product.assistant)
    mended.say("changer la carte, " + slots.compactMap { first[$0] }.joined(separator: ", "))
    if let words = last[corrected], words != first[corrected] { mended.say("en fait, \(words)") }
    var fresh = Talk(try Product.assistant)
    fresh.say("changer la carte, " + slots.compactMap { last[$0] }.joined(separator: ", "))
    let goal = "payment_procedure"
    let ended = mended.events.decisions.last { $0.goal == goal }
    let expected = fresh.events.decisions.last { $0.goal == goal }
    #expect(ended?.outcome == expected?.outcome)
    #expect(ended?.status == expected?.status)
  }

  @Test("Accepted answers are set aside when their reason is gone, and come back unasked")
  func setAside() throws {
    var talk = Talk(try Product.assistant)
    talk.say("changer la carte")
    talk.say("")
    #expect(talk.tracker.fact("auto_renewal")?.value == "on")
    let correction = talk.say("en fait c'est par un revendeur")
    #expect(talk.events.decisions.last?.outcome == "PARTNER")
    #expect(talk.tracker.fact("auto_renewal") == nil)
    #expect(correction.contains { if case .assistantSaid = $0 { true } else { false } })
    let back = talk.say("non pardon, en direct")
    #expect(talk.tracker.fact("auto_renewal")?.value == "on")
    #expect(talk.events.decisions.last?.outcome == "SELF_PAY")
    #expect(!back.questions.contains { $0.purpose == .confirm })
  }

  @Test("Volunteered facts are never dropped")
  func volunteered() throws {
    var talk = Talk(try Product.assistant)
    talk.say("changer la carte, paiement en retard, par un revendeur")
    #expect(talk.tracker.fact("auto_renewal")?.value == "past_due")
    talk.say("en fait en direct")
    #expect(talk.tracker.fact("auto_renewal")?.value == "past_due")
  }
}
