import DMN
import Diagnostics
public import Dialogue

/// Which articles the rules cite, and which text of them somebody has compared the rules with.
///
/// A rule cites an article by its id in square brackets in an annotation: `[change-payment], F1`. What
/// was read is recorded in `decisions/sources.yml`: for each article and language the version of its
/// text, which is a hash of it.
public struct RuleSources: Hashable, Sendable {
  /// An article that rules cite.
  public struct Entry: Hashable, Sendable {
    /// The article.
    public let article: Article.ID
    /// The rules that cite it, as `payment_change/1`.
    public let rules: [String]
    /// The versions that were read, by language; empty where nobody has recorded any.
    public let recorded: [Language: String]
    /// The versions of the article as it is; empty where there is no such article.
    public let current: [Language: String]
    let places: [SourcePlace]

    /// The languages in which the text is not what was read.
    public var changed: [Language] {
      Set(recorded.keys).union(current.keys).filter { recorded[$0] != current[$0] }.sorted()
    }
  }

  /// The articles that are cited, by their ids.
  public let entries: [Entry]
  private let recorded: [Article.ID: [Language: String]]

  init(
    _ model: DecisionModel?, articles: [Article.ID: [Language: Article]],
    recorded: [Article.ID: [Language: String]]
  ) {
    self.recorded = recorded
    var rules: [Article.ID: [(rule: String, place: SourcePlace)]] = [:]
    for table in model?.decisions.compactMap(\.table) ?? [] {
      for (number, rule) in table.rules.enumerated() {
        let cited = Set(rule.annotations.flatMap(Self.citations))
        for article in cited {
          rules[article, default: []].append((table.citation(ofRule: number), rule.place))
        }
      }
    }
    entries = rules.sorted { $0.key < $1.key }.map { article, citing in
      Entry(
        article: article, rules: citing.map(\.rule), recorded: recorded[article] ?? [:],
        current: articles[article]?.mapValues(\.version) ?? [:], places: citing.map(\.place))
    }
  }

  /// The ids that stand in square brackets in a text.
  static func citations(in text: String) -> [Article.ID] {
    text.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: "]") else { return nil }
      let id = part[..<end]
      let isID =
        !id.isEmpty && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      return isID ? Article.ID(String(id)) : nil
    }
  }

  /// What `decisions/sources.yml` is to say once some articles were compared with the rules.
  ///
  /// - Parameter accepted: the articles whose present text was read; the others keep what is recorded
  ///   of them. What no rule cites any more is left out.
  /// - Returns: the file's text.
  public func recording(_ accepted: Set<Article.ID>) -> String {
    let head = [
      "# The text of each article that the rules were compared with.",
      "# Written by: guichet rules sources --accept ARTICLE",
    ]
    let body = entries.flatMap { entry -> [String] in
      let versions = accepted.contains(entry.article) ? entry.current : entry.recorded
      guard !versions.isEmpty else { return [] }
      return ["\(entry.article):"]
        + versions.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    }
    return (head + body).map { $0 + "\n" }.joined()
  }
}
