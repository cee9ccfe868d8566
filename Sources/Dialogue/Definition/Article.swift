/// A help article in one language.
public struct Article: Hashable, Sendable {
  /// An article's name, the same in every language.
  public typealias ID = Identifier<Article>

  /// The article's name.
  public let id: ID
  /// The language it is written in.
  public let language: Language
  /// Its title.
  public let title: String
  /// Its text without the title, Markdown.
  public let body: String
  /// A hash of its bytes: the version that feedback is about.
  public let version: String

  /// Makes an article.
  public init(id: ID, language: Language, title: String, body: String, version: String) {
    self.id = id
    self.language = language
    self.title = title
    self.body = body
    self.version = version
  }

  /// The first paragraph, which gives the answer in short.
  public var summary: String {
    body.split(separator: "\n\n", maxSplits: 1).first.map(String.init) ?? ""
  }
}
