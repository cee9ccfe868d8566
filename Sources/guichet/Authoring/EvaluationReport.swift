import NLU
import TextSafety

/// How well messages are understood, and how long that takes.
nonisolated struct EvaluationReport: Encodable {
  /// How many messages were learnt from, of how many intents.
  let trainingMessages: Int, intents: Int
  /// Whether a table of words helped.
  let usesWordTable: Bool
  /// Seconds to train, thresholds included.
  let trainingSeconds: Double
  /// Microseconds to read one message; nil where reading and training cannot be told apart.
  let microsecondsPerMessage: Double?
  /// All messages together.
  let all: Evaluation
  /// The messages of each language, where there is more than one.
  let languages: [String: Evaluation]

  /// The report for people.
  ///
  /// - Parameters:
  ///   - confusions: how many of them to show.
  ///   - columns: the window's width.
  /// - Returns: a line for each measure and confusion.
  func text(confusions: Int, columns: Int) -> DisplayText {
    let names = languages.keys.sorted()
    let parts = [all] + names.compactMap { languages[$0] }
    var lines = [
      row("", names.isEmpty ? [] : ["all"] + names),
      row("messages", parts.map { String($0.messages) }),
      row("accuracy", parts.map { percent($0.accuracy) }),
      row("among the first two", parts.map { percent($0.topTwo) }),
      row("among the first three", parts.map { percent($0.topThree) }),
      row("macro F1", parts.map { percent($0.macroF1) }),
      row("calibration error", parts.map { percent($0.calibrationError) }),
    ]
    if parts.contains(where: { $0.outOfScope != nil }) {
      func refusal(_ name: String, _ value: (Refusal) -> String) {
        lines.append(row(name, parts.map { $0.outOfScope.map(value) ?? "–" }))
      }
      refusal("out of scope") { String($0.messages) }
      refusal("  AUROC") { percent($0.auroc) }
      refusal("  recall at 5 % false") { percent($0.recallAtFivePercent) }
      refusal("  refused") { percent($0.refused) }
      refusal("  in scope, yet refused") { percent($0.falselyRefused) }
    }
    lines.append(
      row(
        "training",
        [
          "\(decimal(trainingSeconds, 2)) s", "\(trainingMessages) messages",
          "\(intents) intents",
        ] + (usesWordTable ? ["word table"] : [])))
    if let microsecondsPerMessage {
      lines.append(row("reading", ["\(decimal(microsecondsPerMessage, 1)) µs"]))
    }
    let shown = lines.filter { !$0.isEmpty }.map { DisplayText(untrusted: $0) }
    return all.confusions.isEmpty || confusions < 1
      ? shown.stacked() : (shown + ["", confused(confusions, columns: columns)]).stacked()
  }

  private func confused(_ most: Int, columns: Int) -> DisplayText {
    var table = TextTable(["times", "intent", "taken for", "messages"])
    for confusion in all.confusions.prefix(most) {
      table.add([
        String(confusion.count), confusion.intent, confusion.answer,
        confusion.texts.prefix(3).map { "«\($0)»" }.joined(separator: " "),
      ])
    }
    return table.text(columns: columns)
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    guard !cells.isEmpty else { return "" }
    let columns = cells.map { cell in
      String(repeating: " ", count: max(0, 8 - cell.count)) + cell
    }
    return name + String(repeating: " ", count: max(0, 24 - name.count))
      + columns.joined(separator: "  ")
  }

  private func percent(_ share: Double) -> String { decimal(100 * share, 1) + " %" }

  private func decimal(_ value: Double, _ digits: Int) -> String {
    let unit = digits == 2 ? 100 : 10
    let scaled = Int((value * Double(unit)).rounded())
    let rest = String(scaled % unit)
    return "\(scaled / unit).\(String(repeating: "0", count: digits - rest.count))\(rest)"
  }
}
