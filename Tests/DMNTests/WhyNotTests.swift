import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Why not, and what may be asked, of the product's decisions")
struct WhyNotTests {
  private let facts = Procedures.facts(
    "payment_channel=direct payment_method=card auto_renewal=on domain_zone=fr billing_country=BR")

  @Test("the nearest rule, its cells that fail and the fact that would have to be another")
  func missed() throws {
    let why = try Procedures.inquiry("payment_procedure").whyNot("SELF_PAY", facts)
    #expect(why.status == .missed)
    #expect(why.rules.map(\.rule) == ["payment_procedure/3", "payment_change/1"])
    #expect(why.rules.last?.sources.isEmpty == false)
    #expect(why.lacks.map(\.input.name).contains("country_fit"))
    let fit = try #require(why.lacks.first { $0.input.name == "country_fit" })
    #expect(fit.cell == "\"usual\"")
    #expect(fit.input.value == "conflict")
    let change = try #require(why.changes.first)
    #expect(why.changes.count == 1)
    #expect(["domain_zone", "billing_country"].contains(change.slot))
  }

  @Test("another outcome that is reached, still possible or out of reach")
  func others() throws {
    let inquiry = try Procedures.inquiry("payment_procedure")
    let partner = Procedures.facts("payment_channel=partner")
    let reached = inquiry.whyNot("PARTNER", partner)
    #expect(reached.status == .reached)
    #expect(reached.lacks.isEmpty && reached.changes.isEmpty)
    #expect(reached.rules.map(\.rule) == ["payment_procedure/2"])
    let possible = inquiry.whyNot("SELF_PAY", Procedures.facts("payment_channel=direct"))
    #expect(possible.status == .possible)
    #expect(possible.changes.allSatisfy { $0.state == .notAsked })
    let changed = inquiry.whyNot("SELF_PAY", partner)
    #expect(changed.status == .missed)
    #expect(changed.instead == ["payment_procedure/2"])
    let channel = try #require(changed.changes.first { $0.slot == "payment_channel" })
    #expect(channel.value == "partner")
    #expect(channel.wanted == ["direct"])
    #expect(inquiry.whyNot("VENDOR_DIRECT", partner).status == .unreachable)
    #expect(inquiry.outcomes.contains("SELF_PAY_RETRY_WARN"))
    #expect(!inquiry.outcomes.contains("VENDOR_DIRECT"))
  }

  @Test("a tree of questions says what it costs")
  func tree() throws {
    let tree = try Procedures.inquiry("payment_procedure").questionTree()
    #expect(tree.expected < 2 && tree.most == 5)
    guard case .ask(let first) = tree.root else {
      Issue.record("nothing is asked")
      return
    }
    #expect(first.slot == "payment_channel")
    #expect(first.branches.map(\.answers) == [["direct"], ["partner"], ["unknown"]])
    #expect(first.branches[1].next == .settled("PARTNER"))
    #expect(first.branches[2].next == .settled(nil))
  }

  @Test("a graph of too many states is refused by its count, the limit and the inputs")
  func refused() throws {
    let names = (0..<10).map { "f\($0)" }
    var text = ModelText.single(
      policy: "FIRST", inputs: names,
      rules: [names.map { _ in "\"a\", \"b\"" } + ["1"], names.map { _ in "\"b\"" } + ["2"]])
    text.tables[0].rules.append((names.map { _ in "\"c\", \"d\"" } + ["3"], ""))
    let domain = SlotDomain(values: ["a", "b", "c", "d", "e"])
    do {
      _ = try Inquiry(
        text.model(), goal: "d", bindings: names.map { Binding(input: $0, slot: $0, mode: .asked) },
        domains: Dictionary(uniqueKeysWithValues: names.map { ($0, domain) }))
      Issue.record("the inquiry was prepared")
    } catch {
      let problem = try #require(error.list.first)
      #expect(error.list.map(\.code) == ["dmn.states"])
      // Four classes (a, b, c with d, all else) and being open: five to the tenth.
      #expect(problem.message.contains("9,765,625"))
      #expect(problem.message.contains("4,194,304"))
      #expect(problem.message.contains("f0 5, f1 5"))
    }
  }

  @Test("a slot whose answers an input does not allow is refused")
  func disallowed() throws {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["a"], rules: [["\"x\"", "1"]])
    text.tables[0].inputs[0].allowed = "\"x\", \"y\""
    let model = try text.model()
    let binding = [Binding(input: "a", slot: "a", mode: .asked)]
    func prepare(_ domain: SlotDomain) throws(Problems) -> Inquiry {
      try Inquiry(model, goal: "d", bindings: binding, domains: ["a": domain])
    }
    #expect(throws: Never.self) {
      try prepare(SlotDomain(values: ["x", "y"], canBeUnknown: false))
    }
    #expect(throws: Problems.self) { try prepare(SlotDomain(values: ["x", "y"])) }
    #expect(throws: Problems.self) {
      try prepare(SlotDomain(values: ["x", "z"], canBeUnknown: false))
    }
  }

  @Test("a model alone tells the values that its inputs can have")
  func own() throws {
    let listed = try ModelText.single(
      policy: "UNIQUE", inputs: ["a", "n"],
      rules: [["\"x\"", "< 10", "1"], ["\"y\"", "[10..20]", "2"]]
    ).model().inquiry("d")
    #expect(listed.askedSlots == ["a", "n"])
    guard case .ask(let question) = listed.state([:]) else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.relevant == ["a", "n"])
    #expect(listed.verdict(["a": .known("x"), "n": .known(5)])?.outcome == 1)
    #expect(listed.verdict(["a": .known("y"), "n": .known(21)])?.status == .noRule)
    let unknown = try ModelText.single(
      policy: "UNIQUE", inputs: ["a"], rules: [["starts with(?, \"x\")", "1"]]
    ).model()
    do {
      _ = try unknown.inquiry("d")
      Issue.record("the inquiry was prepared")
    } catch {
      #expect(error.list.map(\.code) == ["dmn.values"])
    }
  }
}
