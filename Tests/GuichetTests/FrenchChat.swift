import PtySupport
import Testing

/// The chat in French in a terminal of 80 columns, with a home of its own.
enum FrenchChat {
  /// Starts a chat and waits for nothing.
  static func start(
    in home: String, _ arguments: [String] = ["--lang", "fr"], dialogs: String = Dialogs.folder
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      PseudoTerminal.product(named: "guichet"), ["chat"] + arguments,
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin",
        "INPUTRC": "/dev/null", "HOME": home, "GUICHET_DIALOGS": dialogs,
        "XDG_CACHE_HOME": Dialogs.cache, "XDG_DATA_HOME": home,
      ], columns: 80, rows: 40)
  }

  /// Starts a chat and waits for its first prompt.
  static func open(
    in home: String, _ arguments: [String] = ["--lang", "fr"]
  ) throws -> PseudoTerminal {
    let terminal = try start(in: home, arguments)
    try #require(terminal.wait(seconds: 60, until: isPrompt))
    return terminal
  }

  /// Whether the cursor stands on an empty line behind the prompt.
  static func isPrompt(_ screen: Screen) -> Bool {
    screen.cursorLine == "vous ›" && screen.column == 7
  }
}
