import Diagnostics
import Dialogue

/// Reads an article: a title after `# ` on the first line, then the text.
struct ArticleReader {
  let problems: ProblemCollector

  func article(_ file: DialogFile, id: Article.ID, language: Language) -> Article? {
    let parts = file.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let first = parts.first ?? ""
    let title = first.hasPrefix("# ") ? first.dropFirst(2).trimmingBlanks : ""
    guard !title.isEmpty else {
      problems.report(
        .articleTitle, "the article does not begin with a title",
        at: file.place(SourceLocation(line: 1, column: 1), length: first.unicodeScalars.count),
        expected: "# and the title")
      return nil
    }
    let body = parts.count > 1 ? parts[1].trimmingBlanks : ""
    guard !body.isEmpty else {
      problems.report(
        .articleTitle, "the article has a title and nothing else", at: file.start,
        expected: "a first paragraph with the answer in short")
      return nil
    }
    return Article(
      id: id, language: language, title: title, body: body,
      version: String(SHA256.hexadecimal(of: file.bytes).prefix(12)))
  }
}
