import DMN
import Diagnostics
import Dialogue
import FEEL

/// The decision model of the folder and how its inputs are read from slots.
struct DecisionRules {
  /// The model; nil where there is none or it has errors.
  let model: DecisionModel?
  /// How likely answers are.
  let weights: Weights
  /// The decisions' names.
  let names: Set<String>
  /// Which slot feeds which input.
  let bindings: [Binding]
  /// The values of the slots.
  let domains: [String: SlotDomain]

  init(_ sources: DialogSources, slots: [DeclaredSlot], problems: ProblemCollector) {
    let files = sources.files.filter { $0.kind == .decisions }
    var model: DecisionModel?
    if files.isEmpty {
      problems.report(
        .fileMissing, "there is no file with decisions", at: nil, expected: "decisions/*.dmn")
    } else {
      do {
        model = try DecisionModel.read(files.map { ($0.path, $0.bytes) })
      } catch {
        problems.report(error.list)
      }
    }
    self.model = model
    names = Set(model?.decisions.map(\.name) ?? [])
    bindings = slots.flatMap { declared in
      declared.slot.inputs.sorted { $0.key < $1.key }.map { input, mode in
        Binding(
          input: input, slot: declared.slot.id.rawValue, mode: mode == .asked ? .asked : .reported)
      }
    }
    domains = slots.reduce(into: [:]) { domains, declared in
      let slot = declared.slot
      guard !slot.inputs.isEmpty else { return }
      domains[slot.id.rawValue] = SlotDomain(
        values: slot.values.map(Value.string), askable: !slot.isVolunteeredOnly,
        canBeUnknown: slot.allowsCannotSay)
    }
    weights = sources.root(.weights).map { Self.weights($0, slots: slots) } ?? .uniform
    if let model { Self.checkInputs(of: model, slots: slots, problems: problems) }
  }

  /// The way to a decision; nil where it has problems, which are reported.
  func inquiry(for goal: String, problems: ProblemCollector) -> Inquiry? {
    guard let model else { return nil }
    do {
      return try Inquiry(
        model, goal: goal, bindings: bindings, domains: domains, weights: weights)
    } catch {
      problems.report(error.list)
      return nil
    }
  }

  private static func checkInputs(
    of model: DecisionModel, slots: [DeclaredSlot], problems: ProblemCollector
  ) {
    let inputs = model.inputs.map(\.name)
    for declared in slots {
      for input in declared.slot.inputs.keys.sorted() where !inputs.contains(input) {
        problems.report(
          .slotInput, "the decision model has no input «\(input)»", at: declared.place,
          suggestion: nearest(to: input, among: inputs))
      }
    }
    for input in model.inputs {
      let readers = slots.filter { $0.slot.inputs[input.name] != nil }
      guard readers.count != 1 else { continue }
      let message =
        readers.isEmpty
        ? "no slot is bound to the input «\(input.name)»"
        : "several slots are bound to the input «\(input.name)»"
      problems.report(
        .slotInput, message, at: input.place, expected: "one slot of slots.yml that names it")
    }
  }

  private static func weights(_ root: YAMLCursor, slots: [DeclaredSlot]) -> Weights {
    var weights: [String: [Value: Double]] = [:]
    for (key, values) in root.entries() {
      guard let slot = slots.first(where: { $0.slot.id.rawValue == key.value })?.slot else {
        key.source.problems.report(
          .slotUndefined, "there is no slot «\(key.value)»", at: key.place,
          suggestion: nearest(to: key.value, among: slots.map(\.slot.id.rawValue)))
        continue
      }
      for (value, weight) in values.entries() {
        guard slot.values.contains(value.value) || value.value == "unknown" else {
          value.source.problems.report(
            .slotValue, "«\(value.value)» is no value of \(slot.id)", at: value.place,
            suggestion: nearest(to: value.value, among: slot.values))
          continue
        }
        weights[key.value, default: [:]][.string(value.value)] = self.weight(weight)
      }
    }
    return Weights(weights)
  }

  private static func weight(_ cursor: YAMLCursor) -> Double? {
    guard let text = cursor.text() else { return nil }
    guard let weight = Double(text.value), weight.isFinite, weight >= 0 else {
      text.source.problems.report(
        .valueNumber, "«\(text.value)» is no weight", at: text.place, expected: "a number from 0")
      return nil
    }
    return weight
  }
}
