/// Reads the escapes of URLs (RFC 3986, section 2.1), also where they are escaped again.
enum PercentReader {
  /// `%34`, `%EF%BC%94` for a character of several bytes, `%2534` for `%34` in another address;
  /// `%A0` alone is a Latin-1 space, and `%1B` a terminal sequence's beginning.
  static func read(_ scalars: [Unicode.Scalar], at index: Int) -> EscapeReader.Step? {
    guard let (first, length) = byte(scalars, at: index) else { return nil }
    if first == 0xA0 { return (" ", length) }
    if first == 0x1B { return (nil, sequenceEnd(scalars, from: index + length) - index) }
    let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard count > 1 else { return EscapeReader.step(Unicode.Scalar(first), length) }
    var bytes: [UInt8] = []
    var end = index
    for _ in 0..<count {
      guard let (next, length) = byte(scalars, at: end) else { return nil }
      bytes.append(next)
      end += length
    }
    let decoded = UTF8Scalars(bytes).scalars
    return decoded.count == 1 ? EscapeReader.step(decoded[0], end - index) : nil
  }

  /// How often an escape may be escaped again.
  private static let depth = 3

  /// The byte that is escaped at a percent sign, and the length of its escape.
  private static func byte(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (value: UInt8, length: Int)? {
    guard index < scalars.count, scalars[index] == "%" else { return nil }
    var start = index + 1
    for _ in 0..<depth
    where start + 3 < scalars.count && scalars[start] == "2" && scalars[start + 1] == "5"
      && number(scalars, at: start + 2) != nil
    {
      start += 2
    }
    return number(scalars, at: start).map { ($0, start + 2 - index) }
  }

  private static func number(_ scalars: [Unicode.Scalar], at start: Int) -> UInt8? {
    guard start + 2 <= scalars.count else { return nil }
    return EscapeReader.number(scalars, start..<start + 2, radix: 16).map { UInt8($0) }
  }

  /// The end of the control sequence whose bracket, escaped or not, stands at `start`; `start` where
  /// none does.
  private static func sequenceEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    if start < scalars.count, scalars[start] == "[" {
      return EscapeReader.controlEnd(scalars, from: start + 1) ?? start
    }
    guard let (bracket, length) = byte(scalars, at: start), bracket == 0x5B else { return start }
    return EscapeReader.controlEnd(scalars, from: start + length) ?? start
  }
}
