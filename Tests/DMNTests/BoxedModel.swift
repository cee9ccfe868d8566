import DMN
import Diagnostics
import FEEL

/// Writes small DMN models whose logic is boxed expressions, for tests.
struct BoxedModel {
  var namespace = "urn:t"
  /// The elements beside the decisions that tests ask for.
  var elements = ""
  /// Other files.
  var library: [(name: String, bytes: [UInt8])] = []

  /// The elements of a decision with its requirements, each `decision:d`, `input:i` or `function:f`.
  static func decision(
    _ name: String, type: String? = nil, requiring: [String] = [], _ logic: String
  ) -> String {
    let variable = type.map { "<variable name=\"\(name)\" typeRef=\"\(escaped($0))\"/>" } ?? ""
    return """
      <decision id="\(name)" name="\(name)">\(variable)\(requirements(requiring))\(logic)</decision>
      """
  }

  /// The decision `d`.
  static func decision(_ logic: String) -> String { decision("d", logic) }

  /// The decision `d` with requirements.
  static func decision(requiring: [String], _ logic: String) -> String {
    decision("d", requiring: requiring, logic)
  }

  /// The decision `d` with a type.
  static func decision(type: String, requiring: [String] = [], _ logic: String) -> String {
    decision("d", type: type, requiring: requiring, logic)
  }

  static func requirements(_ names: [String]) -> String {
    names.map { entry in
      let parts = entry.split(separator: ":", maxSplits: 1)
      let href = parts[1].contains("#") ? String(parts[1]) : "#\(parts[1])"
      return switch parts[0] {
      case "decision":
        "<informationRequirement><requiredDecision href=\"\(href)\"/></informationRequirement>"
      case "input":
        "<informationRequirement><requiredInput href=\"\(href)\"/></informationRequirement>"
      default:
        "<knowledgeRequirement><requiredKnowledge href=\"\(href)\"/></knowledgeRequirement>"
      }
    }.joined()
  }

  static func input(_ name: String, type: String? = nil) -> String {
    let type = type.map { " typeRef=\"\(escaped($0))\"" } ?? ""
    return
      "<inputData id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\"\(type)/></inputData>"
  }

  /// A business knowledge model; parameters are written `a` or `a: type`.
  static func function(
    _ name: String, _ parameters: [String], requiring: [String] = [], _ logic: String
  ) -> String {
    """
    <businessKnowledgeModel id="\(name)" name="\(name)"><variable name="\(name)"/>\
    <encapsulatedLogic>\(self.parameters(parameters))\(logic)</encapsulatedLogic>\
    \(requirements(requiring))</businessKnowledgeModel>
    """
  }

  static func parameters(_ parameters: [String]) -> String {
    parameters.map { parameter in
      let parts = parameter.split(separator: ":", maxSplits: 1)
      let type = parts.count > 1 ? " typeRef=\"\(escaped(String(parts[1].dropFirst())))\"" : ""
      return "<formalParameter name=\"\(parts[0])\"\(type)/>"
    }.joined()
  }

  static func literal(_ text: String) -> String {
    "<literalExpression><text>\(escaped(text))</text></literalExpression>"
  }

  static func context(_ entries: [(String, String)], result: String? = nil) -> String {
    let all = entries.map { "<contextEntry><variable name=\"\($0)\"/>\($1)</contextEntry>" }
    let result = result.map { "<contextEntry>\($0)</contextEntry>" } ?? ""
    return "<context>\(all.joined())\(result)</context>"
  }

  /// A table with one output; the last cell of a rule is the output's.
  static func table(_ inputs: [String], policy: String = "UNIQUE", rules: [[String]]) -> String {
    let columns = inputs.map {
      "<input><inputExpression><text>\($0)</text></inputExpression></input>"
    }
    let rows = rules.map { rule in
      let tests = rule.dropLast().map { "<inputEntry><text>\(escaped($0))</text></inputEntry>" }
      let output = "<outputEntry><text>\(escaped(rule.last ?? ""))</text></outputEntry>"
      return "<rule>\(tests.joined())\(output)</rule>"
    }
    return """
      <decisionTable hitPolicy="\(policy)">\(columns.joined())<output/>\(rows.joined())\
      </decisionTable>
      """
  }

  static func escaped(_ text: String) -> String { ModelText.escaped(text) }

  var text: String {
    """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" \
    namespace="\(namespace)">
    \(elements)
    </definitions>
    """
  }

  var file: (name: String, bytes: [UInt8]) { ("\(namespace).dmn", Array(text.utf8)) }

  func model() throws(Problems) -> DecisionModel { try DecisionModel.read([file] + library) }

  func lenientModel() throws(Problems) -> DecisionModel {
    try DecisionModel.readLeniently(file, importing: library)
  }

  /// What a decision comes to.
  func value(
    of decision: String = "d", _ inputs: [String: Value] = [:]
  ) throws(Problems) -> Value {
    try model().evaluate(decision, inputs: inputs).value
  }

  /// The value of a FEEL expression.
  static func feel(_ text: String) throws(Problems) -> Value {
    try Expression.parse(SourceText(text, file: "test"), names: []).evaluate(in: Scope()).value
  }
}
