import ArgumentParser
import DialogFiles
import Dialogue
import Diagnostics
import NLU
import TextSafety

/// `guichet understand evaluate`: how well messages are told apart.
struct UnderstandEvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how well messages are told apart.",
    discussion: """
      Files hold `label TAB text` a line. Without --test the messages are held out in turn and read \
      by a model of the others; without --train the assistant's own examples are learnt from. Where \
      examples are few, the dialogs' table of words helps. AUROC is the chance that a message in scope \
      is more familiar than one out of scope.
      """)

  @Option(help: "Messages to learn from.", completion: .file())
  var train: String?

  @Option(help: "Messages to be told apart.", completion: .file())
  var test: String?

  @Option(help: "Messages to be refused; a label before them is passed over.", completion: .file())
  var oos: String?

  @Option(help: "How many parts messages are held out in, where there is no --test.")
  var folds = 5

  @Option(help: "How many confusions to show.")
  var confusions = 10

  @Flag(help: "JSON, for programs: with all confusions and their messages.")
  var json = false

  @OptionGroup var dialogs: DialogsOption

  func validate() throws {
    if folds < 2 { throw ValidationError("--folds: at least 2") }
    if confusions < 0 { throw ValidationError("--confusions: at least 0") }
  }

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let report = try measure()
        if json {
          StandardOutput.write(json: JSONLine.encode(report))
        } else {
          StandardOutput.write(report.text(confusions: confusions, columns: ReportWidth.columns))
        }
      }
    }
  }

  @MainActor private func measure() throws -> EvaluationReport {
    let files = [
      train.map { MessageFile($0) }, test.map { MessageFile($0) },
      oos.map { MessageFile($0, needsLabels: false) },
    ]
    try report(files.compactMap(\.self))
    let own = train == nil ? try dialogs.learnt() : nil
    let examples = files[0]?.examples ?? own?.examples ?? []
    if let test = files[1] {
      let shown = ShownProblems(sources: [test.path: test.text])
      for problem in test.labels(missingIn: examples) { StandardError.write(shown.text(problem)) }
    }
    let untrained =
      own?.interpreter
      ?? MessageInterpreter(
        classifier: IntentClassifier.train([]), languages: [], extraction: ExtractionData())

    let table = (try? dialogs.folder()).flatMap {
      WordTableFile.table(helping: examples, in: $0)
    }

    let clock = ContinuousClock()
    var start = clock.now
    let interpreter = untrained.learning(
      IntentClassifier.train(examples, languages: untrained.languages, table: table))
    let training = clock.now - start

    let tests = files[1]?.masked
    let strangers = files[2]?.masked ?? []
    start = clock.now
    let outside = strangers.map { example in
      var message = EvaluatedMessage(example, readBy: interpreter)
      message.intent = nil
      return message
    }
    let inside =
      tests?.map { EvaluatedMessage($0, readBy: interpreter) }
      ?? interpreter.crossValidated(examples, folds: folds)
    let reading = (clock.now - start) / max(1, outside.count + inside.count)

    let languages = Dictionary(grouping: inside, by: \.language)
    return EvaluationReport(
      trainingMessages: examples.count, intents: interpreter.classifier.intents.count,
      usesWordTable: table != nil,
      trainingSeconds: training / .seconds(1),
      microsecondsPerMessage: tests == nil ? nil : reading / .microseconds(1),
      all: Evaluation(of: inside + outside),
      languages: languages.count < 2 ? [:] : languages.mapValues { Evaluation(of: $0) })
  }

  @MainActor private func report(_ files: [MessageFile]) throws {
    let problems = files.flatMap(\.problems)
    guard problems.isEmpty else {
      throw UnusableDialogs(
        problems: problems,
        sources: Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first })
    }
  }
}

extension MessageFile {
  /// The messages as they reach the understanding: without secrets.
  @MainActor fileprivate var masked: [TrainingExample] {
    let masker = SecretMasker()
    return examples.map { example in
      var masked = example
      masked.text = masker.mask(example.text).text
      return masked
    }
  }
}

extension DialogsOption {
  /// The assistant's interpreter and the messages it learnt from.
  @MainActor fileprivate func learnt() throws -> (
    interpreter: MessageInterpreter, examples: [TrainingExample]
  ) {
    let result = AssistantLoader(cache: Self.cache).load(try folder())
    guard let assistant = result.assistant else {
      throw UnusableDialogs(problems: result.problems, sources: result.sources)
    }
    return (assistant.interpreter, result.examples)
  }
}
