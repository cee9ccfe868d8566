import Dialogue

/// Reads `decisions/sources.yml`: article, language, version.
struct RuleSourcesReader {
  func versions(_ root: YAMLCursor) -> [Article.ID: [Language: String]] {
    var versions: [Article.ID: [Language: String]] = [:]
    for (article, languages) in root.entries() {
      for (language, version) in languages.entries() {
        versions[Article.ID(article.value), default: [:]][Language(language.value)] =
          version.name()?.value
      }
    }
    return versions
  }
}
