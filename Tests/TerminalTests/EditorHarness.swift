import PtySupport
import Testing

/// The editor probe in a terminal of its own.
enum EditorHarness {
  static let prompt = "vous ›"

  /// Starts the probe and waits for its first prompt.
  ///
  /// - Parameters:
  ///   - arguments: the probe's options.
  ///   - changes: variables to set, or with nil to leave out.
  ///   - columns: the window's width.
  /// - Returns: the terminal, its screen showing `ready` and the prompt.
  /// - Throws: when the probe does not start or shows no prompt.
  static func start(
    _ arguments: [String] = [], _ changes: [String: String?] = [:], columns: Int = 80
  ) throws -> PseudoTerminal {
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "INPUTRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in changes { environment[name] = value }
    let terminal = try PseudoTerminal(
      PseudoTerminal.product(named: "editor-probe"), arguments, environment: environment,
      columns: columns)
    try #require(terminal.wait { $0.cursorLine == prompt }, "\(terminal.text.debugDescription)")
    return terminal
  }
}
