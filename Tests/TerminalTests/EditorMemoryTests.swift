import Foundation
import PtySupport
import Testing

/// What is left of a secret in the editor's memory when its line has been handed over.
@Suite(.serialized)
struct EditorMemoryTests {
  /// Ways to type a card and not to send it as it stands.
  struct Typing: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: [String]

    init(_ name: String, _ keys: String...) {
      testDescription = name
      self.keys = keys
    }
  }

  private static let card = "4000056655665556"

  @Test(arguments: [
    Typing("sent", "\(card)\r"), Typing("pasted", "\u{1B}[200~\(card)\u{1B}[201~", "\r"),
    Typing("cut and sent otherwise", "\(card)", "\u{15}", "non\r"),
    Typing("cut in pieces", "\(card)", "\u{1B}\u{7F}", "x \(card)", "\u{17}", "\r"),
    Typing("cut, put back and sent", "\(card)", "\u{15}", "\u{19}", "\r"),
    Typing("deleted by key", card + String(repeating: "\u{7F}", count: 16), "non\r"),
    Typing("given up", "\(card)", "\u{3}", "non\r"),
    Typing("undone", "\(card)", "\u{1F}\u{1F}", "non\r"),
    Typing("left for an older line", "bonjour\r", "\(card)", "\u{1B}[A", "\r"),
    Typing("before a long line", "\(card) ", String(repeating: "mot ", count: 2000) + "\r"),
    Typing("in a long line", String(repeating: "mot ", count: 400) + "\(card)\r"),
  ])
  func noCopyOfACardIsLeft(typing: Typing) throws {
    let terminal = try EditorHarness.start()
    for keys in typing.keys {
      terminal.type(keys)
      terminal.settle(milliseconds: 60)
    }
    try #require(terminal.wait { $0.allLines.contains { $0.hasPrefix("line ") } })
    terminal.wait { $0.cursorLine == "vous ›" }
    // The whole number, and as much of it as can be read while it is typed.
    for piece in [Self.card, String(Self.card.prefix(12)), String(Self.card.suffix(12))] {
      #expect(try terminal.copies(of: Array(piece.utf8)) == 0, "\(piece)")
      let scalars = piece.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
      #expect(try terminal.copies(of: scalars) == 0, "\(piece) in scalars")
    }
  }

  @Test func allMemoryIsFreedThroughOurFunctions() throws {
    let program = try #require(dlopen(nil, RTLD_NOW))
    let library = try #require(dlopen("libc.so.6", RTLD_NOW))
    for name in ["free", "realloc"] {
      let (used, own) = (try #require(dlsym(program, name)), try #require(dlsym(library, name)))
      #expect(used != own, "\(name)")
    }
  }

  @Test func theSearchDoesFindWhatIsThere() throws {
    let terminal = try EditorHarness.start()
    terminal.type("encore là 123456 et ici")
    terminal.wait(for: "et ici")
    #expect(try terminal.copies(of: Array("encore".utf8)) > 0)
  }
}
