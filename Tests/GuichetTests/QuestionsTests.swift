import ArgumentParser
import Diagnostics
import Foundation
import Testing
import TextSafety

@testable import guichet

@MainActor @Suite struct QuestionsTests {
  private let folder: TemporaryFolder
  private static let product = Dialogs.folder + "/decisions/procedures.dmn"

  init() throws { folder = try TemporaryFolder() }

  private func file(inputs: Int, cell: String = "\"a\"") throws -> String {
    let names = (0..<inputs).map { "f\($0)" }
    func each(_ line: (String) -> String) -> String { names.map(line).joined(separator: "\n") }
    let text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="urn:t">
      \(each { "<inputData id=\"\($0)\" name=\"\($0)\"/>" })
      <decision id="d" name="d">
      \(each { "<informationRequirement><requiredInput href=\"#\($0)\"/></informationRequirement>" })
      <decisionTable hitPolicy="UNIQUE">
      \(each { "<input><inputExpression><text>\($0)</text></inputExpression></input>" })
      <output/>
      <rule>
      \(each { _ in "<inputEntry><text>\(cell)</text></inputEntry>" })
      <outputEntry><text>1</text></outputEntry></rule>
      </decisionTable></decision></definitions>
      """
    let path = folder.path + "/t.dmn"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `A file among dialogs is asked with their slots`() throws {
    #expect(
      try Questions(in: Self.product, on: "channel").text.text == """
        channel: expected questions 1, at most 1, of 1 that may be asked

        payment_channel?  1 expected, at most 1
        ├ direct (33.33 %)  → VENDOR_DIRECT
        ├ partner (33.33 %)  → PARTNER
        └ unknown (33.33 %)  → hand-off
        """)
    let whole = try Questions(in: Self.product, on: "payment_procedure")
    #expect(whole.askedSlots.count == 5)
    #expect(whole.text.text.hasPrefix("payment_procedure: expected questions 1.6"))
    #expect(whole.text.text.contains("\n├ partner (33.33 %)  → PARTNER\n"))
  }

  @Test func `In any other file every input is a question of its own`() throws {
    #expect(
      try Questions(in: file(inputs: 2), on: "d").text.text == """
        d: expected questions 1.5, at most 2, of 2 that may be asked

        f0?  1.5 expected, at most 2
        ├ a (50 %)  f1?  1 expected, at most 1
        │ ├ a (50 %)  → 1
        │ └ … (50 %)  → hand-off
        └ … (50 %)  → hand-off
        """)
    let json = JSONLine.encode(try Questions(in: file(inputs: 1), on: "d")).text
    #expect(
      json
        == #"{"asked":["f0"],"decision":"d","expected":1,"most":1,"tree":{"branches":[{"answers":["a"],"next":{"outcome":1,"status":"decided"},"share":0.5},{"answers":["…"],"next":{"outcome":null,"status":"handOff"},"share":0.5}],"expected":1,"most":1,"slot":"f0","status":"ask"}}"#
    )
  }

  @Test func `Too many states are refused by count, limit and inputs`() throws {
    let path = try file(inputs: 14)
    let error = #expect(throws: UnusableDialogs.self) { try Questions(in: path, on: "d") }
    let problem = try #require(error?.problems.first)
    #expect(problem.code == "dmn.states")
    #expect(problem.message.contains("4,782,969"))
    #expect(problem.message.contains("4,194,304"))
    #expect(problem.message.contains("f0 3, f1 3"))
    #expect(problem.place?.file == path)
  }

  @Test func `A file, a decision or a value that is not there is named`() throws {
    let path = try file(inputs: 1)
    #expect(throws: ValidationError.self) { try Questions(in: path + "x", on: "d") }
    let error = #expect(throws: ValidationError.self) {
      try Questions(in: Self.product, on: "chanel")
    }
    #expect(error?.message.contains("Did you mean «channel»?") == true)
    let strange = try file(inputs: 1, cell: "starts with(?, &quot;x&quot;)")
    let unknown = #expect(throws: UnusableDialogs.self) { try Questions(in: strange, on: "d") }
    #expect(unknown?.problems.map(\.code) == ["dmn.values"])
  }
}
