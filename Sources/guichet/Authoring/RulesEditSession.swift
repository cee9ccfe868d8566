import ArgumentParser
import DMN
import Diagnostics
import Foundation
import TextSafety

/// One edit of a file's tables: its text, what became of it, and the file written or left alone.
struct RulesEditSession {
  /// How an edit ended.
  struct Result {
    /// Whether the file is as the author wants it.
    let isWritten: Bool
    /// What to tell the author.
    let lines: [DisplayText]
  }

  /// The edited text and where it lies.
  struct Edited {
    let text: String
    let path: String
    /// Whether the file was made for the editor, and is not wanted any more.
    let isOurs: Bool
  }

  private let file: RulesFile
  private let text: TableText

  /// Reads a file with tables.
  ///
  /// - Throws: what keeps it from being read.
  init(_ path: String) throws {
    // A link stays a link: what it leads to is replaced.
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    file = try RulesFile(
      FileManager.default.fileExists(atPath: resolved) && resolved != path
        && (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
        ? resolved : path)
    let file = self.file
    text = try RulesFile.showing([(file.path, file.bytes)]) { () throws(Problems) in
      try TableText(file.bytes, file: file.path)
    }
    guard !text.text.isEmpty else { throw ValidationError("«\(path)» holds no decision table.") }
  }

  /// Lets the author edit the text in an editor.
  ///
  /// - Throws: `ValidationError` where that fails; then the text is as it was.
  func edit(_ editor: AuthorEditor) throws -> Edited {
    let name = URL(filePath: file.path).deletingPathExtension().lastPathComponent
    let folder = FileManager.default.temporaryDirectory.path
    let path: String
    do throws(FileReplacement.Failure) {
      path = try PrivateText.create(text.text, named: name, in: folder)
    } catch {
      throw ValidationError(error.sentence(folder))
    }
    do {
      try editor.open(path)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
    return Edited(text: try Self.text(at: path), path: path, isOurs: true)
  }

  /// Reads a text that was edited elsewhere.
  ///
  /// - Throws: `ValidationError` where it cannot be read.
  static func read(_ path: String) throws -> Edited {
    Edited(text: try text(at: path), path: path, isOurs: false)
  }

  private static func text(at path: String) throws -> String {
    guard let text = String(validating: try RulesFile.bytes(of: path), as: UTF8.self) else {
      throw ValidationError("«\(path)» is not UTF-8.")
    }
    return text
  }

  /// Checks what became of the text and writes the file, all of it or nothing.
  func finish(with edited: Edited) -> Result {
    let edit: TableEdit
    do throws(Problems) {
      edit = try text.applying(edited.text, named: edited.path)
    } catch {
      return refusal(error.list, edited)
    }
    guard edit.bytes != file.bytes else {
      discard(edited)
      return Result(isWritten: true, lines: ["Nothing is changed."])
    }
    let problems = problems(of: edit)
    if problems.contains(where: { $0.severity == .error }) { return refusal(problems, edited) }
    do throws(FileReplacement.Failure) {
      try FileReplacement(path: file.path, expecting: file.bytes).write(edit.bytes)
    } catch {
      return Result(isWritten: false, lines: ["\(error.sentence(file.path))", kept(edited)])
    }
    discard(edited)
    let shown = ShownProblems(sources: [file.path: String(decoding: edit.bytes, as: UTF8.self)])
    let remarks = problems.map { shown.text($0) }
    return Result(isWritten: true, lines: remarks + ["\(file.path) is changed."])
  }

  /// What is wrong with the new file and was not wrong with the old one.
  private func problems(of edit: TableEdit) -> [Diagnostic] {
    let before = Set(found(in: file.bytes).map { Key($0) })
    return found(in: edit.bytes).filter { !before.contains(Key($0)) }
  }

  private func found(in bytes: [UInt8]) -> [Diagnostic] {
    do throws(Problems) {
      return try RulesFile.model(bytes, at: file.path).verify()
    } catch {
      return error.list
    }
  }

  private struct Key: Hashable {
    let code: String
    let message: String

    init(_ problem: Diagnostic) { (code, message) = (problem.code, problem.message) }
  }

  private func refusal(_ problems: [Diagnostic], _ edited: Edited) -> Result {
    var sources = [edited.path: edited.text]
    let moved: [Diagnostic]
    if let edit = try? text.applying(edited.text, named: edited.path) {
      moved = problems.map { edit.relocated($0) }
      sources[file.path] = String(decoding: edit.bytes, as: UTF8.self)
    } else {
      moved = problems
    }
    let shown = ShownProblems(sources: sources)
    return Result(
      isWritten: false,
      lines: Problems(moved).list.filter { $0.severity == .error }.map { shown.text($0) }
        + ["\(file.path) is not changed.", kept(edited)])
  }

  private func kept(_ edited: Edited) -> DisplayText {
    "Your text is kept. Mend it, then: guichet rules edit \(file.path) --text \(edited.path)"
  }

  private func discard(_ edited: Edited) {
    if edited.isOurs { try? FileManager.default.removeItem(atPath: edited.path) }
  }
}
