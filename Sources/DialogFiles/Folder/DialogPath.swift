import Dialogue

/// What a file of the folder is for, told by its path alone.
enum DialogPath: Hashable {
  /// `assistant.yml`
  case settings
  /// `slots.yml`
  case slots
  /// `topics/NAME/topic.yml` or `repair/NAME/topic.yml`
  case flow(Flow.ID)
  /// `topics/NAME/LANGUAGE.yml` or `repair/NAME/LANGUAGE.yml`
  case texts(Flow.ID, Language)
  /// `shared/LANGUAGE.yml`
  case sharedTexts(Language)
  /// `topics/NAME/tests.yml`, `topics/NAME/tests-en.yml` or `tests/NAME.yml`
  case tests
  /// `decisions/NAME.dmn`
  case decisions
  /// `decisions/weights.yml`
  case weights
  /// `decisions/sources.yml`
  case ruleSources
  /// `articles/ID.LANGUAGE.md`
  case article(Article.ID, Language)
  /// `articles/catalogue.yml`
  case catalogue
  /// `words/…`: the table of words with its sources, which `WordTableFile` reads where it helps
  case words

  /// Reads the path relative to the folder; nil where it names nothing that belongs there.
  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let file = parts.last, let kind = Self.kind(parts.dropLast(), file: file) else {
      return nil
    }
    self = kind
  }

  private static func kind(_ folders: ArraySlice<String>, file: String) -> DialogPath? {
    switch (folders.first, folders.count) {
    case (nil, _):
      switch file {
      case "assistant.yml": .settings
      case "slots.yml": .slots
      default: nil
      }
    case ("topics", 2): inFlowFolder(Flow.ID(folders.last ?? ""), file: file)
    case ("repair", 2): inFlowFolder(Flow.ID("repair/" + (folders.last ?? "")), file: file)
    case ("shared", 1): language(ofYAML: file).map(DialogPath.sharedTexts)
    case ("tests", 1): file.hasSuffix(".yml") ? .tests : nil
    case ("decisions", 1):
      switch file {
      case "weights.yml": .weights
      case "sources.yml": .ruleSources
      default: file.hasSuffix(".dmn") ? .decisions : nil
      }
    case ("words", _): .words
    case ("articles", 1): file == "catalogue.yml" ? .catalogue : article(file)
    default: nil
    }
  }

  private static func inFlowFolder(_ flow: Flow.ID, file: String) -> DialogPath? {
    switch file {
    case "topic.yml": .flow(flow)
    case _ where file.hasPrefix("tests") && file.hasSuffix(".yml"): .tests
    default: language(ofYAML: file).map { .texts(flow, $0) }
    }
  }

  private static func language(ofYAML file: String) -> Language? {
    guard file.hasSuffix(".yml") else { return nil }
    return language(String(file.dropLast(4)))
  }

  private static func language(_ code: String) -> Language? {
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isCode ? Language(code) : nil
  }

  private static func article(_ file: String) -> DialogPath? {
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "md", !parts[0].isEmpty,
      let language = language(String(parts[1]))
    else { return nil }
    return .article(Article.ID(String(parts[0])), language)
  }
}
