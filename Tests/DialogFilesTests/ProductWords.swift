import DialogFiles
import Dialogue
import Foundation
import NLU

/// The product's interpreter and the words that it was given.
enum ProductWords {
  static let interpreter: MessageInterpreter? = {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Dialogs").path
    return AssistantLoader().load(folder).assistant?.interpreter
  }()

  /// Every word of every list of the languages, written as it is there; abbreviations of chat and
  /// what they stand for are left out.
  static let all: [String] = {
    var words: Set<String> = []
    for language in interpreter?.languages ?? [] {
      var plain = language
      plain.chatSpelling = [:]
      plain.claims = ["": Array(language.claims.values.joined())]
      collect(Mirror(reflecting: plain), into: &words)
    }
    return words.sorted()
  }()

  /// The names of all countries in seven languages, each with its code.
  static let countries: [(name: String, code: String)] = {
    let codes = Locale.Region.isoRegions.filter {
      $0.identifier.utf8.count == 2 && $0.subRegions.isEmpty
    }.map(\.identifier).sorted()
    return ["fr", "en", "de", "es", "it", "pt", "pl"].map(Locale.init(identifier:)).flatMap {
      locale in
      codes.compactMap { code in
        locale.localizedString(forRegionCode: code).map { ($0, code) }
      }
    }
  }()

  private static func collect(_ mirror: Mirror, into words: inout Set<String>) {
    for child in mirror.children {
      if let phrase = child.value as? String {
        words.formUnion(phrase.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      } else {
        collect(Mirror(reflecting: child.value), into: &words)
      }
    }
  }
}
