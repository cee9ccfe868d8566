import Foundation

/// All that was written below a folder, so folded that a secret is found in every disguise.
///
/// Letters and digits only, in lower case, digits of every script as those of ASCII. The stars of
/// masks stay, so that the last digits of two cards do not become one number.
struct FoldedFiles {
  /// The folded content of each file by its path.
  let texts: [String: [UInt8]]

  init(below folder: String) throws {
    var texts: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in paths {
      let whole = folder + "/" + path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: whole)))
      texts[path] = Array(Self.fold(String(decoding: bytes, as: UTF8.self)).utf8)
    }
    self.texts = texts
  }

  /// A text's letters and digits.
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2A, 0x30...0x39, 0x61...0x7A: folded.append(scalar)
      case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case ..<0x80: continue
      default:
        guard scalar.properties.numericType == .decimal,
          let value = scalar.properties.numericValue
        else { continue }
        folded.append(Unicode.Scalar(UInt8(0x30 + Int(value))))
      }
    }
    return String(folded)
  }

  /// The files in which a folded text stands.
  func places(of needle: String) -> [String] {
    let needle = Data(needle.utf8)
    return texts.filter { Data($0.value).range(of: needle) != nil }.map(\.key).sorted()
  }
}
