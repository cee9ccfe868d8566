import Foundation

/// The names of countries in several languages, from the locale data of Foundation (CLDR).
enum CountryNames {
  /// Regions of that data that are no countries.
  private static let unions: Set<String> = ["EU", "EZ", "QO", "UN"]

  /// The names of each ISO 3166 code, in the order of the languages.
  ///
  /// A part in brackets counts as a name of its own, unless it is an abbreviation: «Myanmar
  /// (Birmanie)» gives both, «Saint-Martin (fr.)» one.
  static func all(in languages: [String]) -> [(code: String, names: [String])] {
    let codes = Locale.Region.isoRegions.map(\.identifier)
      .filter { $0.utf8.count == 2 && !unions.contains($0) }.sorted()
    let locales = languages.map(Locale.init(identifier:))
    return codes.map { code in
      let names = locales.compactMap { $0.localizedString(forRegionCode: code) }
        .filter { $0 != code }
      return (code, names.flatMap(parts))
    }
  }

  private static func parts(of name: String) -> [String] {
    name.unicodeScalars.split { "()[]（）".unicodeScalars.contains($0) }
      .compactMap { part in
        guard let first = part.firstIndex(where: isVisible),
          let last = part.lastIndex(where: isVisible)
        else { return nil }
        return String(part[first...last])
      }
      .filter { !$0.hasSuffix(".") || $0.contains(" ") }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory != .spaceSeparator
  }
}
