import DialogFiles
import Dialogue
import Foundation
import NLU

/// What understanding costs: a message, and the model from its examples or from the cache.
struct UnderstandingCost {
  private static let intents = 60
  private static let examplesEach = 40

  private let recordings: Recordings

  init(_ recordings: Recordings) { self.recordings = recordings }

  /// The messages of the recorded conversations, each as if it was the first.
  func messages(rounds: Int) -> Report {
    let reference = Reference()
    let interpreter = recordings.assistant.interpreter
    let lines = recordings.conversations.flatMap(\.lines).filter { $0.contains(" ") }
    return Race(
      title: "Understanding a message, mean of \(lines.count) from the conversation tests (µs)",
      subjects: [
        Subject(name: Reference.name) { milliseconds(reference.work) * 1000 },
        Subject(name: "a message", target: Target(figure: .median, most: 50)) {
          milliseconds { for line in lines { keep(interpreter.understand(line)) } } * 1000
            / Double(lines.count)
        },
      ]
    ).run(rounds: rounds)
  }

  /// A model of the size that most assistants have, with the table of words.
  func models(rounds: Int) -> Report {
    let reference = Reference()
    let examples = self.examples
    let folder = recordings.folder
    let path = FileManager.default.temporaryDirectory.appending(
      path: "guichet-weights-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: path) }
    func table() -> WordTable? { WordTableFile.table(helping: examples, in: folder) }
    try? Data(IntentClassifier.train(examples, table: table()).encoded()).write(to: path)
    let kept = table()
    return Race(
      title: "The model of \(Self.intents) intents, \(examples.count) examples (ms)",
      subjects: [
        Subject(name: Reference.name) { milliseconds(reference.work) },
        Subject(name: "trained, with its word table", target: Target(figure: .median, most: 300)) {
          milliseconds { keep(IntentClassifier.train(examples, table: table())) }
        },
        Subject(name: "from the cache", target: Target(figure: .median, most: 20)) {
          try milliseconds {
            keep(TrainingKey(examples, table: kept))
            let bytes = [UInt8](try Data(contentsOf: path))
            keep(IntentClassifier(decoding: bytes, table: kept))
          }
        },
        Subject(name: "the word table alone") { milliseconds { keep(table()) } },
      ]
    ).run(rounds: rounds)
  }

  /// The product's own examples, as many of each intent and language; what is left of those of large
  /// intents counts as further intents.
  private var examples: [TrainingExample] {
    var groups: [String: [String: [TrainingExample]]] = [:]
    for example in recordings.examples {
      groups[example.intent, default: [:]][example.language, default: []].append(example)
    }
    var chosen: [TrainingExample] = []
    var count = 0
    for part in 0... {
      let range = (part * Self.examplesEach)..<((part + 1) * Self.examplesEach)
      let full = groups.filter { $0.value.values.allSatisfy { $0.count >= range.upperBound } }
      guard !full.isEmpty else { break }
      for (intent, languages) in full.sorted(by: { $0.key < $1.key }) where count < Self.intents {
        count += 1
        for (language, examples) in languages.sorted(by: { $0.key < $1.key }) {
          chosen += examples[range].map {
            TrainingExample(intent: "\(intent) \(part)", language: language, text: $0.text)
          }
        }
      }
      if count == Self.intents { break }
    }
    return chosen
  }
}
