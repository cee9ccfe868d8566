/// The gate before a line editor's echo: what people type or paste must not act on their own
/// terminal either.
///
/// An editor counts in bytes, so whatever is hidden is drawn as a sign of as many bytes. Controls
/// of ASCII are left to the editor, which draws them as `^X`.
public enum EchoGate {
  /// A stretch of the line and what is drawn in its place.
  public struct Disguise: Hashable, Sendable {
    /// The bytes that are hidden.
    public let range: Range<Int>
    /// As many bytes of well-formed UTF-8 that can only be shown.
    public let shown: [UInt8]
  }

  /// What to hide of a line while it is drawn.
  ///
  /// - Parameter bytes: the line in UTF-8, ill-formed or not; it may hold line breaks.
  /// - Returns: stretches in order, without overlaps; none for most lines.
  public static func disguises(in bytes: [UInt8]) -> [Disguise] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
    let decoded = UTF8Scalars(bytes)
    var scanner = DisplayScanner()
    var disguises: [Disguise] = []
    for (index, scalar) in decoded.scalars.enumerated() {
      let range = decoded.offsets[index]..<decoded.offsets[index + 1]
      if scalar.value < 0x80, scalar.value < 0x20 || scalar.value == 0x7F {
        scanner = DisplayScanner()
        continue
      }
      let next = index + 1 < decoded.scalars.count ? decoded.scalars[index + 1] : nil
      let verdict = scanner.verdict(on: scalar, before: next)
      let isRepaired = scalar == "\u{FFFD}" && Array(bytes[range]) != Array("\u{FFFD}".utf8)
      if isRepaired {
        let signs = [UInt8](repeating: UInt8(ascii: "?"), count: range.count)
        disguises.append(Disguise(range: range, shown: signs))
      } else if verdict != .shown {
        disguises.append(Disguise(range: range, shown: sign(of: range.count)))
      }
    }
    return disguises
  }

  private static func sign(of count: Int) -> [UInt8] {
    switch count {
    case 1: Array("?".utf8)
    case 2: Array("¤".utf8)
    case 3: Array("\u{FFFD}".utf8)
    default: Array("\u{FFFD}".utf8) + [UInt8](repeating: UInt8(ascii: "?"), count: count - 3)
    }
  }
}
