import PtySupport
import Testing

/// A card in the line being typed: hidden behind the mask that is written of it, however the line
/// is edited.
@Suite(.serialized)
struct EditorMaskingTests {
  private static let card = "4242 4242 4242 4242"
  private static let masked = "vous › **** 4242"

  private func waitForLine(_ line: String, _ terminal: PseudoTerminal) -> Bool {
    terminal.wait { $0.cursorLine == line }
  }

  @Test(arguments: [
    (card, "**** 4242"), ("4242424242424242", "**** 4242"),
    ("ma carte 42424243", "ma carte **** 4243"),
    ("４２４２４２４２４２４２４２４２", "**** 4242"), ("4242 4242", "4242 4242"),
    ("06 12 34 56 78", "06 12 34 56 78"), ("+33 6 12 34 56 78", "+33 6 12 34 56 78"),
    ("380 129 866 48625", "380 129 866 48625"), ("siret 38012986648625", "siret 38012986648625"),
    ("1 234 567,89 euros", "1 234 567,89 euros"),
    ("commande 4242 4242 4242", "commande 4242 4242 4242"),
    ("FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189"),
    ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
    ("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
    ("PL61109010140000071219812874", "PL61109010140000071219812874"),
  ])
  func onlyACardIsHiddenWhileTyped(typed: String, shown: String) throws {
    let terminal = try EditorHarness.start()
    terminal.type(typed)
    #expect(waitForLine("vous › " + shown, terminal), "\(terminal.screen.cursorLine)")
  }

  /// The form on the screen is the form in the journal.
  @Test func theLineShowsWhatIsWrittenOfIt() throws {
    let terminal = try EditorHarness.start()
    terminal.type("ma carte \(Self.card) svp")
    try #require(waitForLine("vous › ma carte **** 4242 svp", terminal))
    terminal.type("\r")
    #expect(terminal.wait(for: "line 22 [ma carte **** 4242 svp] pan"))
    #expect(terminal.screen.allLines.contains("vous › ma carte **** 4242 svp"))
    #expect(!terminal.text.contains("4242 4242 4242"))
  }

  @Test func aDeletedDigitIsDeletedAndWhatIsNoCardAnyMoreIsReadable() throws {
    let terminal = try EditorHarness.start()
    terminal.type(Self.card)
    try #require(waitForLine(Self.masked, terminal))
    terminal.type("\u{7F}")
    #expect(waitForLine("vous › **** 2424", terminal))
    terminal.type(String(repeating: "\u{7F}", count: 9))
    #expect(waitForLine("vous › 4242 4242", terminal))
    terminal.type("\r")
    #expect(terminal.wait(for: "line 9 [4242 4242]"))
  }

  @Test func theCursorGoesOverTheMaskAndBack() throws {
    let terminal = try EditorHarness.start()
    terminal.type("a \(Self.card) b")
    try #require(waitForLine("vous › a **** 4242 b", terminal))
    #expect(terminal.screen.column == 20)
    var columns: [Int] = []
    for _ in 0..<23 {
      terminal.type("\u{1B}[D")
      terminal.settle(milliseconds: 20)
      columns.append(terminal.screen.column)
    }
    #expect(columns.prefix(6) == [19, 18, 17, 16, 15, 14])
    #expect(columns == columns.sorted(by: >) && columns.last == 7)
    terminal.type("x")
    #expect(waitForLine("vous › xa **** 4242 b", terminal))
    terminal.type("\u{5}y\r")
    #expect(terminal.wait(for: "[xa **** 4242 by] pan"))
  }

  @Test func whatIsTypedInsideTheCardIsInserted() throws {
    let terminal = try EditorHarness.start()
    terminal.type("4242 4242 4242 424")
    try #require(waitForLine("vous › **** 2424", terminal))
    // Behind the first digit.
    terminal.type("\u{1}\u{1B}[C2\u{1B}[3~\u{5}")
    #expect(waitForLine("vous › **** 2424", terminal))
    terminal.type("2\r")
    #expect(terminal.wait(for: "[**** 4242] pan"))
  }

  @Test func aCardThatIsCutAndPutBackIsHidden() throws {
    let terminal = try EditorHarness.start()
    terminal.type("ok \(Self.card)")
    try #require(waitForLine("vous › ok **** 4242", terminal))
    terminal.type("\u{15}")
    try #require(waitForLine("vous ›", terminal))
    terminal.type("\u{19}")
    #expect(waitForLine("vous › ok **** 4242", terminal))
    terminal.type("\u{17}")
    terminal.settle()
    #expect(!terminal.text.contains("4242 4242 4242"))
  }

  @Test func aPastedCardIsHiddenAtOnce() throws {
    let terminal = try EditorHarness.start()
    terminal.type("\u{1B}[200~ma carte \(Self.card)\nmerci\u{1B}[201~")
    #expect(terminal.wait { $0.allLines.contains("vous › ma carte **** 4242") })
    #expect(!terminal.text.contains("4242 4242"))
    terminal.type("\r")
    #expect(terminal.wait(for: "[ma carte **** 4242|merci] pan"))
  }

  @Test func aLineThatIsLeftForAnOlderOneComesBackHidden() throws {
    let terminal = try EditorHarness.start()
    terminal.type("bonjour\r")
    terminal.wait(for: "line 7")
    terminal.wait { $0.cursorLine == "vous ›" }
    terminal.type(Self.card)
    try #require(waitForLine(Self.masked, terminal))
    terminal.type("\u{1B}[A")
    #expect(waitForLine("vous › bonjour", terminal))
    terminal.type("\u{1B}[B")
    #expect(waitForLine(Self.masked, terminal))
    terminal.type("\t")
    terminal.settle()
    #expect(terminal.screen.cursorLine == Self.masked)
  }

  @Test func aMessageAboveAndANewSizeKeepTheMask() throws {
    let pipe = try NamedPipe()
    let terminal = try EditorHarness.start(["--wake", pipe.path], columns: 40)
    let line = "voici le numero de ma carte \(Self.card)"
    terminal.type(line)
    try #require(terminal.wait { $0.cursorLine.hasSuffix("4242") })
    pipe.write("coucou\n")
    #expect(terminal.wait(for: "Léa coucou"))
    terminal.resize(columns: 60, rows: 24)
    terminal.settle()
    terminal.type("!")
    #expect(terminal.wait { $0.cursorLine == "vous › voici le numero de ma carte **** 4242!" })
    #expect(!terminal.text.contains("4242 4242 4242"))
  }
}
