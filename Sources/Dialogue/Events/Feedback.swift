/// A customer's verdict on what was shown.
public struct Feedback: Hashable, Codable, Sendable {
  /// The article it is about, if one was shown.
  public var article: ArticleReference?
  /// Whether it helped.
  public var isHelpful: Bool
  /// Why not, by code.
  public var reasons: [String]
  /// What the customer added, masked.
  public var comment: String?
  /// The step at which the customer was stuck, if that was so.
  public var step: Int?

  /// Makes a verdict.
  public init(
    article: ArticleReference?, isHelpful: Bool, reasons: [String] = [], comment: String? = nil,
    step: Int? = nil
  ) {
    self.article = article
    self.isHelpful = isHelpful
    self.reasons = reasons
    self.comment = comment
    self.step = step
  }
}
