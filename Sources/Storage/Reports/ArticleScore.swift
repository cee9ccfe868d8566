public import Dialogue

/// What customers said about one version of an article in one language.
public struct ArticleScore: Hashable, Codable, Sendable {
  /// Fewer verdicts than this are «too few» for a share.
  public static let enough = 5

  /// The reason that judges the product and not the article.
  static let productReason = "dislike_tool"

  /// What was shown; none where the verdict is on an answer without an article.
  public let article: ArticleReference?
  /// In how many conversations it was shown.
  public private(set) var shown = 0
  /// How many said that it helped.
  public private(set) var helpful = 0
  /// How many said that it did not, those left out who only dislike the product.
  public private(set) var notHelpful = 0
  /// How many dislike the product, whatever else they said.
  public private(set) var dislikeTool = 0
  /// How often each reason was given, by code, that one left out.
  public private(set) var reasons: [String: Int] = [:]
  /// After which step of a procedure it did not help, and how often.
  public private(set) var stuckAtStep: [Int: Int] = [:]

  /// Makes a score without verdicts.
  init(article: ArticleReference?) { self.article = article }

  /// Whether there are too few verdicts to speak of a share.
  public var isTooFew: Bool { helpful + notHelpful < Self.enough }

  /// The interval of the share of those whom it helped; none for too few verdicts.
  public var interval: WilsonInterval? {
    isTooFew ? nil : WilsonInterval(successes: helpful, of: helpful + notHelpful)
  }

  /// Counts a showing.
  mutating func countShowing() { shown += 1 }

  /// Counts a verdict.
  mutating func count(_ feedback: Feedback) {
    guard !feedback.isHelpful else {
      helpful += 1
      return
    }
    let reasons = feedback.reasons.filter { $0 != Self.productReason }
    let judgesProduct = reasons.count < feedback.reasons.count
    if judgesProduct { dislikeTool += 1 }
    if judgesProduct, reasons.isEmpty { return }
    notHelpful += 1
    for reason in reasons { self.reasons[reason, default: 0] += 1 }
    if let step = feedback.step { stuckAtStep[step, default: 0] += 1 }
  }
}

extension ArticleScore {
  private enum CodingKeys: String, CodingKey {
    case article, version, language, shown, helpful, notHelpful, dislikeTool, tooFew, interval
    case reasons, stuckAtStep
  }

  /// Reads a score; what follows from the counts is not read.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let article = try container.decodeIfPresent(Article.ID.self, forKey: .article) {
      self.article = ArticleReference(
        article: article, version: try container.decode(String.self, forKey: .version),
        language: try container.decode(Language.self, forKey: .language))
    } else {
      article = nil
    }
    shown = try container.decode(Int.self, forKey: .shown)
    helpful = try container.decode(Int.self, forKey: .helpful)
    notHelpful = try container.decode(Int.self, forKey: .notHelpful)
    dislikeTool = try container.decode(Int.self, forKey: .dislikeTool)
    reasons = try container.decode([String: Int].self, forKey: .reasons)
    stuckAtStep = try container.decode([Int: Int].self, forKey: .stuckAtStep)
  }

  /// Writes a score, every key always, `null` where there is no value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(article?.article, forKey: .article)
    try container.encode(article?.version, forKey: .version)
    try container.encode(article?.language, forKey: .language)
    try container.encode(shown, forKey: .shown)
    try container.encode(helpful, forKey: .helpful)
    try container.encode(notHelpful, forKey: .notHelpful)
    try container.encode(dislikeTool, forKey: .dislikeTool)
    try container.encode(isTooFew, forKey: .tooFew)
    try container.encode(interval, forKey: .interval)
    try container.encode(reasons, forKey: .reasons)
    try container.encode(stuckAtStep, forKey: .stuckAtStep)
  }
}
