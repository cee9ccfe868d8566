import PtySupport
import Testing

/// The lines that the arrow keys bring back: never one with a secret, nor one that a secret was
/// typed into.
@Suite(.serialized)
struct EditorHistoryTests {
  private static let card = "4000056655665556"

  /// Says something and waits for the prompt behind it.
  private func say(_ text: String, _ terminal: PseudoTerminal) throws {
    let before = terminal.screen.allLines.count { $0.hasPrefix("line ") }
    terminal.type(text + "\r")
    try #require(
      terminal.wait { screen in
        screen.allLines.count { $0.hasPrefix("line ") } > before && screen.cursorLine == "vous ›"
      })
  }

  /// The lines from the latest to the oldest.
  private func history(_ terminal: PseudoTerminal, count: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<count {
      terminal.type("\u{1B}[A")
      terminal.settle(milliseconds: 60)
      lines.append(String(terminal.screen.cursorLine.dropFirst("vous › ".count)))
    }
    return lines
  }

  @Test func aLineWithASecretIsNotAmongThem() throws {
    let terminal = try EditorHarness.start()
    for line in ["un", "carte \(Self.card)", "deux", "mot de passe : hunter2hunter2"] {
      try say(line, terminal)
    }
    #expect(history(terminal, count: 3) == ["deux", "un", "un"])
  }

  @Test func theyAreForgottenWhenOneTurnsOutToHoldAPieceOfASecret() throws {
    let terminal = try EditorHarness.start()
    try say("bonjour", terminal)
    try say("et voici 4000 0566", terminal)
    #expect(history(terminal, count: 2) == ["et voici 4000 0566", "bonjour"])
    terminal.type("\u{3}")
    terminal.wait { $0.cursorLine == "vous ›" }
    try say("5566 5556", terminal)
    #expect(history(terminal, count: 1) == [""])
    for piece in ["4000 0566", "5566 5556"] {
      #expect(try terminal.copies(of: Array(piece.utf8)) == 0)
    }
  }

  /// A card typed into an older line, which is then left, given up, or sent.
  @Test(arguments: [
    ["\u{1B}[A \(card)", "\u{1B}[A", "\r"], ["\u{1B}[A \(card)", "\u{1B}[B", "non\r"],
    ["\u{1B}[A \(card)", "\u{1B}[A", "\u{3}", "non\r"], ["\u{1B}[A \(card)", "\u{3}", "non\r"],
    ["\u{1B}[A \(card)", "\r"], ["\(card)", "\u{1B}[A", "\u{3}", "non\r"],
  ])
  func anOlderLineComesBackAsItWas(keys: [String]) throws {
    let terminal = try EditorHarness.start()
    try say("premier", terminal)
    try say("second", terminal)
    for key in keys {
      terminal.type(key)
      terminal.settle(milliseconds: 60)
    }
    try #require(
      terminal.wait { screen in
        screen.allLines.count { $0.hasPrefix("line ") } == 3 && screen.cursorLine == "vous ›"
      })
    #expect(Set(history(terminal, count: 4)).isSubset(of: ["non", "premier", "second"]))
    terminal.type("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B")
    terminal.settle()
    #expect(terminal.screen.cursorLine == "vous ›")
    #expect(try terminal.copies(of: Array(Self.card.utf8)) == 0)
  }

  @Test func thereAreAtMostFiveHundred() throws {
    let terminal = try EditorHarness.start()
    // Words: numbers that follow each other could be a secret in pieces.
    let lines = (0..<510).map(Self.word)
    terminal.type(lines.map { $0 + "\r" }.joined())
    try #require(terminal.wait(seconds: 60) { $0.allLines.contains { $0.contains("[mot faj]") } })
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type(String(repeating: "\u{1B}[A", count: 520))
    #expect(terminal.wait { $0.cursorLine == "vous › mot aba" })
  }

  private static func word(_ number: Int) -> String {
    let letters = String(number + 1000).unicodeScalars.map { scalar in
      String(Unicode.Scalar(UInt8(scalar.value + 49)))
    }
    return "mot " + letters.dropFirst().joined()
  }
}
