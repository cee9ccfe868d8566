import DMN
import FEEL
import TextSafety

/// The report on cases without a rule as people read it.
nonisolated struct RuleGapTable {
  private let report: RuleGapReport

  init(_ report: RuleGapReport) { self.report = report }

  /// A paragraph for each case.
  ///
  /// - Parameter columns: the window's width, at which notes are cut.
  /// - Returns: the paragraphs, an empty line between them.
  func text(columns: Int) -> DisplayText {
    guard !report.gaps.isEmpty else { return "No ticket came from a case without a rule." }
    return report.gaps.map { paragraph($0, columns) }.joined(by: "\n\n")
  }

  private func paragraph(_ gap: RuleGapReport.Gap, _ columns: Int) -> DisplayText {
    let number = "\(gap.tickets.count) ticket\(gap.tickets.count == 1 ? "" : "s")"
    let shown = gap.tickets.prefix(8).joined(separator: ", ")
    let more = gap.tickets.count > 8 ? " and \(gap.tickets.count - 8) more" : ""
    var lines: [DisplayText] = ["\(number): no rule of \(gap.decision) (\(shown + more))"]
    let width = gap.inputs.map(\.name.count).max() ?? 0
    for input in gap.inputs {
      let name = input.name + String(repeating: " ", count: width - input.name.count)
      lines.append("  \(name) = \(Self.text(input))")
    }
    if let nearest = gap.nearest {
      let lacks = nearest.input.map { ", which wants \($0) = \(nearest.wanted.first ?? "-")" } ?? ""
      lines.append("  nearest rule: \(nearest.rule + lacks)")
    }
    let counted = gap.resolutions.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { "\($0.key) ×\($0.value)" }
    let open = gap.tickets.count - gap.resolutions.values.reduce(0, +)
    let all = counted + (open > 0 ? ["not resolved ×\(open)"] : [])
    lines.append("  resolved as: \(all.joined(separator: ", "))")
    for note in gap.notes {
      let room = max(24, columns - 6)
      let shown: String = note.count <= room ? note : note.prefix(room - 1) + "…"
      lines.append("    «\(shown)»")
    }
    return lines.stacked()
  }

  private static func text(_ input: DecisionTrace.Input) -> String {
    switch input.state {
    case .known: input.value.map(\.description) ?? "?"
    case .absent: "null"
    case .cannotSay: "\"unknown\" (cannot say)"
    case .notAsked: "not asked"
    case .undecided: "undecided"
    }
  }
}
