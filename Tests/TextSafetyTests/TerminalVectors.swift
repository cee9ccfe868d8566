/// Byte sequences that have harmed terminals, one entry or more for each published trick.
enum TerminalVectors {
  static let all: [[UInt8]] = texts.map { Array($0.utf8) } + raw

  private static let texts: [String] = [
    "\u{1B}]0;pwned\u{7}", "\u{1B}]2;x\u{1B}\\\u{1B}[21t", "\u{1B}]52;c;cm0gLXJmIC8=\u{7}",
    "\u{1B}]52;c;?\u{7}", "\u{1B}]8;;http://evil\u{1B}\\pay here\u{1B}]8;;\u{1B}\\",
    "\u{1B}[2J\u{1B}[1;1Hagent> approved", "\u{1B}[1A\u{1B}[2Kagent> ok", "hello\ragent> ok",
    "abc\u{8}\u{8}\u{8}xyz", "\u{1B}[6n\u{1B}[c\u{1B}[>c", "\u{1B}P$q q\u{1B}\\",
    "\u{1B}P+q544e\u{1B}\\", "\u{1B}]50;?\u{7}", "\u{1B}]10;?\u{7}\u{1B}]4;1;?\u{7}",
    "\u{1B}[?1049h\u{1B}[?1000h", "\u{1B}[8m hidden \u{1B}[0m", "\u{1B}[30;40m black on black",
    "\u{1B}[20l\u{1B}[4h\u{1B}c", "\u{9B}31m", "\u{9D}0;t\u{9C}", "\u{E}\u{F}",
    String(repeating: "\u{7}", count: 10_000), "\u{1B}[5i print \u{1B}[4i",
    "\u{1B}_Gf=100;AAAA\u{1B}\\", "\u{1B}]9;msg\u{7}\u{1B}]777;notify;a;b\u{7}",
    "\u{1B}]1337;File=inline=1:AAAA\u{7}", "\u{1B}]0;", "\u{1B}[999999999999999C",
    "\u{1B}[" + String(repeating: "1;", count: 50_000), "\u{202E}fdp.exe",
    "\u{2066}\u{2067}\u{2068}\u{2069}\u{2069}", "a\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{AD}b",
    "Z" + String(repeating: "\u{301}", count: 500), "x\u{E0041}\u{E0042}\u{E007F}",
    "a\u{2028}b\u{2029}c\u{85}d", "a\0b", String(repeating: "x", count: 1 << 20),
    String(repeating: "\n", count: 100_000), "\u{1B}[200~paste\u{1B}[201~", "\u{430}gent: done",
    String(repeating: "👩‍💻🇫🇷❤️", count: 1_000), "\u{1}\u{1B}[31m\u{2}",
    String(repeating: "\t", count: 10_000) + "\u{B}\u{C}", "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}",
    "[2J",
  ]

  private static let raw: [[UInt8]] = [
    [0x9B, 0x33, 0x31, 0x6D], [0xFF, 0xFE, 0xC0, 0xAF, 0xED, 0xA0, 0x80], [0x61, 0xE2, 0x82],
  ]
}
