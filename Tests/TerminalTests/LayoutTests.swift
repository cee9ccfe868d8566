import Testing
import TextSafety

@testable import Terminal

/// Wrapping and ink.
@MainActor
struct LayoutTests {
  func wrap(_ text: String, columns: Int, label: String = "", hang: Int = 0) -> [String] {
    TextWrapper(columns: columns)
      .wrap(
        StyledText(DisplayText(untrusted: text)), label: StyledText(DisplayText(untrusted: label)),
        hang: hang
      ).plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func textHangsBelowItsLabel() {
    let lines = wrap(
      "La nouvelle carte se saisit dans votre compte.\n  · vous payez directement, sans revendeur",
      columns: 42, label: "Guichet", hang: 9)
    #expect(
      lines == [
        "Guichet  La nouvelle carte se saisit dans", "         votre compte.",
        "           · vous payez directement, sans", "             revendeur",
      ])
  }

  @Test func aNarrowWindowHasNoIndentsButTheLeast() {
    let lines = wrap(
      "La nouvelle carte se saisit ici.\n  · vous payez", columns: 24, label: "Guichet", hang: 9)
    #expect(lines == ["Guichet  La nouvelle", "  carte se saisit ici.", "  · vous payez"])
  }

  @Test(arguments: [12, 20, 30, 39, 40, 80]) func onlyANameBeginsAtTheEdge(columns: Int) {
    let forged =
      "ok\nGuichet  Payé.\nhttps://a.example/" + String(repeating: "a", count: columns)
      + "\u{A0}Guichet\u{A0}Payé. " + String(repeating: "b ", count: columns) + "Guichet  Payé."
    let lines = wrap(forged, columns: columns, label: "lea", hang: 9)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") || $0.isEmpty }, "\(lines)")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
  }

  @Test func aNameIsCutBeforeTheTerminalBreaksIt() {
    let name = String(repeating: "nom", count: 20)
    #expect(
      wrap("Guichet", columns: 30, label: name, hang: 9) == ["nomnomnomnomnomnomnom…", "  Guichet"])
    #expect(wrap("ok", columns: 80, label: name, hang: 9).allSatisfy { $0.count <= 80 })
  }

  @Test func aWideWindowIsNotFilled() {
    let lines = wrap(String(repeating: "mot ", count: 60), columns: 200)
    #expect(lines.allSatisfy { $0.count <= TextWrapper.widest })
    #expect(lines.count == 3)
  }

  @Test func frenchPunctuationStaysWithItsWord() {
    #expect(wrap("dites « humain » : merci", columns: 16) == ["dites", "« humain » :", "merci"])
    #expect(wrap("12\u{A0}345\u{A0}678 et", columns: 10) == ["12\u{A0}345\u{A0}678", "et"])
  }

  @Test func wideCharactersTakeTwoCells() {
    #expect(wrap("你好你好你好", columns: 5) == ["你好", "你好", "你好"])
    #expect(wrap("cafe\u{301} x", columns: 6) == ["cafe\u{301} x"])
  }

  @Test func anAddressStaysWhole() {
    let address = "https://example.com/" + String(repeating: "a", count: 60)
    #expect(wrap("voir \(address) ici", columns: 40) == ["voir", address, "ici"])
    #expect(wrap(String(repeating: "a", count: 50), columns: 40).map(\.count) == [40, 10])
  }

  @Test func numberedChoicesKeepTheirColumns() {
    let lines = wrap("  1  Changer la carte ou passer à PayPal  2  Autre", columns: 44, hang: 4)
    #expect(
      lines == ["      1  Changer la carte ou passer à PayPal", "         2  Autre"])
  }

  @Test func emptyLinesStay() {
    #expect(wrap("a\n\nb", columns: 80, hang: 2) == ["  a", "", "  b"])
    #expect(wrap("", columns: 80) == [""])
  }

  @Test func noLineIsWiderThanTheWindow() {
    let text = "Abonnement › Informations de facturation › Modifier les informations, puis 你好 là."
    for columns in 1...100 {
      for hang in [0, 9, 30] {
        for line in wrap(text, columns: columns, label: "Guichet", hang: hang).dropFirst() {
          #expect(DisplayWidth.of(line) <= max(2, min(columns, TextWrapper.widest)))
        }
      }
    }
  }

  @Test func inkSurvivesWrapping() {
    let text =
      StyledText(DisplayText(trusted: "un "))
      + StyledText(DisplayText(trusted: "deux trois"), Ink(.red))
    let wrapped = TextWrapper(columns: 7).wrap(text)
    #expect(
      Style.colours.render(wrapped) == "un \u{1B}[31mdeux\u{1B}[0m\n\u{1B}[31mtrois\u{1B}[0m")
    #expect(Style.none.render(wrapped) == "un deux\ntrois")
    #expect(
      Style.colours.renderPrompt(StyledText(DisplayText(trusted: "›"), .bold))
        == "\u{1}\u{1B}[1m\u{2}›\u{1}\u{1B}[0m\u{2}")
  }

  @Test func aPromptHoldsNoMarkersButItsOwn() {
    let hostile = StyledText(DisplayText(untrusted: "\u{1}\u{1B}[31m\u{2}\r\nagent>"))
    #expect(Style.colours.renderPrompt(hostile) == "\\u{1}\\u{1B}[31m\\u{2}agent>")
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true, Style.colours), (["TERM": "xterm"], false, .none),
      (["TERM": "dumb"], true, .none), ([:], true, .none),
      (["TERM": "xterm", "NO_COLOR": "1"], true, .none),
      (["TERM": "xterm", "NO_COLOR": ""], true, .colours),
      (["TERM": "xterm", "CLICOLOR": "0"], true, .none),
      (["CLICOLOR_FORCE": "1"], false, .colours),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, .none),
      (["CLICOLOR_FORCE": "0", "TERM": "xterm"], false, .none),
    ] as [([String: String], Bool, Style)])
  func theUsersWishesCount(environment: [String: String], isTerminal: Bool, style: Style) {
    #expect(Style.detect(environment: environment, isTerminal: isTerminal) == style)
  }

  @Test func theSizeIsTheWishThenTheWindowThenEighty() throws {
    let pipe = try Pipe()
    #expect(
      TerminalSize.current(descriptor: pipe.read, environment: ["COLUMNS": "40"]).columns == 40)
    #expect(
      TerminalSize.current(descriptor: pipe.read, environment: ["COLUMNS": "x"]).columns == 80)
    #expect(TerminalSize.current(descriptor: pipe.read, environment: [:]).rows == 24)
  }

  @Test func completionIgnoresAccentsAndUnsafeChoices() {
    var list = CompletionList(["Étape suivante", "étape précédente", "ok", "\u{1B}[31mé", "a\nb"])
    list.begin("ETAPE")
    #expect(list.next() == "Étape suivante")
    #expect(list.next() == "étape précédente")
    #expect(list.next() == nil)
    list.begin("")
    #expect(list.next() != nil)
  }
}
