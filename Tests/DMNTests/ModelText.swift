import DMN
import Diagnostics
import FEEL

/// Writes small DMN models for tests.
struct ModelText {
  struct Table {
    var name: String
    var policy = "UNIQUE"
    var aggregation: String?
    /// Each column's expression and allowed values.
    var inputs: [(text: String, allowed: String?)]
    /// Each output's name, values and default.
    var outputs: [(name: String?, values: String?, fallback: String?)] = [(nil, nil, nil)]
    /// Each rule's cells, outputs behind inputs, and its source.
    var rules: [(cells: [String], source: String)]
    var requirements: [String]
  }

  var namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"
  var inputs: [String] = []
  var tables: [Table] = []
  var literals: [(name: String, text: String, requirements: [String])] = []
  var extra = ""

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  var text: String {
    var lines = ["<definitions xmlns=\"\(namespace)\" name=\"t\" namespace=\"urn:t\">"]
    for input in inputs { lines.append("  <inputData id=\"\(input)\" name=\"\(input)\"/>") }
    for literal in literals {
      lines.append("  <decision id=\"\(literal.name)\" name=\"\(literal.name)\">")
      lines += requirements(literal.requirements)
      lines.append(
        "    <literalExpression><text>\(Self.escaped(literal.text))</text></literalExpression>")
      lines.append("  </decision>")
    }
    for table in tables { lines += self.lines(of: table) }
    return (lines + [extra, "</definitions>"]).joined(separator: "\n")
  }

  private func requirements(_ names: [String]) -> [String] {
    names.map { name in
      let kind = inputs.contains(name) ? "requiredInput" : "requiredDecision"
      return "    <informationRequirement><\(kind) href=\"#\(name)\"/></informationRequirement>"
    }
  }

  private func lines(of table: Table) -> [String] {
    var lines = ["  <decision id=\"\(table.name)\" name=\"\(table.name)\">"]
    lines += requirements(table.requirements)
    let aggregation = table.aggregation.map { " aggregation=\"\($0)\"" } ?? ""
    lines.append("    <decisionTable hitPolicy=\"\(table.policy)\"\(aggregation)>")
    for input in table.inputs {
      let text = "<inputExpression><text>\(Self.escaped(input.text))</text></inputExpression>"
      let allowed = input.allowed.map {
        "<inputValues><text>\(Self.escaped($0))</text></inputValues>"
      }
      lines.append("      <input>\(text)\(allowed ?? "")</input>")
    }
    for output in table.outputs {
      let name = output.name.map { " name=\"\($0)\"" } ?? ""
      let values = output.values.map {
        "<outputValues><text>\(Self.escaped($0))</text></outputValues>"
      }
      let fallback = output.fallback.map {
        "<defaultOutputEntry><text>\(Self.escaped($0))</text></defaultOutputEntry>"
      }
      lines.append("      <output\(name)>\(values ?? "")\(fallback ?? "")</output>")
    }
    lines.append("      <annotation name=\"source\"/>")
    for rule in table.rules {
      lines.append("      <rule>")
      for (index, cell) in rule.cells.enumerated() {
        let kind = index < table.inputs.count ? "inputEntry" : "outputEntry"
        lines.append("        <\(kind)><text>\(Self.escaped(cell))</text></\(kind)>")
      }
      lines.append("        <annotationEntry><text>\(rule.source)</text></annotationEntry>")
      lines.append("      </rule>")
    }
    return lines + ["    </decisionTable>", "  </decision>"]
  }

  func model() throws(Problems) -> DecisionModel {
    try DecisionModel.read([("t.dmn", Array(text.utf8))])
  }

  /// A table over one or more inputs of the same names as its columns.
  static func single(
    policy: String, aggregation: String? = nil, inputs: [String],
    outputs: [(name: String?, values: String?, fallback: String?)] = [(nil, nil, nil)],
    rules: [[String]]
  ) -> ModelText {
    ModelText(
      inputs: inputs,
      tables: [
        Table(
          name: "d", policy: policy, aggregation: aggregation,
          inputs: inputs.map { ($0, nil) }, outputs: outputs,
          rules: rules.map { ($0, "") }, requirements: inputs)
      ])
  }
}
