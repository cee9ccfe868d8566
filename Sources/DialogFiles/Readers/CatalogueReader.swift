import Diagnostics
import Dialogue

/// One section of the help centre.
struct CatalogueEntry {
  let id: String
  var titles: [Language: String] = [:]
  var words: [Language: [String]] = [:]
}

/// Reads `articles/catalogue.yml`, whose entries become the values of the slot `section`.
struct CatalogueReader {
  let languages: [Language]

  func entries(_ root: YAMLCursor) -> [CatalogueEntry] {
    var seen: Set<String> = []
    return root.list().compactMap { cursor in
      guard let (entry, id) = entry(cursor) else { return nil }
      guard seen.insert(entry.id).inserted else {
        cursor.source.problems.report(
          .valueName, "the section «\(entry.id)» is listed twice", at: id.place)
        return nil
      }
      return entry
    }
  }

  private func entry(_ cursor: YAMLCursor) -> (CatalogueEntry, YAMLText)? {
    let codes = languages.map(\.rawValue)
    let fields = cursor.fields(["id", "beta", "words"] + codes, required: ["id"] + codes)
    guard let id = fields["id"]?.identifier() else { return nil }
    let isBeta = fields["beta"]?.flag() ?? false
    let words = fields["words"]?.fields(codes)
    var entry = CatalogueEntry(id: id.value)
    for language in languages {
      guard let title = fields[language.rawValue]?.name() else { continue }
      entry.titles[language] = isBeta ? "\(title.value) (beta)" : title.value
      entry.words[language] = words?[language.rawValue]?.names().map(\.value) ?? []
    }
    return (entry, id)
  }
}
