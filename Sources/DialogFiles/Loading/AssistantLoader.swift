public import Diagnostics
public import Dialogue

/// Loads a `Dialogs` folder: reads it, checks it, and makes the assistant of it.
public struct AssistantLoader: Sendable {
  private let cache: TrainingCache?
  private let readsTests: Bool
  private let reviewsExamples: Bool

  /// Makes a loader.
  ///
  /// - Parameters:
  ///   - cache: where trained weights are kept; without one every load trains anew.
  ///   - readsTests: whether to read the conversation tests too.
  ///   - reviewsExamples: whether to look for doubles and ask the trained model about the examples.
  public init(
    cache: TrainingCache? = nil, readsTests: Bool = false, reviewsExamples: Bool = false
  ) {
    self.cache = cache
    self.readsTests = readsTests
    self.reviewsExamples = reviewsExamples
  }

  /// Loads a folder and reports every problem in it.
  public func load(_ folder: String) -> LoadResult {
    let problems = ProblemCollector()
    let readsTests = self.readsTests
    let read = DialogFolder(root: folder, problems: problems) { kind in
      kind != .words && (kind != .tests || readsTests)
    }
    let draft = read.exists ? AssistantDraft(read, problems: problems) : nil
    let model = draft.map { draft in
      ExampleModel(draft.examples, languages: draft.languageData, in: folder, cache: cache)
    }
    var assistant: Assistant?
    if let draft, let model, !problems.hasErrors {
      if reviewsExamples { model.prepareReview() }
      assistant = draft.assistant(
        by: model, ordinary: WordTableFile.words(in: folder), problems: problems)
      if reviewsExamples, assistant != nil {
        ExampleChecker(located: draft.located, problems: problems).report(model.review)
      }
    }
    let tests = readsTests ? draft?.tests() ?? [] : []
    return LoadResult(
      assistant: problems.hasErrors ? nil : assistant,
      problems: Problems(problems.problems).list, tests: tests,
      sources: Dictionary(
        read.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first }),
      examples: draft?.examples ?? [], ruleSources: draft?.ruleSources)
  }

  /// Loads a folder that must be without errors; warnings are passed over.
  ///
  /// - Throws: every error and warning, if there is any error.
  public func assistant(in folder: String) throws(Problems) -> Assistant {
    let result = load(folder)
    guard let assistant = result.assistant else { throw Problems(result.problems) }
    return assistant
  }
}
