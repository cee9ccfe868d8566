import Dialogue
import Foundation

extension FeedbackReport {
  /// The columns, which later releases only add to, at the end.
  static let columns = [
    "article", "version", "language", "shown", "helpful", "not_helpful", "dislike_tool", "too_few",
    "low", "high", "reasons", "stuck_at_step",
  ]

  /// The scores as comma-separated values (RFC 4180, but lines end with a bare line feed).
  ///
  /// Reasons and steps are written `code:count`, joined with semicolons. The bounds are empty for
  /// too few verdicts. Comments are not part of it.
  public func csv() -> String {
    let rows = articles.map { score in
      [
        score.article?.article.rawValue ?? "", score.article?.version ?? "",
        score.article?.language.rawValue ?? "", "\(score.shown)", "\(score.helpful)",
        "\(score.notHelpful)", "\(score.dislikeTool)", "\(score.isTooFew)",
        Self.share(score.interval?.low), Self.share(score.interval?.high),
        score.reasons.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
          .joined(separator: ";"),
        score.stuckAtStep.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
          .joined(separator: ";"),
      ]
    }
    return ([Self.columns] + rows)
      .map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func share(_ value: Double?) -> String {
    value.map {
      $0.formatted(.number.precision(.fractionLength(3)).locale(Locale(identifier: "en_US_POSIX")))
    } ?? ""
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
