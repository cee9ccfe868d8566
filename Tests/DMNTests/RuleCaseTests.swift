import DMN
import FEEL
import Testing

/// What the standard's kit does not ask: no rule, conflicts, facts that are missing or cannot be
/// said, every hit policy with what is not known, decisions upon decisions.
@Suite("Our own cases")
struct RuleCaseTests {
  static let cases: Result<[RuleCase], any Error> = Result { try CaseReader.all() }

  @Test("there are at least three hundred, no two alike, and all can be read")
  func count() throws {
    let cases = try Self.cases.get()
    #expect(cases.count >= 300)
    let distinct = Set(cases.map { "\($0.file) \($0.model.title) \($0.goal) \($0.text)" })
    #expect(distinct.count == cases.count)
  }

  @Test("a case comes to what is written", arguments: (try? cases.get()) ?? [])
  func expectation(_ rule: RuleCase) throws {
    if case .plain(let value) = rule.expectation {
      let inputs = rule.facts.compactMapValues { fact -> Value? in
        if case .known(let value) = fact { value } else { nil }
      }
      #expect(try rule.model.model().evaluate(rule.goal, inputs: inputs).value == value)
      return
    }
    let inquiry = try rule.model.inquiry(rule.goal)
    switch (rule.expectation, inquiry.state(rule.facts)) {
    case (.decided(let value, let rules), .decided(let verdict)):
      #expect(verdict.outcome == value)
      if let rules { #expect(verdict.rules == rules) }
      #expect(verdict.decision == nil)
    case (.noRule(let place), .handOff(let verdict)):
      #expect(verdict.status == .noRule)
      if let place { #expect("\(verdict.decision ?? "").\(verdict.input ?? "")" == place) }
      #expect(verdict.rules.isEmpty)
    case (.conflict(let rules), .handOff(let verdict)):
      #expect(verdict.status == .conflict)
      if let rules { #expect(verdict.rules == rules) }
    case (.error, .handOff(let verdict)): #expect(verdict.status == .error)
    case (.unanswerable(let slot), .handOff(let verdict)):
      #expect(verdict.status == .unanswerable(slot: slot))
      #expect(rule.facts[slot] == .cannotSay)
    case (.ask(let slot, let others, let expected), .ask(let question)):
      #expect(question.slot == slot)
      if let others { #expect(question.relevant == others) }
      if let expected { #expect(abs(question.expected - expected) < 1e-4) }
    case (_, let state): Issue.record("it came to \(state)")
    }
  }

  @Test("by trying everything it comes to the same")
  func oracle() throws {
    var confirmed = 0
    for rule in try Self.cases.get() {
      guard let oracle = Oracle(rule.model, goal: rule.goal) else { continue }
      let facts = rule.facts.compactMapValues { Oracle.term($0) }
      let results = oracle.results(facts)
      switch rule.expectation {
      case .plain: continue
      case .decided(let value, _):
        #expect(results == [Oracle.term(value)], "\(rule.testDescription)")
      case .noRule, .conflict, .error, .unanswerable:
        #expect(results == [nil], "\(rule.testDescription)")
      case .ask(let slot, let others, let expected):
        let best = oracle.best(facts)
        #expect(best.slot == slot, "\(rule.testDescription)")
        if let others { #expect(oracle.relevant(facts) == others, "\(rule.testDescription)") }
        if let expected {
          #expect(abs(best.expected - expected) < 1e-4, "\(rule.testDescription)")
        }
      }
      confirmed += 1
    }
    #expect(confirmed >= 300)
  }
}
