public import Dialogue

/// Whether what was shown has helped, counted over the whole journal.
public struct FeedbackReport: Hashable, Codable, Sendable {
  /// What a customer added in words, masked.
  public struct Comment: Hashable, Codable, Sendable {
    /// What it is about, if an article was shown.
    public let article: ArticleReference?
    /// Whether it helped.
    public let isHelpful: Bool
    /// Why not, by code.
    public let reasons: [String]
    /// The words.
    public let text: String
  }

  /// The scores by article, language and version.
  public let articles: [ArticleScore]
  /// The comments in the order in which they were written.
  public let comments: [Comment]

  /// Counts a journal.
  ///
  /// - Throws: `StoreError`.
  public init(_ journal: Journal) throws {
    self.init(entries: try journal.entries(ofKinds: ["articleShown", "feedbackGiven"]))
  }

  /// Counts entries; an article counts once a conversation, and of several verdicts the last.
  init(entries: [JournalEntry]) {
    var scores: [ArticleReference?: ArticleScore] = [:]
    var verdicts: [Vote: Feedback] = [:]
    var showings: Set<Vote> = []
    var comments: [Comment] = []
    for entry in entries {
      switch entry.event {
      case .articleShown(let article):
        let showing = Vote(conversation: entry.conversation, article: article)
        if showings.insert(showing).inserted {
          scores[article, default: ArticleScore(article: article)].countShowing()
        }
      case .feedbackGiven(let feedback):
        verdicts[Vote(conversation: entry.conversation, article: feedback.article)] = feedback
        if let text = feedback.comment, !text.isEmpty {
          comments.append(
            Comment(
              article: feedback.article, isHelpful: feedback.isHelpful, reasons: feedback.reasons,
              text: text))
        }
      default: break
      }
    }
    for (vote, feedback) in verdicts {
      scores[vote.article, default: ArticleScore(article: vote.article)].count(feedback)
    }
    articles = scores.values.sorted { Self.order($0) < Self.order($1) }
    self.comments = comments
  }

  private struct Vote: Hashable {
    let conversation: ConversationID
    let article: ArticleReference?
  }

  private static func order(_ score: ArticleScore) -> (String, String, String) {
    let article = score.article
    return (
      article?.article.rawValue ?? "", article?.language.rawValue ?? "", article?.version ?? ""
    )
  }
}
