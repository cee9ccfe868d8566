import DMN
import FEEL
import TextSafety

nonisolated extension Questions {
  /// How many answers a line lists.
  private static let mostAnswers = 8

  /// The tree as lines: each answer below its question, with what follows.
  var text: DisplayText {
    let head =
      "\(decision): expected questions \(Self.rounded(tree.expected)), at most \(tree.most), "
      + "of \(askedSlots.count) that may be asked"
    return ([head, ""] + [Self.head(of: tree.root)] + Self.lines(of: tree.root, indent: ""))
      .map { DisplayText(untrusted: $0, limit: .max).singleLine }.stacked()
  }

  private static func head(of node: QuestionTree.Node) -> String {
    switch node {
    case .settled(let result): result.map { "→ \($0.plainText)" } ?? "→ hand-off"
    case .ask(let question):
      "\(question.slot)?  \(rounded(question.expected)) expected, at most \(question.most)"
    }
  }

  private static func lines(of node: QuestionTree.Node, indent: String) -> [String] {
    guard case .ask(let question) = node else { return [] }
    return question.branches.enumerated().flatMap { index, branch in
      let isLast = index == question.branches.count - 1
      let shown = branch.answers.prefix(mostAnswers).map(\.plainText).joined(separator: ", ")
      let rest = branch.answers.count - mostAnswers
      let more = rest > 0 ? " and \(rest) more" : ""
      let share = rounded(branch.share * 100)
      let line =
        indent + (isLast ? "└ " : "├ ") + "\(shown)\(more) (\(share) %)  " + head(of: branch.next)
      return [line] + lines(of: branch.next, indent: indent + (isLast ? "  " : "│ "))
    }
  }

  /// A number with two decimals at most.
  private static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return rest == 0 ? "\(whole)" : "\(whole).\(digits)"
  }
}

nonisolated extension Value {
  /// A string as it stands, any other value in FEEL's notation.
  var plainText: String {
    if case .string(let text) = self { text } else { description }
  }
}
