import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Laws of inquiries, on random graphs")
struct InquiryLawTests {
  static let graphs: [RandomGraph] =
    (0..<25).map { RandomGraph(seed: $0, withReported: false) }
    + (0..<25).map { RandomGraph(seed: 1000 + $0, withReported: true) }

  @Test("a verdict is what every completion gives")
  func verdict() throws {
    var settled = 0
    var decided = 0
    for graph in Self.graphs {
      let oracle = GraphOracle(graph)
      let inquiry = try graph.inquiry()
      for state in graph.states {
        let results = oracle.results(state)
        let verdict = inquiry.verdict(RandomGraph.facts(state))
        #expect((verdict != nil) == (results.count == 1), "\(graph.text.text) \(state)")
        guard let verdict, let result = results.first else { continue }
        #expect(verdict.outcome == result.map(Value.string), "\(graph.text.text) \(state)")
        #expect((verdict.decision == nil) == (result != nil))
        settled += 1
        decided += result == nil ? 0 : 1
      }
    }
    #expect(decided > 100 && settled > decided + 100, "the graphs are too dull")
  }

  @Test("what is decided, plain DMN decides alike")
  func plain() throws {
    for graph in Self.graphs {
      let model = try graph.text.model()
      for completion in graph.completions([:]) {
        let values = graph.values(completion, completed: [:])
        guard let result = graph.evaluate("goal", values) else { continue }
        let plain = model.evaluate("goal", inputs: values.mapValues { .string($0) })
        #expect(plain.value == .string(result))
      }
    }
  }

