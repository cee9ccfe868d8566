import Foundation
import NLU
import Testing

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

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      ("banking_shot10.tsv", "banking_valid.tsv", "en", Int.max, 76.5),
      ("massive_fr_train.tsv", "massive_fr_dev.tsv", "fr", 40, 71.0),
    ])
  func accuracy(train: String, test: String, language: String, most: Int, least: Double) throws {
    var sizes: [String: Int] = [:]
    let examples = try read(train, language).filter { example in
      sizes[example.intent, default: 0] += 1
      return sizes[example.intent, default: 0] <= most
    }
    let classifier = IntentClassifier.train(examples, folds: 0)
    let tests = try read(test, language)
    let right = tests.filter { classifier.classify($0.text).ranking.first?.name == $0.intent }
    #expect(100 * Double(right.count) / Double(tests.count) > least)
  }

  /// One typo in every message costs at most a point and a half; missing accents cost nothing.
  @Test(.enabled(if: folder != nil))
  func typosCostLittleAndAccentsNothing() throws {
    let classifier = IntentClassifier.train(try read("massive_fr_train.tsv", "fr"), folds: 0)
    let interpreter = MessageInterpreter(
      classifier: classifier, languages: [], extraction: ExtractionData())
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
