import Foundation

/// A labelled line: what is secret in it, and what may be masked or not.
struct CorpusLine: Decodable {
  /// A stretch of scalars, with what it is.
  struct Span: Decodable {
    let range: Range<Int>
    let kind: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let start = try list.decode(Int.self)
      range = start..<(try list.decode(Int.self))
      kind = list.isAtEnd ? "" : try list.decode(String.self)
    }
  }

  /// Which disguise, or which kind of wanted data.
  let group: String
  /// The message, or several joined by line breaks.
  let text: String
  /// What must be masked.
  let spans: [Span]
  /// What is neither a hit nor a false one.
  let optional: [Span]?
  /// Where each of several messages begins.
  let turns: [Int]?

  /// The messages, each with its place in the text.
  var messages: [(start: Int, text: String)] {
    let scalars = Array(text.unicodeScalars)
    let starts = turns ?? [0]
    return zip(starts, starts.dropFirst() + [scalars.count + 1]).map { start, next in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<next - 1])
      return (start, String(view))
    }
  }

  /// The lines of a corpus file.
  static func load(_ name: String) throws -> [CorpusLine] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Corpora/\(name).jsonl")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(CorpusLine.self, from: Data($0.utf8)) }
  }
}
