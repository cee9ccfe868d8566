import DialogFiles
import Dialogue
import Foundation

/// The product's dialogs with Spanish beside their languages, in a folder that is taken away.
///
/// Spanish are the words of `ThirdLanguage/*.yml`, two topics and what is shared, and one answer.
/// All other texts are the English ones under a Spanish file's name, without their examples.
struct ThirdLanguage {
  static let language: Language = "es"

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let product = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Dialogs")

  /// The reading of the folder.
  static func load() throws -> LoadResult {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("dialogs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.copyItem(at: product, to: root)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      try translate(path, in: root)
    }
    return AssistantLoader().load(root.path)
  }

  private static func translate(_ path: String, in root: URL) throws {
    let file = root.appendingPathComponent(path)
    let parts = path.split(separator: "/").map(String.init)
    switch parts.last {
    case "assistant.yml":
      try edit(file) { $0.replacingOccurrences(of: "[fr, en]", with: "[fr, en, es]") }
    case "catalogue.yml":
      try edit(file) { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
          line.hasPrefix("  en: ") ? [String(line), "  es: " + line.dropFirst(6)] : [String(line)]
        }.joined(separator: "\n")
      }
    case "en.yml":
      let own = try? spanish(for: parts)
      let english = try String(contentsOf: file, encoding: .utf8)
      let text = parts[0] == "shared" ? sharedTexts(english) : without("examples", in: english)
      let translated = replacing(own ?? "", in: text)
        .replacingOccurrences(of: "You enter the new card", with: "Introduzca la tarjeta nueva")
      try write(translated, to: root, path, "en.yml", "es.yml")
    case .some(let name) where name.hasSuffix(".en.md"):
      let english = try String(contentsOf: file, encoding: .utf8)
      try write(english, to: root, path, ".en.md", ".es.md")
    default: break
    }
  }

  private static func spanish(for parts: [String]) throws -> String {
    let name = parts.count == 3 ? parts[1] : "shared"
    return try String(
      contentsOf: tests.appendingPathComponent("ThirdLanguage/\(name).yml"), encoding: .utf8)
  }

  private static func edit(_ file: URL, _ change: (String) -> String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try change(text).write(to: file, atomically: true, encoding: .utf8)
  }

  private static func write(
    _ text: String, to root: URL, _ path: String, _ old: String, _ new: String
  ) throws {
    let file = root.appendingPathComponent(path.dropLast(old.count) + new)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The shared texts without the words by which English is understood.
  private static func sharedTexts(_ english: String) -> String {
    var isSynonym = false
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let indent = line.prefix { $0 == " " }.count
      if line.hasPrefix("    synonyms:") || line.hasPrefix("    examples:") {
        isSynonym = true
      } else if indent <= 4, !line.hasPrefix("    - ") {
        isSynonym = false
      }
      return !isSynonym
    }
    return lines.joined(separator: "\n")
  }

  /// A text with the sections of another in place of its own, or behind them.
  private static func replacing(_ own: String, in text: String) -> String {
    let keys = own.split(separator: "\n").filter { $0.first?.isLetter ?? false }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    return keys.reduce(text) { without($1, in: $0) } + own
  }

  /// A text without a section of its own.
  private static func without(_ key: String, in text: String) -> String {
    var isInside = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if let first = line.first, first != " ", first != "#" { isInside = line.hasPrefix("\(key):") }
      return !isInside
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
