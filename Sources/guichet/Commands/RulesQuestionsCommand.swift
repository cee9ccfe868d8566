import ArgumentParser
import DMN
import Diagnostics
import Dialogue
import Foundation

/// `guichet rules questions`: what a session on a decision may ask.
struct RulesQuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Print the questions that settle a decision.",
    discussion: """
      Each question is the one that leaves the fewest expected questions, found by searching all \
      states of knowledge; refused where there are too many. A file in the decisions folder of \
      dialogs is asked with their slots and weights; in any other file every input is a question \
      of its own, with the values that its type, columns or cells name.
      """)

  @Argument(help: "A .dmn file.", completion: .file(extensions: ["dmn"]))
  var file: String

  @Argument(help: "The decision's name.")
  var decision: String

  @Flag(help: "JSON, for programs.")
  var json = false

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let questions = try Questions(in: file, on: decision)
        if json {
          StandardOutput.write(json: JSONLine.encode(questions))
        } else {
          StandardOutput.write(questions.text)
        }
      }
    }
  }
}
