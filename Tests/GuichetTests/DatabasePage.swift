/// A page of an SQLite database or of its write-ahead log (sqlite.org/fileformat2.html).
struct DatabasePage {
  /// What it is: the page's number, in a log the frame too, and what a page of its kind holds.
  let name: String
  /// What it holds, without the link to the next page with which the rest of a long text begins.
  let bytes: ArraySlice<UInt8>

  /// The pages of a file in order; none where it is neither a database nor a log.
  ///
  /// A text that runs over its page's end goes on in another and is cut there.
  static func pages(of file: [UInt8]) -> [DatabasePage] {
    if file.starts(with: "SQLite format 3\0".utf8), file.count >= 100 {
      let stated = number(file, at: 16, bytes: 2)
      let size = stated == 1 ? 65_536 : stated
      return stride(from: 0, to: file.count, by: max(size, 512)).map { start in
        let number = start / max(size, 512) + 1
        return DatabasePage(
          "page \(number)", number, file[start..<min(start + max(size, 512), file.count)])
      }
    }
    guard [0x377F_0682, 0x377F_0683].contains(number(file, at: 0, bytes: 4)) else { return [] }
    let size = max(number(file, at: 8, bytes: 4), 512)
    return stride(from: logHead, to: file.count, by: size + frameHead).map { start in
      let page = number(file, at: start, bytes: 4)
      let content = min(start + frameHead, file.count)..<min(start + frameHead + size, file.count)
      let frame = (start - logHead) / (size + frameHead) + 1
      return DatabasePage("frame \(frame), page \(page)", page, file[content])
    }
  }

  private static let logHead = 32
  private static let frameHead = 24

  private init(_ name: String, _ number: Int, _ bytes: ArraySlice<UInt8>) {
    let flag = bytes.dropFirst(number == 1 ? 100 : 0).first
    let kind =
      switch flag {
      case 2: "inside an index"
      case 5: "inside a table"
      case 10: "leaf of an index"
      case 13: "leaf of a table"
      default: "the rest of a long text, or free"
      }
    self.name = "\(name) (\(kind))"
    let isBranch = [2, 5, 10, 13].contains(flag ?? 0)
    self.bytes = isBranch ? bytes : bytes.dropFirst(4)
  }

  /// A big-endian number.
  private static func number(_ file: [UInt8], at offset: Int, bytes count: Int) -> Int {
    file.dropFirst(offset).prefix(count).reduce(0) { $0 << 8 | Int($1) }
  }
}
