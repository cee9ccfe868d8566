import Diagnostics
import Dialogue
import NLU

/// Everything the folder says, read but not yet made into an assistant.
struct AssistantDraft {
  let settings: AssistantSettings
  let slots: [DeclaredSlot]
  let sections: [CatalogueEntry]
  let articles: [Article.ID: [Language: Article]]
  let languages: [LanguageDraft]
  /// The examples of all languages.
  let examples: [TrainingExample]
  let topics: [ReadTopic]
  let rules: DecisionRules
  /// Which articles the rules cite, and which text of them was read.
  let ruleSources: RuleSources
  let names: NameResolver
  let version: String
  private let sources: DialogSources

  /// Reads the files in the order in which they need each other; nil where not even `assistant.yml`
  /// and `slots.yml` are there.
  init?(_ folder: DialogFolder, problems: ProblemCollector) {
    sources = DialogSources(folder.files, problems: problems)
    version = folder.version
    guard let settingsRoot = sources.root(.settings), let slotsRoot = sources.root(.slots) else {
      for (kind, name) in [(DialogPath.settings, "assistant.yml"), (.slots, "slots.yml")]
      where !sources.has(kind) {
        problems.report(.fileMissing, "there is no \(name) in the folder", at: nil)
      }
      return nil
    }
    settings = AssistantReader().settings(settingsRoot)
    let catalogue = CatalogueReader(languages: settings.languages)
    sections = sources.root(.catalogue).map(catalogue.entries) ?? []
    slots = SlotsReader(languages: settings.languages, sections: sections.map(\.id))
      .slots(slotsRoot)
    articles = Self.articles(folder.files, problems: problems)
    rules = DecisionRules(sources, slots: slots, problems: problems)
    ruleSources = RuleSources(
      rules.model, articles: articles,
      recorded: sources.root(.ruleSources).map { RuleSourcesReader().versions($0) } ?? [:])
    let outlines = Self.outlines(sources)
    var scope = FEELScope(slots: slots.lazy.map(\.slot))
    scope.namingObstacle = outlines.values.reduce(into: []) { $0.formUnion($1.obstacleTexts) }
    let expressions = ExpressionReader(scope: scope)
    let slotsByID = Dictionary(slots.map { ($0.slot.id, $0.slot) }) { first, _ in first }
    let reader = LanguageReader(
      sources: sources, sections: sections, slots: slotsByID,
      otherZone: slots.first { $0.slot.kind == .zone }?.otherZone ?? "", expressions: expressions,
      outlines: outlines)
    let drafts = settings.languages.map(reader.draft)
    languages = drafts
    examples = drafts.flatMap { $0.examples.map(\.example) }
    names = NameResolver(
      slots: slots.map(\.slot),
      flows: Set(sources.flowFolders.filter { [sources] in sources.has(.flow($0)) }),
      responses: drafts.reduce(into: []) { $0.formUnion($1.texts.responses.keys) },
      walks: drafts.reduce(into: []) { $0.formUnion($1.texts.walks.keys) },
      articles: Set(articles.keys), decisions: rules.names)
    let topicReader = TopicReader(names: names, expressions: expressions)
    topics = sources.flowFolders.compactMap { [sources] id in
      sources.root(.flow(id)).flatMap { topicReader.topic($0, id: id) }
    }
    ReferenceChecker(draft: self, problems: problems).check()
  }

  /// The examples with their places, in the same order.
  var located: [LocatedExample] { languages.flatMap(\.examples) }

  /// Languages that files are written in but the assistant does not speak.
  var strayLanguages: [Language] {
    sources.languages.subtracting(settings.languages).sorted()
  }

  /// The conversation tests of all files.
  func tests() -> [ConversationTest] {
    let reader = ConversationTestReader(names: names, settings: settings)
    return sources.roots(.tests).flatMap(reader.tests)
  }

  private static func outlines(_ sources: DialogSources) -> [Flow.ID: TopicOutline] {
    sources.flowFolders.reduce(into: [:]) { outlines, id in
      outlines[id] = sources.root(.flow(id)).map { TopicOutline($0, id: id) }
    }
  }

  private static func articles(
    _ files: [DialogFile], problems: ProblemCollector
  ) -> [Article.ID: [Language: Article]] {
    let reader = ArticleReader(problems: problems)
    return files.reduce(into: [:]) { articles, file in
      guard case .article(let id, let language) = file.kind else { return }
      articles[id, default: [:]][language] = reader.article(file, id: id, language: language)
    }
  }
}
