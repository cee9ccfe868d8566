import ArgumentParser
import DMN
import DialogFiles
import Diagnostics
import Dialogue
import Foundation

/// The tree of questions on a decision of a file.
nonisolated struct Questions {
  let decision: String
  /// The slots that may be asked at all.
  let askedSlots: [String]
  let tree: QuestionTree

  /// Plans the questions.
  ///
  /// - Parameters:
  ///   - file: a DMN file; where it lies among the decisions of dialogs, their slots are asked.
  ///   - decision: any decision of it.
  /// - Throws: `ValidationError` where there is no such file or decision, `UnusableDialogs` with
  ///   what is wrong in the files, and where there are too many states to search.
  @MainActor init(in file: String, on decision: String) throws {
    let text: Data
    do {
      text = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw ValidationError("«\(file)» cannot be read: \(error.localizedDescription)")
    }
    let inquiry: Inquiry
    if let folder = Self.dialogs(around: file) {
      let result = AssistantLoader(cache: DialogsOption.cache).load(folder)
      guard let assistant = result.assistant else {
        throw UnusableDialogs(problems: result.problems, sources: result.sources)
      }
      try DecisionQuery.check(decision, in: assistant.decisions.model)
      inquiry = try DecisionQuery.inquiry(decision, assistant)
    } else {
      let sources = [file: String(decoding: text, as: UTF8.self)]
      let model = try UnusableDialogs.reporting(sources) { () throws(Problems) in
        try DecisionModel.read([(file, Array(text))])
      }
      try DecisionQuery.check(decision, in: model)
      inquiry = try UnusableDialogs.reporting(sources) { () throws(Problems) in
        try model.inquiry(decision)
      }
    }
    self.decision = decision
    askedSlots = inquiry.askedSlots
    tree = inquiry.questionTree()
  }

  /// The folder of dialogs that a file is among the decisions of, if it is.
  private static func dialogs(around file: String) -> String? {
    let decisions = URL(filePath: file).standardizedFileURL.deletingLastPathComponent()
    let folder = decisions.deletingLastPathComponent()
    let settings = folder.appending(path: "assistant.yml").path
    guard decisions.lastPathComponent == "decisions",
      FileManager.default.fileExists(atPath: settings)
    else { return nil }
    return folder.path
  }
}

extension UnusableDialogs {
  /// Does some work and turns the problems it finds into an error that quotes the files.
  nonisolated static func reporting<Result>(
    _ sources: [String: String], _ work: () throws(Problems) -> Result
  ) throws(UnusableDialogs) -> Result {
    do {
      return try work()
    } catch {
      throw UnusableDialogs(problems: error.list, sources: sources)
    }
  }
}
