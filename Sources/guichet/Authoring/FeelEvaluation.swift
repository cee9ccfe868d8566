import ArgumentParser
import Diagnostics
import FEEL
import TextSafety

/// An expression with what it came to.
nonisolated struct FeelEvaluation {
  /// The value in FEEL's notation.
  let value: DisplayText
  /// Why parts of it gave null, each with a caret below the part.
  let warnings: [DisplayText]

  /// Evaluates an expression.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - context: a JSON object; its members are the variables.
  ///   - now: milliseconds since 1970, for `now()` and `today()`.
  /// - Throws: `UnusableDialogs` with the mistakes in the expression or in the context, each with
  ///   its place.
  init(_ text: String, context: String, now: Int64) throws {
    let sources = ["expression": text, "--context": context]
    let evaluation = try UnusableDialogs.reporting(sources) { () throws(Problems) in
      let variables = try JSONReader.object(SourceText(context, file: "--context"))
      let names = Set(variables.entries.map(\.name))
      let expression = try Expression.parse(
        SourceText(text, file: "expression"), names: names, members: Self.members(variables))
      let values = Dictionary(
        variables.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      return expression.evaluate(in: Scope(values, now: Self.moment(now)))
    }
    value = DisplayText(untrusted: evaluation.value.description, limit: .max)
    let source = SourceText(text, file: "expression")
    let shown = ShownProblems(sources: sources)
    warnings = evaluation.warnings.map { warning in
      shown.text(
        Diagnostic(
          code: "feel.null", severity: .warning, message: warning.description,
          place: source.place(of: warning.range)))
    }
  }

  /// The names of all entries, however deep, so that those with operators are known.
  private static func members(_ context: Context) -> Set<String> {
    context.entries.reduce(into: []) { names, entry in
      names.insert(entry.name)
      names.formUnion(members(entry.value))
    }
  }

  private static func members(_ value: Value) -> Set<String> {
    switch value {
    case .context(let context): members(context)
    case .list(let items): items.reduce(into: []) { $0.formUnion(members($1)) }
    default: []
    }
  }

  /// A moment in universal time, to the second.
  private static func moment(_ milliseconds: Int64) -> DateTime? {
    let text = "@\"1970-01-01T00:00:00Z\" + duration(\"PT\(milliseconds / 1000)S\")"
    let expression = try? Expression.parse(SourceText(text, file: "now"), names: [])
    guard case .dateTime(let moment)? = expression?.evaluate(in: Scope()).value else { return nil }
    return moment
  }
}
