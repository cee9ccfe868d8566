import Dialogue
import Storage
import TextSafety

/// The feedback report as people read it.
nonisolated struct FeedbackTable {
  private let report: FeedbackReport

  init(_ report: FeedbackReport) { self.report = report }

  /// A row for each version of an article in a language, then the comments.
  ///
  /// - Parameter columns: the window's width.
  /// - Returns: a line for each row and comment.
  func text(columns: Int) -> DisplayText {
    guard !report.articles.isEmpty else { return "Nothing has been shown yet." }
    var table = TextTable([
      "ARTICLE", "VERSION", "LANG", "SHOWN", "HELPFUL", "95 %", "DISLIKE_TOOL", "STUCK AT",
      "WHY NOT",
    ])
    for score in report.articles { table.add(Self.row(score)) }
    return ([table.text(columns: columns)] + comments).stacked()
  }

  private static func row(_ score: ArticleScore) -> [String] {
    let verdicts = score.helpful + score.notHelpful
    return [
      score.article?.article.rawValue ?? "(no article)",
      String(score.article?.version.prefix(8) ?? "-"), score.article?.language.rawValue ?? "-",
      "\(score.shown)", "\(score.helpful) of \(verdicts)", interval(score), "\(score.dislikeTool)",
      counted(score.stuckAtStep.map { (key: "step \($0.key)", count: $0.value, order: $0.key) }),
      counted(score.reasons.map { (key: $0.key, count: $0.value, order: -$0.value) }),
    ]
  }

  private static func interval(_ score: ArticleScore) -> String {
    guard let interval = score.interval else { return "too few" }
    return "\(percent(interval.low))–\(percent(interval.high)) %"
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  private static func counted(_ counts: [(key: String, count: Int, order: Int)]) -> String {
    let sorted = counts.sorted { ($0.order, $0.key) < ($1.order, $1.key) }
    return sorted.isEmpty ? "-" : sorted.map { "\($0.key) ×\($0.count)" }.joined(separator: ", ")
  }

  private var comments: [DisplayText] {
    guard !report.comments.isEmpty else { return [] }
    return ["", "Comments:"]
      + report.comments.map { comment in
        let article = comment.article?.article.rawValue ?? "(no article)"
        let verdict = comment.isHelpful ? "helpful" : comment.reasons.joined(separator: ", ")
        let shown = verdict.isEmpty ? "not helpful" : verdict
        return "  \(article) · \(shown) · «\(comment.text)»"
      }
  }
}
