import Diagnostics
import Dialogue

/// Checks that flows do not call each other in a circle.
struct CycleChecker {
  let flows: [ReadFlow]
  let problems: ProblemCollector

  func check() {
    let calls = Dictionary(flows.map { ($0.flow.id, $0.flow.called) }) { first, _ in first }
    var reported: Set<Flow.ID> = []
    for flow in flows where !reported.contains(flow.flow.id) {
      guard let circle = circle(from: flow.flow.id, calls: calls) else { continue }
      reported.formUnion(circle)
      let way = (circle + [flow.flow.id]).map { "«\($0)»" }.joined(separator: ", ")
      problems.report(
        .flowCycle, "these flows call each other in a circle: \(way)", at: place(of: flow))
    }
  }

  /// The flows on a shortest way from a flow back to itself.
  private func circle(from start: Flow.ID, calls: [Flow.ID: [Flow.ID]]) -> [Flow.ID]? {
    var seen: Set<Flow.ID> = []
    var ways = [[start]]
    while !ways.isEmpty {
      var longer: [[Flow.ID]] = []
      for way in ways {
        for called in way.last.flatMap({ calls[$0] }) ?? [] {
          if called == start { return way }
          if seen.insert(called).inserted { longer.append(way + [called]) }
        }
      }
      ways = longer
    }
    return nil
  }

  private func place(of flow: ReadFlow) -> SourcePlace {
    let call = flow.flow.steps.first { $0.action.flow != nil }
    return call.flatMap { flow.places[$0.id] } ?? flow.place
  }
}

extension Flow {
  /// The flows that this one calls or goes over to, in the order of its steps.
  var called: [Flow.ID] { steps.compactMap(\.action.flow) }
}
