/// A byte sequence that has harmed terminals, by its number in the list of published tricks.
public struct TerminalVector: Hashable, Sendable, CustomStringConvertible {
  /// The number, from `T01` to `T48`; a trick with two parts has a letter behind it.
  public let id: String
  /// What someone types or writes.
  public let bytes: [UInt8]

  /// The bytes as a `String` repairs them.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The number alone: some vectors are a mebibyte long.
  public var description: String { id }

  private init(_ id: String, _ text: String) {
    self.id = id
    bytes = Array(text.utf8)
  }

  private init(_ id: String, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// All of them.
  public static let all: [TerminalVector] = [
    .init("T01", "\u{1B}]0;pwned\u{7}"), .init("T02", "\u{1B}]2;x\u{1B}\\\u{1B}[21t"),
    .init("T03", "\u{1B}]52;c;cm0gLXJmIC8=\u{7}"), .init("T04", "\u{1B}]52;c;?\u{7}"),
    .init("T05", "\u{1B}]8;;http://evil\u{1B}\\pay here\u{1B}]8;;\u{1B}\\"),
    .init("T06", "\u{1B}[2J\u{1B}[1;1Hagent> approved"),
    .init("T07", "\u{1B}[1A\u{1B}[2Kagent> ok"), .init("T08", "hello\ragent> ok"),
    .init("T09", "abc\u{8}\u{8}\u{8}xyz"), .init("T10", "\u{1B}[6n\u{1B}[c\u{1B}[>c"),
    .init("T11", "\u{1B}P$q q\u{1B}\\"), .init("T12", "\u{1B}P+q544e\u{1B}\\"),
    .init("T13", "\u{1B}]50;?\u{7}"), .init("T14", "\u{1B}]10;?\u{7}\u{1B}]4;1;?\u{7}"),
    .init("T15", "\u{1B}[?1049h\u{1B}[?1000h"), .init("T16", "\u{1B}[8m hidden \u{1B}[0m"),
    .init("T17", "\u{1B}[30;40m black on black"), .init("T18", "\u{1B}[20l\u{1B}[4h\u{1B}c"),
    .init("T19", "\u{9B}31m"), .init("T20", "\u{9D}0;t\u{9C}"),
    .init("T21", bytes: [0x9B, 0x33, 0x31, 0x6D]), .init("T22", "\u{E}\u{F}"),
    .init("T23", String(repeating: "\u{7}", count: 10_000)),
    .init("T24", "\u{1B}[5i print \u{1B}[4i"), .init("T25", "\u{1B}_Gf=100;AAAA\u{1B}\\"),
    .init("T26", "\u{1B}]9;msg\u{7}\u{1B}]777;notify;a;b\u{7}"),
    .init("T27", "\u{1B}]1337;File=inline=1:AAAA\u{7}"), .init("T28", "\u{1B}]0;"),
    .init("T29", "\u{1B}[999999999999999C"),
    .init("T30", "\u{1B}[" + String(repeating: "1;", count: 50_000)),
    .init("T31", "\u{202E}fdp.exe"), .init("T32", "\u{2066}\u{2067}\u{2068}\u{2069}\u{2069}"),
    .init("T33", "a\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{AD}b"),
    .init("T34", "Z" + String(repeating: "\u{301}", count: 500)),
    .init("T35", "x\u{E0041}\u{E0042}\u{E007F}"), .init("T36", "a\u{2028}b\u{2029}c\u{85}d"),
    .init("T37", bytes: [0xFF, 0xFE, 0xC0, 0xAF, 0xED, 0xA0, 0x80]),
    .init("T38", bytes: [0x61, 0xE2, 0x82]), .init("T39", "a\0b"),
    .init("T40", String(repeating: "x", count: 1 << 20)),
    .init("T41", String(repeating: "\n", count: 100_000)),
    .init("T42", "\u{1B}[200~paste\u{1B}[201~"), .init("T43", "\u{410}gent: done"),
    .init("T44", String(repeating: "👩‍💻🇫🇷❤️", count: 1_000)),
    .init("T45", "\u{1}\u{1B}[31m\u{2}"),
    .init("T46", String(repeating: "\t", count: 10_000) + "\u{B}\u{C}"),
    .init("T47", "\u{1B}]11;rgb:00/00/00\u{7}"), .init("T48a", "\u{1B}"), .init("T48b", "[2J"),
  ]
}
