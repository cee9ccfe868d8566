import Foundation
import Testing

@testable import NLU

/// Accuracy on public sets, where they lie beside the package.
@Suite struct BenchmarkSetTests {
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["GUICHET_NLU_DATA"].map {
      URL(fileURLWithPath: $0)
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folders = [
      named, package.appending(path: "../shared/nlu-data"),
      package.appending(path: "../../shared/nlu-data"),
    ]
    return folders.compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "banking_shot10.tsv").path)
    }
  }()

  /// A public set and what must be reached on it, in per cent.
  struct Goal: CustomTestStringConvertible, Sendable {
    var train: String
    var test: String
    var language: String
    /// How many messages of each intent are learnt from.
    var most = Int.max
    var accuracy: Double
    var outOfScope: (file: String, auroc: Double, recall: Double)?

    var testDescription: String { most == .max ? train : "\(train), \(most) an intent" }
  }

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      Goal(train: "banking_train.tsv", test: "banking_valid.tsv", language: "en", accuracy: 91.5),
      Goal(train: "banking_shot10.tsv", test: "banking_valid.tsv", language: "en", accuracy: 79.5),
      Goal(
        train: "massive_fr_train.tsv", test: "massive_fr_dev.tsv", language: "fr", most: 40,
        accuracy: 72.5),
      Goal(
        train: "clinc_train.tsv", test: "clinc_val.tsv", language: "en", accuracy: 92.5,
        outOfScope: ("clinc_oos_val.tsv", 96.5, 85)),
    ])
  func reaches(_ goal: Goal) throws {
    let tests = try read(goal.test, goal.language)
    // Messages to be read are among those to learn from, in other letters.
    let held = Set(tests.map { TextNormalizer.normalize($0.text) })
    var sizes: [String: Int] = [:]
    let examples = try read(goal.train, goal.language).filter { example in
      sizes[example.intent, default: 0] += 1
      return sizes[example.intent, default: 0] <= goal.most
        && !held.contains(TextNormalizer.normalize(example.text))
    }
    let table = WordTable.helps(examples) ? try WordTableTests.table() : nil
    let interpreter = MessageInterpreter(
      classifier: .train(examples, table: table, folds: 0), languages: [],
      extraction: ExtractionData())
    let strangers = try goal.outOfScope.map { try read($0.file, goal.language) } ?? []
    let results =
      tests.map { EvaluatedMessage($0, readBy: interpreter) }
      + strangers.map { example in
        var message = EvaluatedMessage(example, readBy: interpreter)
        message.intent = nil
        return message
      }
    let evaluation = Evaluation(of: results)
    #expect(100 * evaluation.accuracy >= goal.accuracy)
    guard let (_, auroc, recall) = goal.outOfScope else { return }
    let refusal = try #require(evaluation.outOfScope)
    #expect(100 * refusal.auroc >= auroc)
    #expect(100 * refusal.recallAtFivePercent >= recall)
  }

  /// One typo in every message costs at most a point and a half; missing accents cost nothing.
  @Test(.enabled(if: folder != nil), arguments: [false, true])
  func typosCostLittleAndAccentsNothing(knowsOrdinaryWords: Bool) throws {
    let classifier = IntentClassifier.train(try read("massive_fr_train.tsv", "fr"), folds: 0)
    let interpreter = MessageInterpreter(
      classifier: classifier, languages: [], extraction: ExtractionData(),
      ordinary: knowsOrdinaryWords ? try OrdinaryWordTests.words() : .none)
    let tests = try read("massive_fr_dev.tsv", "fr")
    var maker = TypoMaker(seed: 7)
    func accuracy(_ change: (String) -> String) -> Double {
      let read = tests.map { example in
        var changed = example
        changed.text = change(example.text)
        return EvaluatedMessage(changed, readBy: interpreter)
      }
      return 100 * Evaluation(of: read).accuracy
    }
    let clean = accuracy { $0 }
    #expect(clean >= 84)
    #expect(accuracy { maker.mistype($0) } >= clean - 1.5)
    #expect(accuracy { $0.folding(options: .diacriticInsensitive, locale: nil) } == clean)
  }

  private func read(_ name: String, _ language: String) throws -> [TrainingExample] {
    let folder = try #require(BenchmarkSetTests.folder)
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return TrainingExample(intent: parts[0], language: language, text: parts[1])
      }
  }
}
