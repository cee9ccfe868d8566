import Diagnostics
import Dialogue
import Foundation

/// The files of a folder, the YAML ones parsed.
struct DialogSources {
  private let documents: [DialogPath: [(file: DialogFile, root: YAMLCursor)]]
  /// All files in the order of their paths.
  let files: [DialogFile]

  /// Parses the YAML files: a third of the start-up is theirs.
  init(_ files: [DialogFile], problems: ProblemCollector) {
    self.files = files
    let yaml = files.filter { $0.path.hasSuffix(".yml") }
    var documents: [DialogPath: [(DialogFile, YAMLCursor)]] = [:]
    for (file, document) in zip(yaml, Self.parse(yaml)) {
      problems.report(document.problems)
      guard let root = document.root else { continue }
      let source = YAMLSource(file, problems: problems)
      documents[file.kind, default: []].append((file, YAMLCursor(node: root, source: source)))
    }
    self.documents = documents
  }

  private static func parse(_ files: [DialogFile]) -> [YAMLDocument] {
    files.map(YAMLDocument.init)
  }

  /// The root of the only file of a kind.
  func root(_ kind: DialogPath) -> YAMLCursor? { documents[kind]?.first?.root }

  /// The roots of all files of a kind.
  func roots(_ kind: DialogPath) -> [YAMLCursor] { documents[kind]?.map(\.root) ?? [] }

  /// Whether there is a file of a kind, readable or not.
  func has(_ kind: DialogPath) -> Bool { files.contains { $0.kind == kind } }

  /// The folders of topics and repairs, in alphabetical order.
  var flowFolders: [Flow.ID] {
    let folders = files.compactMap { file -> Flow.ID? in
      switch file.kind {
      case .flow(let id), .texts(let id, _): id
      case .settings, .slots, .sharedTexts, .tests, .decisions, .weights, .ruleSources, .article,
        .catalogue, .words:
        nil
      }
    }
    return Set(folders).sorted()
  }

  /// The languages that some file is written in.
  var languages: Set<Language> {
    files.reduce(into: []) { languages, file in
      switch file.kind {
      case .texts(_, let language), .sharedTexts(let language), .article(_, let language):
        languages.insert(language)
      case .settings, .slots, .flow, .tests, .decisions, .weights, .ruleSources, .catalogue, .words:
        break
      }
    }
  }
}