  @Test("a slot is relevant exactly when its answer alone can change the result")
  func relevance() throws {
    for graph in Self.graphs {
      let oracle = GraphOracle(graph)
      let inquiry = try graph.inquiry()
      for state in graph.states {
        let expected = oracle.relevantSlots(state)
        #expect(
          inquiry.relevantSlots(RandomGraph.facts(state)) == expected,
          "\(graph.text.text) \(state)")
      }
    }
  }

  @Test("the next question is the best there is, and its cost is exact")
  func planner() throws {
    var asked = 0
    for graph in Self.graphs {
      let oracle = GraphOracle(graph)
      let inquiry = try graph.inquiry()
      for state in graph.states {
        let next = inquiry.nextQuestion(RandomGraph.facts(state))
        let candidates = oracle.relevantSlots(state)
        let costs = candidates.map { oracle.cost(asking: $0, state) }
        guard let least = costs.min() else {
          #expect(next == nil)
          continue
        }
        let best = candidates[costs.firstIndex { $0 < least + 1e-9 } ?? 0]
        #expect(next?.slot == best, "\(graph.text.text) \(state)")
        #expect(abs((next?.expected ?? 0) - least) < 1e-9)
        asked += 1
      }
    }
    #expect(asked > 200)
  }

  @Test("no question is ever asked that cannot change the result")
  func idle() throws {
    var asked = 0
    for graph in Self.graphs {
      let oracle = GraphOracle(graph)
      let inquiry = try graph.inquiry()
      for completion in graph.completions([:]) {
        var known: [String: String] = [:]
        while case .ask(let question) = inquiry.state(RandomGraph.facts(known)) {
          #expect(
            oracle.relevantSlots(known).contains(question.slot), "\(graph.text.text) \(known)")
          #expect(oracle.results(known).count > 1)
          known[question.slot] = completion[question.slot]
          asked += 1
        }
        #expect(oracle.results(known).count == 1)
      }
    }
    #expect(asked > 500)
  }

  @Test("the tree of questions is what a session asks")
  func tree() throws {
    for graph in Self.graphs.prefix(30) {
      let oracle = GraphOracle(graph)
      let inquiry = try graph.inquiry()
      let tree = inquiry.questionTree()
      #expect(abs(tree.expected - oracle.cost([:])) < 1e-9)
      var deepest = 0
      for completion in graph.completions([:]) {
        var node = tree.root
        var known: [String: String] = [:]
        while case .ask(let question) = node {
          let facts = RandomGraph.facts(known)
          #expect(inquiry.nextQuestion(facts)?.slot == question.slot)
          #expect(abs(question.branches.reduce(0) { $0 + $1.share } - 1) < 1e-9)
          let answer = try #require(completion[question.slot])
          known[question.slot] = answer
          let branch = question.branches.first { $0.answers.contains(.string(answer)) }
          node = try #require(branch).next
        }
        deepest = max(deepest, known.count)
        #expect(node == .settled(oracle.results(known).first.flatMap { $0 }.map(Value.string)))
      }
      #expect(tree.most == deepest)
    }
  }

  @Test("what is lacking for an outcome is as little as can be")
  func whyNot() throws {
    var missed = 0
    for graph in Self.graphs.prefix(12) {
      let oracle = GraphOracle(graph)
      let inquiry = try graph.inquiry()
      let outcomes = Set(
        graph.states.compactMap { state -> String? in
          let results = oracle.results(state)
          return results.count == 1 ? results.first.flatMap { $0 } : nil
        })
      for outcome in outcomes.sorted() {
        let targets = graph.states.filter { oracle.results($0) == [outcome] }
        for state in graph.states {
          let answer = inquiry.whyNot(.string(outcome), RandomGraph.facts(state))
          let least = targets.filter { target in state.keys.allSatisfy { target[$0] != nil } }
            .map { target in state.filter { target[$0.key] != $0.value }.count }.min()
          let changed = answer.changes.filter { $0.state != .notAsked }
          #expect((answer.status == .reached) == (oracle.results(state) == [outcome]))
          guard answer.status != .reached else { continue }
          #expect(changed.count == least, "\(graph.text.text) \(state) \(outcome)")
          #expect((answer.status == .missed) == (least != 0))
          var then = state
          for change in answer.changes {
            guard case .string(let value)? = change.wanted.first else { continue }
            then[change.slot] = value
          }
          #expect(oracle.results(then) == [outcome], "\(graph.text.text) \(state) \(outcome)")
          #expect(answer.rules.isEmpty == false)
          missed += 1
        }
      }
      let never = inquiry.whyNot("nowhere", [:])
      #expect(never.status == .unreachable)
      #expect(never.changes.isEmpty && never.rules.isEmpty)
    }
    #expect(missed > 100)
  }

  @Test("setting aside gives what a fresh conversation with the final answers gives")
  func settingAside() throws {
    var numbers = SeededNumbers(seed: 7)
    for graph in Self.graphs {
      let inquiry = try graph.inquiry()
      let hasReported = graph.inputs.contains { $0.mode == .reported }
      for completion in graph.completions([:]) {
        let said = graph.slots.map(\.name).filter { _ in Bool.random(using: &numbers) }
        let all = RandomGraph.facts(completion)
        let volunteered = all.filter { said.contains($0.key) }
        var fresh = volunteered
        var order: [(slot: String, fact: Fact)] = []
        // What this goal never asks was asked for another reason.
        for slot in inquiry.slots where !inquiry.askedSlots.contains(slot) && fresh[slot] == nil {
          let fact = try #require(all[slot])
          fresh[slot] = fact
          order.append((slot, fact))
        }
        while let next = inquiry.nextQuestion(fresh) {
          let fact = try #require(all[next.slot])
          fresh[next.slot] = fact
          order.append((next.slot, fact))
        }
        let rest = graph.slots.map(\.name).filter { fresh[$0] == nil }
        for slot in rest { order.append((slot, try #require(all[slot]))) }
        // In the order of the fresh conversation the very facts are the same.
        #expect(inquiry.settingAside(answers: order, volunteered: volunteered) == fresh)
        // In any order nothing idle is kept, and the result is the same.
        let shuffled = order.shuffled(using: &numbers)
        let effective = inquiry.settingAside(answers: shuffled, volunteered: volunteered)
        let verdict = try #require(inquiry.verdict(effective))
        if !hasReported { #expect(verdict.outcome == inquiry.verdict(fresh)?.outcome) }
      }
    }
  }

  @Test("weights change the order, never the result")
  func weights() throws {
    let text = ModelText(
      inputs: ["a", "b"],
      tables: [
        ModelText.Table(
          name: "goal", policy: "UNIQUE", inputs: [("a", nil), ("b", nil)],
          rules: [
            (["\"x\"", "\"x\"", "1"], ""), (["\"x\"", "\"y\"", "2"], ""),
            (["\"y\"", "\"x\"", "2"], ""), (["\"y\"", "\"y\"", "2"], ""),
          ], requirements: ["a", "b"])
      ])
    let bindings = ["a", "b"].map { Binding(input: $0, slot: $0, mode: .asked) }
    let domain = SlotDomain(values: ["x", "y"], canBeUnknown: false)
    func next(_ weights: Weights) throws -> (slot: String, expected: Double)? {
      try Inquiry(
        text.model(), goal: "goal", bindings: bindings, domains: ["a": domain, "b": domain],
        weights: weights
      ).nextQuestion([:])
    }
    #expect(try next(.uniform)?.slot == "a")
    #expect(try next(.uniform)?.expected == 1.5)
    let likely = try next(Weights(["b": ["x": 1, "y": 3]]))
    #expect(likely?.slot == "b")
    #expect(likely?.expected == 1.25)
  }

  @Test("a fact that cannot be asked is taken as reported; absent is null")
  func unaskable() throws {
    var text = ModelText.single(
      policy: "UNIQUE", inputs: ["a"],
      rules: [["\"unknown\"", "1"], ["null", "2"], ["\"x\"", "3"]])
    text.tables[0].name = "goal"
    let inquiry = try Inquiry(
      text.model(), goal: "goal", bindings: [Binding(input: "a", slot: "a", mode: .asked)],
      domains: ["a": SlotDomain(values: ["x"], askable: false)])
    #expect(inquiry.verdict([:])?.outcome == 1)
    #expect(inquiry.verdict(["a": .absent])?.outcome == 2)
    #expect(inquiry.verdict(["a": .known("x")])?.outcome == 3)
    #expect(inquiry.verdict(["a": .known("elsewhere")])?.status == .noRule)
    #expect(inquiry.askedSlots == [])
  }

  @Test("conflicts and errors come before everything else")
  func reasons() throws {
    func verdict(_ policy: String, _ rules: [[String]], _ fact: Fact) throws -> Verdict? {
      var text = ModelText.single(policy: policy, inputs: ["a"], rules: rules)
      text.literals = [("goal", "d", ["d"])]
      return try Inquiry(
        text.model(), goal: "goal", bindings: [Binding(input: "a", slot: "a", mode: .asked)],
        domains: ["a": SlotDomain(values: ["x", "y"])]
      ).verdict(["a": fact])
    }
    let conflict = try verdict("UNIQUE", [["\"x\"", "1"], ["-", "2"]], .known("x"))
    #expect(conflict?.status == .conflict)
    #expect(conflict?.decision == "d")
    #expect(conflict?.rules == ["d/1", "d/2"])
    let error = try verdict("UNIQUE", [["\"x\"", "1 + \"x\""]], .known("x"))
    #expect(error?.status == .error)
    #expect(error?.trace.first?.warnings.isEmpty == false)
    let missing = try verdict("UNIQUE", [["\"x\"", "1"]], .cannotSay)
    #expect(missing?.status == .unanswerable(slot: "a"))
    #expect(missing?.input == "a")
    let decided = try verdict("UNIQUE", [["\"x\"", "1"]], .known("x"))
    #expect(decided?.rules == ["d/1"])
  }

  @Test("a goal without bindings or values is refused, with all that is missing")
  func refused() throws {
    let model = try ModelText.single(
      policy: "UNIQUE", inputs: ["a", "b"], rules: [["1", "2", "3"]]
    )
    .model()
    do {
      _ = try Inquiry(
        model, goal: "d",
        bindings: [
          Binding(input: "a", slot: "s", mode: .asked),
          Binding(input: "c", slot: "t", mode: .asked),
        ], domains: [:])
      Issue.record("the inquiry was prepared")
    } catch {
      #expect(error.list.map(\.code) == ["dmn.binding", "dmn.binding", "dmn.binding"])
    }
    do {
      _ = try Inquiry(model, goal: "e", bindings: [], domains: [:])
      Issue.record("the inquiry was prepared")
    } catch {
      #expect(error.list.map(\.code) == ["dmn.goal"])
    }
  }
}
