/// The lines of a file, found once, when the first place in it has to be worked out.
final class FileLines {
  private let bytes: [UInt8]
  private lazy var starts: [Int] = {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return starts
  }()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many lines there are.
  var count: Int { starts.count }

  /// A line without its end, counted from one; empty outside the file.
  subscript(number: Int) -> [Unicode.Scalar] {
    guard starts.indices.contains(number - 1) else { return [] }
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return Array(String(decoding: bytes[starts[number - 1]..<end], as: UTF8.self).unicodeScalars)
  }
}
