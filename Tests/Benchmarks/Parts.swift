import DMN
import Diagnostics
import Dialogue
import FEEL
import NLU
import TextSafety

/// The parts of a turn one by one.
struct Parts {
  private let assistant: Assistant
  private let expression: Expression
  private let scope: Scope
  private let table: DecisionModel

  init(_ recordings: Recordings) throws {
    assistant = recordings.assistant
    let text = #"if outcome = "SELF_PAY" and amount * (1 + rate) > 100 then "yes" else "no""#
    expression = try Expression.parse(
      SourceText(text, file: "benchmark"), names: ["outcome", "amount", "rate"])
    scope = Scope(["outcome": .string("SELF_PAY"), "amount": 99, "rate": 1])
    table = try DecisionModel.read([(name: "table.dmn", bytes: Array(Self.table(rules: 100).utf8))])
  }

  func race(rounds: Int, only name: String = "") -> Report {
    let reference = Reference()
    let masker = SecretMasker()
    let facts = ["x": Value.number(99), "y": Value.string("b")]
    let message = "bonjour, ma carte bleue a expiré et je voudrais passer à PayPal"
    let long = Self.longMessage
    let page = String(repeating: long, count: 164)
    let book = String(repeating: long, count: 5243)
    let subjects = [
      subject(Reference.name, times: 1) { reference.work() },
      subject("FEEL condition", times: 1000) { keep(expression.evaluate(in: scope)) },
      subject("decision table, 100 rules", times: 20) {
        keep(table.evaluate("d", inputs: facts))
      },
      subject("message understood", times: 5) {
        keep(assistant.interpreter.understand(message))
      },
      subject("200 characters masked", times: 20) { keep(masker.mask(long)) },
      subject("the same, per 200 of 32 KiB", times: 1, parts: 164) { keep(masker.mask(page)) },
      subject("the same, per 200 of 1 MiB", times: 1, parts: 5243) { keep(masker.mask(book)) },
    ]
    let chosen =
      subjects.prefix(1)
      + subjects.dropFirst().filter {
        name.isEmpty || $0.name.contains(name)
      }
    return Race(title: "Parts of a turn (µs)", subjects: Array(chosen)).run(rounds: rounds)
  }

  /// A subject whose work is done so many times, or has so many equal parts.
  private func subject(
    _ name: String, times: Int, parts: Int = 1, _ work: @escaping () -> Void
  ) -> Subject {
    Subject(name: name) {
      milliseconds { for _ in 0..<times { work() } } * 1000 / Double(times * parts)
    }
  }

  private static var longMessage: String {
    let text =
      "Bonjour, le prélèvement de 59,90 € du 03/11 sur la carte 4242 4242 4242 4242 a été refusé, "
      + "joignable au 01 23 45 67 89 ou compta@exemple.fr, facture 2025-000123456, "
    return String((text + text).prefix(200))
  }

  /// A table in which only the last rule matches.
  private static func table(rules: Int) -> String {
    let rows = (0..<rules).map { row in
      """
      <rule><inputEntry><text>\(row)</text></inputEntry>\
      <inputEntry><text>"a","b"</text></inputEntry>\
      <outputEntry><text>"r\(row)"</text></outputEntry></rule>
      """
    }
    return """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
      <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
      <inputData id="y" name="y"><variable name="y" typeRef="string"/></inputData>
      <decision id="d" name="d"><variable name="d" typeRef="string"/>
      <informationRequirement><requiredInput href="#x"/></informationRequirement>
      <informationRequirement><requiredInput href="#y"/></informationRequirement>
      <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="number"><text>x</text></inputExpression></input>
      <input><inputExpression typeRef="string"><text>y</text></inputExpression></input>
      <output name="d" typeRef="string"/>
      \(rows.joined(separator: "\n"))
      </decisionTable></decision></definitions>
      """
  }
}
