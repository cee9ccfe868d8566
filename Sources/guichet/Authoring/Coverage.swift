import DMN
import Dialogue

/// Which steps and rules conversations have come through.
nonisolated struct Coverage {
  private let steps: [String]
  private let rules: [String]
  private var entered: Set<String> = []
  private var matched: Set<String> = []

  /// Prepares to count the steps of all flows and the rules of all tables.
  init(_ assistant: Assistant) {
    steps = assistant.flows.values.sorted { $0.id < $1.id }.flatMap { flow in
      flow.steps.map { Self.name($0.id, in: flow.id) }
    }
    rules = assistant.decisions.model.decisions.compactMap(\.table).flatMap { table in
      table.rules.indices.map { table.citation(ofRule: $0) }
    }
  }

  /// Takes a conversation into account.
  mutating func count(_ events: [Event]) {
    var tracker = Tracker()
    for event in events {
      tracker.apply(event)
      switch event {
      case .flowStarted, .stepReached:
        guard let frame = tracker.stack.last, let step = frame.step else { continue }
        entered.insert(Self.name(step, in: frame.flow))
      case .decisionReached(let record):
        matched.formUnion(record.trace.flatMap { $0.matched.map(\.rule) })
      default: continue
      }
    }
  }

  /// Two lines: of how many steps and rules how many, and which not on demand.
  func text(withMissing: Bool) -> String {
    let lines = [line("steps", steps, entered), line("rules", rules, matched)]
    let missing = [
      missing("not entered", steps, entered), missing("not matched", rules, matched),
    ]
    return (lines + (withMissing ? missing.compactMap(\.self) : [])).joined(separator: "\n")
  }

  private func line(_ name: String, _ all: [String], _ seen: Set<String>) -> String {
    let count = all.count(where: seen.contains)
    let percent = all.isEmpty ? 100 : count * 100 / all.count
    return "\(name): \(count) of \(all.count) (\(percent) %)"
  }

  private func missing(_ name: String, _ all: [String], _ seen: Set<String>) -> String? {
    let missing = all.filter { !seen.contains($0) }
    return missing.isEmpty ? nil : "\(name): \(missing.joined(separator: " "))"
  }

  private static func name(_ step: Step.ID, in flow: Flow.ID) -> String { "\(flow)#\(step)" }
}
