import Dialogue
import Foundation

/// The countries of ISO 3166 with their names, as Foundation knows them.
enum CountryTable {
  /// The codes in alphabetical order.
  static let codes: [String] = Locale.Region.isoRegions
    .filter { $0.identifier.utf8.count == 2 && $0.subRegions.isEmpty }.map(\.identifier)
    .filter { $0.utf8.allSatisfy { 0x41...0x5A ~= $0 } }.sorted()

  /// The name of every country in a language.
  static func names(in language: Language) -> [String: String] {
    let locale = Locale(identifier: language.rawValue)
    return codes.reduce(into: [:]) { names, code in
      names[code] = locale.localizedString(forRegionCode: code) ?? code
    }
  }
}
