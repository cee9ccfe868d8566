/// Something the assistant said.
public struct Utterance: Hashable, Codable, Sendable {
  /// The response it comes from.
  public var key: Response.ID
  /// The words.
  public var text: String

  /// Makes an utterance.
  public init(key: Response.ID, text: String) {
    self.key = key
    self.text = text
  }
}

/// A step of a walk as it was told.
public struct WalkStep: Hashable, Codable, Sendable {
  /// The procedure: the outcome that led to it, else the walk's name.
  public var procedure: String
  /// The step's number, from one.
  public var number: Int
  /// How many steps there are.
  public var count: Int
  /// The words, the number not included.
  public var text: String

  /// Makes a told step.
  public init(procedure: String, number: Int, count: Int, text: String) {
    self.procedure = procedure
    self.number = number
    self.count = count
    self.text = text
  }
}

/// An article as it was shown.
public struct ArticleReference: Hashable, Codable, Sendable {
  /// The article.
  public var article: Article.ID
  /// The hash of the text shown.
  public var version: String
  /// The language shown.
  public var language: Language

  /// Makes a reference.
  public init(article: Article.ID, version: String, language: Language) {
    self.article = article
    self.version = version
    self.language = language
  }
}
