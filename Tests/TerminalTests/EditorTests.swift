import PtySupport
import Testing

/// Keys and signals in a real terminal.
@Suite(.serialized)
struct EditorTests {
  @Test func aLineIsReportedAndThePromptComesAfterTheReply() throws {
    let terminal = try EditorHarness.start()
    terminal.type("ma carte a expiré\r")
    #expect(terminal.wait { $0.lines.contains("line 18 [ma carte a expiré]") })
    terminal.wait { $0.cursorLine == "vous ›" }
    #expect(
      terminal.screen.allLines == [
        "ready", "vous › ma carte a expiré", "line 18 [ma carte a expiré]", "vous ›",
      ])
    #expect(terminal.screen.strange.isEmpty)
  }

  @Test func controlDLeavesAndRestoresTheTerminal() throws {
    let terminal = try EditorHarness.start()
    #expect(!terminal.isCooked)
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.allLines == ["ready", "vous ›", "end"])
    #expect(terminal.isCooked)
    #expect(terminal.text.hasSuffix("end\r\n"))
    #expect(terminal.text.contains("\u{1B}[?2004l"))
  }

  @Test func controlCClearsTheLineAndTwiceOnAnEmptyOneLeaves() throws {
    let terminal = try EditorHarness.start()
    terminal.type("moitié é")
    terminal.wait(for: "moitié é")
    terminal.type("\u{3}")
    #expect(terminal.wait { $0.lines[1] == "vous › moitié é" && $0.lines[2] == "vous ›" })
    terminal.type("\u{3}")
    #expect(terminal.wait(for: "interrupt first"))
    // The key for a signal throws away what the program has not read yet.
    terminal.type("x")
    terminal.wait { $0.cursorLine == "vous › x" }
    terminal.type("\u{7F}")
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("\u{3}")
    #expect(terminal.wait { $0.lines.filter { $0 == "interrupt first" }.count == 2 })
    terminal.type("\u{3}")
    #expect(terminal.waitForExit() == 130)
    #expect(terminal.screen.lines.contains("interrupt second"))
    #expect(terminal.isCooked)
  }

  @Test func thereIsNoSearchWhichWouldRememberWhatIsTyped() throws {
    let terminal = try EditorHarness.start()
    terminal.type("premier\r")
    terminal.wait(for: "line 7")
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("\u{12}pre")
    #expect(terminal.wait { $0.cursorLine == "vous › pre" })
  }

  /// The editor's own echo: what is pasted must not act on the terminal of whoever pastes it.
  @Test(
    arguments: [
      ([0xC2, 0x9B, 0x33, 0x31, 0x6D], "¤31m"), ([0x61, 0x9B, 0x33, 0x31, 0x6D], "a?31m"),
      (Array("\u{202E}gnp.exe".utf8), "\u{FFFD}gnp.exe"), (Array("a\u{2028}b".utf8), "a\u{FFFD}b"),
      (Array("x\u{E0041}y".utf8), "x\u{FFFD}?y"),
      ([0x1B, 0x5D, 0x30, 0x3B, 0x74, 0x07], "^[]0;t^G"),
      ([0x61, 0xE2, 0x82], "a??"), (Array("été 你好".utf8), "été 你好"),
    ] as [([UInt8], String)])
  func whatIsPastedDoesNotAct(bytes: [UInt8], shown: String) throws {
    let terminal = try EditorHarness.start()
    terminal.type(bytes: Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
    #expect(terminal.wait { $0.cursorLine == "vous › " + shown }, "\(terminal.screen.cursorLine)")
    #expect(terminal.screen.strange.isEmpty && terminal.screen.bells == 0)
    #expect(!terminal.output.contains(0x9B) || bytes.contains(0x9B) == false)
    // The message itself stays as it was pasted.
    terminal.type("\r")
    #expect(terminal.wait(for: "line "))
  }

  @Test func aPasteIsOneMessage() throws {
    let terminal = try EditorHarness.start()
    terminal.type("\u{1B}[200~un\ndeux\ntrois\u{1B}[201~\r")
    #expect(terminal.wait(for: "line 13 [un|deux|trois]"))
  }

  @Test func aMessageKeepsTheHalfTypedLine() throws {
    let pipe = try NamedPipe()
    let terminal = try EditorHarness.start(["--wake", pipe.path], columns: 40)
    // Wider than the window, and the cursor in the middle.
    terminal.type("d'accord, et pour la facture de février, 你好")
    terminal.wait { $0.cursorLine.hasSuffix("你好") }
    terminal.type("\u{1B}[D\u{1B}[D")
    pipe.write("Bonjour.\nEt encore.\n")
    #expect(terminal.wait(for: "Léa Et encore."))
    terminal.type("X\r")
    #expect(terminal.wait(for: "février, X你好]"))
    let lines = terminal.screen.allLines
    #expect(
      Array(lines.prefix(5)) == [
        "ready", "Léa Bonjour.", "Léa Et encore.", "vous › d'accord, et pour la facture de f",
        "évrier, X你好",
      ])
  }

  @Test func aBurstOfMessagesKeepsTheLine() throws {
    let pipe = try NamedPipe()
    let terminal = try EditorHarness.start(["--wake", pipe.path])
    terminal.type("entier")
    terminal.wait(for: "vous › entier")
    for number in 1...200 { pipe.write("m\(number)\n") }
    #expect(terminal.wait { $0.allLines.contains("Léa m200") })
    terminal.type("!\r")
    #expect(terminal.wait(for: "line 7 [entier!]"))
    #expect(terminal.screen.allLines.filter { $0.hasPrefix("Léa m") }.count == 200)
  }

  @Test func thePromptCanChangeWhileTyping() throws {
    let pipe = try NamedPipe()
    let terminal = try EditorHarness.start(["--wake", pipe.path])
    terminal.type("abc")
    terminal.wait(for: "vous › abc")
    pipe.write("@typing\n")
    #expect(terminal.wait { $0.cursorLine == "Léa écrit… vous › abc" })
    pipe.write("@quiet\n")
    #expect(terminal.wait { $0.cursorLine == "vous › abc" })
  }

  @Test func aCardIsMaskedBeforeItIsReportedAndNotRemembered() throws {
    let terminal = try EditorHarness.start()
    terminal.type("bonjour\r")
    terminal.wait(for: "line 7")
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("4242 4242 4242 4242\r")
    #expect(terminal.wait(for: "line 9 [**** 4242] pan"))
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("\u{1B}[A")
    #expect(terminal.wait { $0.cursorLine == "vous › bonjour" })
  }

  @Test func aSecretThatWasAskedForIsMaskedAndNotRemembered() throws {
    let terminal = try EditorHarness.start(["--hear", "Quel est le code au dos ?"])
    terminal.type("123\r")
    #expect(terminal.wait(for: "line 4 [****] cvv"))
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type("\u{1B}[A")
    terminal.settle()
    #expect(terminal.screen.cursorLine == "vous ›")
  }

  @Test(arguments: [
    ("etape s\t", "Étape suivante"), ("ÉTAPE P\t", "Étape précédente"),
    ("l'ad\t", "l'adresse de facturation"),
    ("/a\t", "/aide"), ("carte b\t", "Carte bancaire expirée"),
  ])
  func tabCompletesWithoutRegardToAccents(typed: String, line: String) throws {
    let terminal = try EditorHarness.start()
    terminal.type(typed)
    #expect(terminal.wait { $0.cursorLine == "vous › " + line })
  }

  @Test func tabOffersNeitherFilesNorUnsafeChoices() throws {
    let terminal = try EditorHarness.start()
    terminal.type("/etc/pass\t\t")
    terminal.settle()
    #expect(terminal.screen.cursorLine == "vous › /etc/pass")
    terminal.type("\u{3}\t\t")
    #expect(terminal.wait(for: "Carte bancaire expirée"))
    #expect(!terminal.screen.allLines.contains { $0.contains("rouge") })
  }
}
