import Foundation

/// A real terminal emulator as an oracle that tells what bytes do to a window.
///
/// tmux keeps title, cursor, modes, bell and clipboard of a window apart and tells them, answers
/// the reports that a program asks for, and comes with Debian: no package of another kind is needed.
struct Tmux {
  /// Where tmux lies; none where it is not installed.
  static let path: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What became of a window that showed bytes.
  struct Effect: Equatable {
    /// Its rows, without spaces at their ends and without empty ones at the end.
    var rows: [String] = []
    /// Title, cursor's column, other screen, mouse, insertion, cursor shown.
    var state = ""
    /// What the terminal sent to the program.
    var replies: [UInt8] = []
    /// Whether the bell rang.
    var hasRung = false
    /// What the clipboard holds.
    var clipboard = ""
  }

  /// tmux did not do what was asked.
  struct Failure: Error {
    let command: [String]
    let output: String
  }

  private let folder: TemporaryFolder
  private let tmux: String

  init() throws {
    folder = try TemporaryFolder()
    tmux = try Self.path ?? { throw Failure(command: ["tmux"], output: "not installed") }()
  }

  /// Shows bytes in a window of 80 by 24 and says what became of it.
  func effect(of bytes: [UInt8]) throws -> Effect {
    let shown = folder.path + "/shown"
    try Data(bytes).write(to: URL(filePath: shown))
    let script = """
      printf '\\033]2;untouched\\033\\134'
      stty -echo -icanon min 1; cat '\(shown)'; printf '\\nend of the bytes\\n'
      timeout --foreground 1 cat >'\(folder.path)/replies'; touch '\(folder.path)/done'; sleep 60
      """
    defer { _ = try? run("kill-server") }
    try run("new-session", "-d", "-x", "80", "-y", "24", "sleep 60")
    for option in [
      ["set-option", "-g", "set-clipboard", "on"], ["set-option", "-g", "monitor-bell", "on"],
      ["set-option", "-g", "bell-action", "any"], ["set-option", "-g", "history-limit", "50"],
      ["set-hook", "-g", "alert-bell", "run-shell \"touch \(folder.path)/bell\""],
      ["new-window", "-d", "-n", "probe", "/bin/sh", "-c", script],
    ] { try run(option) }
    for _ in 0..<600 where !exists("done") { usleep(50_000) }
    let rows = try run("capture-pane", "-p", "-t", "probe").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let state = try run(
      "display-message", "-p", "-t", "probe",
      "#{pane_title} #{cursor_x} #{alternate_on} #{mouse_any_flag} #{insert_flag} #{cursor_flag}")
    return Effect(
      rows: rows.reversed().drop { $0.isEmpty }.reversed(), state: state.trimmed,
      replies: [UInt8](FileManager.default.contents(atPath: folder.path + "/replies") ?? Data()),
      hasRung: exists("bell"), clipboard: (try? run("show-buffer")) ?? "")
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder.path)/\(name)")
  }

  @discardableResult
  private func run(_ command: String...) throws -> String { try run(command) }

  @discardableResult
  private func run(_ command: [String]) throws -> String {
    let child = try Child(
      ["-S", folder.path + "/socket", "-f", "/dev/null", "-u"] + command,
      environment: ["HOME": folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"],
      program: tmux)
    let (status, error) = child.finish()
    guard status == 0 else { throw Failure(command: command, output: child.output + error) }
    return child.output
  }
}

extension String {
  /// The text without spaces and line breaks around it.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
