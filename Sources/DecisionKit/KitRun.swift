import DMN
import Diagnostics
import FEEL

/// Asks a model what cases ask.
struct KitRun {
  private let model: Result<DecisionModel, Problems>
  private let now: DateTime?

  init(_ model: Result<DecisionModel, Problems>) {
    self.model = model
    let noon = SourceText("@\"2026-03-01T12:00:00Z\"", file: "")
    let value = (try? Expression.parse(noon, names: []))?.literal
    now = if case .dateTime(let moment)? = value { moment } else { nil }
  }

  /// What is wrong with what a case gives; nil where nothing is.
  func failure(of kitCase: KitCase) -> String? {
    switch model {
    case .failure(let problems):
      return "the model cannot be read: \(problems.list.first?.message ?? "")"
    case .success(let model): return failure(of: kitCase, in: model)
    }
  }

  private func failure(of kitCase: KitCase, in model: DecisionModel) -> String? {
    var facts: [String: Value] = [:]
    for fact in kitCase.facts {
      guard let value = fact.value else { return "the fact «\(fact.name)» cannot be read" }
      facts[fact.name] = value
    }
    guard !kitCase.results.isEmpty else { return "there is no expected result" }
    for result in kitCase.results {
      guard let expected = result.expected else {
        return "the expected result of «\(result.name)» cannot be read"
      }
      let outcome = outcome(of: result, kitCase, facts, in: model)
      guard !outcome.value.isClose(to: expected) else { continue }
      let reasons = outcome.warnings.prefix(3).map { "\($0.decision): \($0.message)" }
      return "«\(result.name)» is \(outcome.value), not \(expected)"
        + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))")
    }
    return nil
  }

  private func outcome(
    of result: KitCase.Result, _ kitCase: KitCase, _ facts: [String: Value],
    in model: DecisionModel
  ) -> Outcome {
    switch kitCase.kind {
    case .decision: return model.evaluate(result.name, inputs: facts, now: now)
    case .knowledge, .service:
      let name = kitCase.invocable ?? result.name
      let outcome = model.invoke(name, arguments: facts, now: now)
      // Of a service with several results a case may name one of them.
      if result.name != name, case .context(let context) = outcome.value,
        let part = context[result.name], kitCase.kind == .service,
        model.services.first(where: { $0.name == name })?.hasSeveralResults == true
      {
        return Outcome(value: part, warnings: outcome.warnings)
      }
      return outcome
    }
  }
}
