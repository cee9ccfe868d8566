import Diagnostics
import FEEL
import Testing

@testable import DMN

@Suite("The index of large tables")
struct TableIndexTests {
  @Test("results and warnings are those of the scan", arguments: 0..<90)
  func equalsScan(_ number: Int) throws {
    let seed = UInt64(number)
    let table = RandomTable(seed: seed, rules: 16 + number, oddly: number % 2 == 0)
    let model = try table.text.model()
    let scanning = model.withoutIndexes
    try #require(model.decisions[0].table?.index != nil)
    for (position, values) in table.cases(40, seed: seed + 1000).enumerated() {
      // Every fourth case lacks a value altogether.
      let inputs = position % 4 == 0 ? values.filter { $0.key != "q" } : values
      let expected = scanning.evaluate("d", inputs: inputs)
      #expect(model.evaluate("d", inputs: inputs) == expected, "\(inputs) \(table.rules)")
      #expect(model.trial(of: "d", inputs: inputs) == scanning.trial(of: "d", inputs: inputs))
    }
  }

  @Test("types and allowed values count as they do without the index", arguments: 0..<40)
  func limits(_ number: Int) throws {
    let seed = UInt64(number) + 500
    let table = RandomTable(seed: seed, rules: 20, oddly: false)
    var text = table.text
    text.extra = table.kinds.enumerated().map { column, kind in
      let values = ["\"a\", \"é\", \"z\"", "[1..9], 11", "true"]
      let own = kind < values.count ? values[kind] : RandomTable.limits[kind]
      return """
        <itemDefinition name="t\(column)"><typeRef>\(RandomTable.sorts[kind].type)</typeRef>
        <allowedValues><text>\(ModelText.escaped(own))</text></allowedValues></itemDefinition>
        """
    }.joined()
    var xml = text.text
    for (column, name) in ["p", "q", "r"].enumerated() {
      xml = xml.replacing(
        "<inputData id=\"\(name)\" name=\"\(name)\"/>",
        with: "<inputData id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\" "
          + "typeRef=\"t\(column)\"/></inputData>")
    }
    let model = try DecisionModel.read([("t.dmn", Array(xml.utf8))])
    let scanning = model.withoutIndexes
    for inputs in table.cases(100, seed: seed) {
      let found = model.evaluate("d", inputs: inputs)
      let expected = scanning.evaluate("d", inputs: inputs)
      #expect(found.value == expected.value)
      // A fact that does not fit its type may be found out sooner.
      #expect(
        found.warnings.filter { $0.rule != nil } == expected.warnings.filter { $0.rule != nil })
    }
  }

  @Test("sessions come to the same, with the same traces", arguments: 0..<18)
  func sessions(_ number: Int) throws {
    let seed = UInt64(number) + 900
    let table = RandomTable(seed: seed, rules: 16 + 2 * number, oddly: number % 4 == 0)
    var text = table.text
    for column in text.tables[0].inputs.indices { text.tables[0].inputs[column].allowed = nil }
    let model = try text.model()
    let bindings = ["p", "q", "r"].map { Binding(input: $0, slot: $0, mode: .asked) }
    let domains = Dictionary(
      uniqueKeysWithValues: zip(["p", "q", "r"], table.kinds).map {
        ($0, SlotDomain(values: RandomTable.fitting[$1]))
      })
    let indexed = try Inquiry(model, goal: "d", bindings: bindings, domains: domains)
    let scanning = try Inquiry(
      model.withoutIndexes, goal: "d", bindings: bindings, domains: domains)
    for (position, values) in table.cases(6, seed: seed).enumerated() {
      var facts = values.mapValues { $0.isNull ? Fact.absent : .known($0) }
      if position % 3 == 0 { facts["p"] = .cannotSay }
      if position % 4 == 0 { facts["q"] = nil }
      #expect(indexed.state(facts) == scanning.state(facts), "\(facts) \(table.rules)")
    }
  }

  @Test("ranges of dates, times, durations and texts are looked up", arguments: 3..<9)
  func lookedUp(_ sort: Int) throws {
    let ends = [
      3: ["@\"2026-01-01\"", "@\"2026-02-01\""],
      4: ["@\"2026-01-01T00:00:00\"", "@\"2026-02-01T00:00:00\""],
      5: ["@\"08:00:00\"", "time(\"12:00:00\")"], 6: ["@\"PT1H\"", "duration(\"P1D\")"],
      7: ["@\"P1M\"", "@\"P1Y\""], 8: ["\"a\"", "\"b\""],
    ]
    let own = try #require(ends[sort])
    let texts = ["< \(own[0])", "[\(own[0])..\(own[1]))", ">= \(own[1])"]
    let cells = try (0..<6).map { number in
      try UnaryTests.parse(SourceText(texts[number % 3], file: "t"), names: [])
    }
    let column = IndexedColumn(cells)
    #expect(column.computed.isEmpty)
    let classes = try #require(column.classes)
    for value in RandomTable.fitting[sort] {
      let wanted = cells.indices.filter { cells[$0].matches(value, in: Scope()).result == true }
      guard let number = classes.number(of: value) else {
        #expect(wanted.isEmpty, "\(value)")
        continue
      }
      #expect(column.rules(accepting: number, among: 6).rules == wanted, "\(value)")
    }
  }

  @Test("strings are told apart by their code points", arguments: [2, 20])
  func codePoints(_ count: Int) throws {
    let more = (2..<count).map { ["\"v\($0)\"", "\"r\($0)\""] }
    let rules = [["\"é\"", "\"one\""], ["\"e\u{301}\"", "\"two\""]] + more
    let model = try ModelText.single(policy: "UNIQUE", inputs: ["p"], rules: rules).model()
    #expect(model.evaluate("d", inputs: ["p": "é"]).value == "one")
    #expect(model.evaluate("d", inputs: ["p": "e\u{301}"]).value == "two")
    #expect(model.verify().filter { $0.severity > .note } == [])
  }

  @Test("a table with a class of values for every rule is looked up at once")
  func manyClasses() throws {
    let rules = (0..<3000).map { ["[\($0 * 10)..\($0 * 10 + 10))", "\"r\($0)\""] }
    let model = try ModelText.single(policy: "UNIQUE", inputs: ["p"], rules: rules).model()
    for number in [0, 9, 10, 15_555, 29_999] {
      #expect(
        model.evaluate("d", inputs: ["p": .number(Decimal(number))]).value
          == .string("r\(number / 10)"))
    }
    #expect(model.evaluate("d", inputs: ["p": 30_000]).value == .null)
    let trial = try #require(model.trial(of: "d", inputs: ["p": 15]))
    #expect(trial.matching.rules == [1])
    #expect(trial.failing(at: 0).count == 2999)
    #expect(!trial.failing(at: 0).contains(1))
  }

  @Test("a decision without result behind a column is left to the scan")
  func undecided() throws {
    var text = ModelText.single(
      policy: "UNIQUE", inputs: ["p"],
      rules: (0..<20).map { ["\"v\($0)\"", "\"r\($0)\""] })
    text.tables[0].inputs.append(("e", nil))
    text.tables[0].requirements.append("e")
    for index in text.tables[0].rules.indices {
      text.tables[0].rules[index].cells.insert(index < 10 ? "-" : "1", at: 1)
    }
    text.literals = [("e", "1 / 0", [])]
    let model = try text.model()
    #expect(model.evaluate("d", inputs: ["p": "v3"]).value == "r3")
    for inputs: [String: Value] in [["p": "v3"], ["p": "v13"], ["p": "x"]] {
      #expect(
        model.evaluate("d", inputs: inputs) == model.withoutIndexes.evaluate("d", inputs: inputs))
    }
  }

  @Test("sets of rules")
  func sets() {
    var set = RuleSet(ofAll: 70)
    #expect(set.count == 70)
    #expect(!set.contains(70))
    #expect(!set.contains(1000))
    set.remove(69)
    #expect(set.rules == Array(0..<69))
    var other = RuleSet(ofNoneAmong: 70)
    #expect(other.isEmpty)
    other.insert(69)
    other.insert(3)
    set.formIntersection(other)
    #expect(set.rules == [3])
    set.formUnion(other)
    #expect(set.rules == [3, 69])
    set.subtract(other)
    #expect(set.isEmpty)
  }
}

extension DecisionModel {
  /// The same model, with every table scanned.
  var withoutIndexes: DecisionModel {
    DecisionModel(
      inputs: inputs,
      decisions: decisions.map { decision in
        guard let table = decision.table else { return decision }
        return Decision(
          id: decision.id, name: decision.name, namespace: decision.namespace, type: decision.type,
          dataType: decision.dataType, logic: .table(table.unindexed), links: decision.links,
          place: decision.place)
      }, knowledge: knowledge, services: services, types: types, problems: problems
    ).withoutShortCuts
  }
}
