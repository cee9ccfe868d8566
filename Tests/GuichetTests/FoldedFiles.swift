import Foundation

/// All that was written below a folder, so folded that a secret is found in every disguise.
///
/// Letters and digits only, in lower case, digits of every script as those of ASCII. The stars of
/// masks stay, so that the last digits of two cards do not become one number.
struct FoldedFiles {
  /// A file, or a page of one.
  struct Part {
    /// What it is: the file's path, for a database also the page and what it holds.
    let name: String
    let folded: Data
  }

  /// Where a secret was found.
  struct Place: Hashable, CustomStringConvertible {
    let name: String
    /// What stands around it, folded.
    let surroundings: String

    var description: String { "\(name): «\(surroundings)»" }
  }

  /// The files' parts in order of path, and then the store's rows.
  private(set) var parts: [Part]

  init(below folder: String) throws {
    var parts: [Part] = []
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() {
      let whole = folder + "/" + path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: whole)))
      parts += Self.parts(of: bytes, named: path)
    }
    self.parts = parts
  }

  /// Adds what a row of the store says, whole even where it runs over several pages.
  mutating func add(_ text: String, named name: String) {
    parts.append(Part(name: name, folded: Data(Self.fold(text).utf8)))
  }

  private static func parts(of bytes: [UInt8], named path: String) -> [Part] {
    let pages = DatabasePage.pages(of: bytes)
    guard !pages.isEmpty else {
      return [Part(name: path, folded: Data(fold(String(decoding: bytes, as: UTF8.self)).utf8))]
    }
    return pages.map { page in
      Part(name: "\(path), \(page.name)", folded: Data(fold(page: page.bytes).utf8))
    }
  }

  /// A text's letters and digits.
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return String(folded)
  }

  /// The letters and digits of a database's page, with a stop for each byte of its structure.
  ///
  /// Between the numbers of an index, whose bytes may be digits by chance, stand bytes that are no
  /// text: without a stop, a row of them would read as one long number. No text in the store has
  /// such bytes, as its events are JSON.
  static func fold(page bytes: ArraySlice<UInt8>) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{FFFD}" {
        if folded.last != stop { folded.append(stop) }
      } else {
        append(scalar, to: &folded)
      }
    }
    return String(folded)
  }

  private static let stop: Unicode.Scalar = "|"

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x2A, 0x30...0x39, 0x61...0x7A: folded.append(scalar)
    case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case ..<0x80: return
    default:
      guard scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      else { return }
      folded.append(Unicode.Scalar(UInt8(0x30 + Int(value))))
    }
  }

  /// Where a folded text stands, the first time in each part.
  func places(of needle: String) -> [Place] {
    let needle = Data(needle.utf8)
    return parts.compactMap { part in
      guard let found = part.folded.range(of: needle) else { return nil }
      let around = max(0, found.lowerBound - 30)..<min(part.folded.count, found.upperBound + 30)
      return Place(
        name: part.name, surroundings: String(decoding: part.folded[around], as: UTF8.self))
    }
  }
}
