import Glibc
import PtySupport
import Testing

/// Signals, sizes and surroundings of the line editor.
@Suite(.serialized)
struct EditorSignalTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func anEndingSignalIsReportedWithTheTerminalRestored(signal: Int32) throws {
    let terminal = try EditorHarness.start()
    terminal.type("à moitié")
    terminal.wait(for: "à moitié")
    terminal.send(signal: signal)
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(
      terminal.screen.allLines == ["ready", "vous › à moitié", "terminated \(signal)"])
    #expect(terminal.isCooked)
  }

  @Test func controlZStopsWithACookedTerminalAndComesBack() throws {
    let terminal = try EditorHarness.start()
    terminal.type("à moitié")
    terminal.wait(for: "à moitié")
    // An orphaned session would ignore the key's own signal, so it is sent.
    terminal.send(signal: SIGTSTP)
    #expect(terminal.waitUntilStopped())
    #expect(terminal.isCooked)
    terminal.send(signal: SIGCONT)
    terminal.settle()
    #expect(!terminal.isCooked)
    terminal.type(" fini\r")
    #expect(terminal.wait(for: "line 15 [à moitié fini]"))
  }

  @Test(arguments: [(80, 40), (40, 80), (200, 40)])
  func aNewSizeRedrawsTheLine(from: Int, to: Int) throws {
    let terminal = try EditorHarness.start(columns: from)
    let line = String(repeating: "abc ", count: 15) + "fin"
    terminal.type(line)
    terminal.wait { $0.cursorLine.hasSuffix("fin") }
    terminal.resize(columns: to, rows: 24)
    terminal.settle()
    terminal.type("!")
    #expect(terminal.wait { $0.cursorLine.hasSuffix("fin!") })
    let drawn = terminal.screen.lines.prefix(terminal.screen.row + 1).joined()
    #expect(drawn.hasSuffix("vous › " + line + "!"))
    terminal.type("\r")
    #expect(terminal.wait { $0.allLines.joined().contains("line 64 ") })
  }

  @Test(
    arguments: [
      ["LC_ALL": nil, "LANG": "C"], ["LC_ALL": "C"], ["LC_ALL": "xx_XX.bogus"],
      ["LC_ALL": nil, "LANG": nil],
    ] as [[String: String?]])
  func accentsSurviveAnyLocale(changes: [String: String?]) throws {
    let terminal = try EditorHarness.start([], changes)
    terminal.type("éàx\u{7F}\u{7F}è\r")
    #expect(terminal.wait(for: "line 4 [éè]"))
  }

  @Test func aDumbTerminalGetsNoSequences() throws {
    let pipe = try NamedPipe()
    let terminal = try EditorHarness.start(["--wake", pipe.path], ["TERM": "dumb"])
    terminal.type("bon")
    terminal.wait(for: "vous › bon")
    pipe.write("coucou\n")
    terminal.wait(for: "Léa coucou")
    #expect(terminal.wait { $0.cursorLine == "vous › bon" })
    terminal.type("jour\r")
    #expect(terminal.wait(for: "line 7 [bonjour]"))
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.screen.allLines.suffix(2) == ["vous ›", "end"])
  }

  @Test func noColourMeansNoColour() throws {
    let coloured = try EditorHarness.start()
    #expect(coloured.text.contains("\u{1B}[1;36m"))
    let plain = try EditorHarness.start([], ["NO_COLOR": "1"])
    #expect(!plain.text.contains("[1;36m"))
  }

  @Test func aClosedWindowEndsTheWait() throws {
    let terminal = try EditorHarness.start(["--timeout", "1"])
    #expect(terminal.wait(for: "timeout"))
    #expect(terminal.wait { $0.cursorLine == "vous ›" })
  }

  @Test func withoutEditingTheSameProgramWorks() throws {
    let pipe = try NamedPipe()
    let terminal = try EditorHarness.start(["--plain", "--wake", pipe.path])
    #expect(terminal.isCooked)
    terminal.type("bonjour\r")
    #expect(terminal.wait(for: "line 7 [bonjour]"))
    terminal.wait { $0.cursorLine == "vous ›" }
    pipe.write("coucou\n")
    #expect(terminal.wait(for: "Léa coucou"))
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("\u{3}")
    #expect(terminal.wait(for: "interrupt first"))
    terminal.type("\u{3}")
    #expect(terminal.waitForExit() == 130)
  }
}
