public import Diagnostics
import FEEL

extension DecisionModel {
  /// An inquiry into a decision where every input is a slot of its own, with the values that the
  /// model itself lists or tells apart.
  ///
  /// Values are those that an input's type or columns allow; where none are listed, the truth values
  /// or the strings that its cells name with one that stands for all others, or the numbers at which
  /// cells change with one between each two and beyond the ends. `"unknown"` is an answer where it is
  /// among them.
  ///
  /// - Parameters:
  ///   - goal: the decision's name.
  ///   - weights: how likely answers are, by the inputs' names.
  /// - Returns: the inquiry.
  /// - Throws: what `Inquiry` throws, and `dmn.values` for inputs whose values cannot be known.
  public func inquiry(
    _ goal: String, weights: Weights = .uniform
  ) throws(Problems) -> Inquiry {
    let decisions = decisions(for: goal)
    let read = Set(decisions.flatMap(\.reads).map(\.target))
    var domains: [String: SlotDomain] = [:]
    var problems: [Diagnostic] = []
    for (number, input) in inputs.enumerated() where read.contains(.input(number)) {
      guard let values = InputValues(number, decisions: decisions, in: self).values else {
        problems.append(
          Diagnostic(
            code: "dmn.values",
            message: "the values that the input «\(input.name)» can have are not known",
            place: input.place, expected: "allowed values, in its type or in a column"))
        continue
      }
      let isOnly = numbers(ofInputs: input.name).count == 1
      domains[isOnly ? input.name : "\(input.namespace)#\(input.name)"] = SlotDomain(
        values: values.filter { $0 != Fact.unknown }, canBeUnknown: values.contains(Fact.unknown))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return try Inquiry(
      self, goal: goal,
      bindings: domains.keys.sorted().map { Binding(input: $0, slot: $0, mode: .asked) },
      domains: domains, weights: weights)
  }
}
