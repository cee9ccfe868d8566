import Glibc

/// Keeps the kernel from echoing and editing what is typed ahead while no line is edited.
///
/// The kernel draws the controls of ASCII as `^X`, but sends all else as it comes, and would take
/// Ctrl-D as an end that nobody sees. What is typed ahead is drawn by the editor, through the gate,
/// as soon as the next line begins.
struct EchoPause {
  private static let modes = tcflag_t(ECHO | ICANON)
  private var taken: tcflag_t = 0

  /// Turns echo and line editing off on standard input.
  mutating func begin() {
    guard taken == 0 else { return }
    Self.change { settings in
      taken = settings.c_lflag & Self.modes
      settings.c_lflag &= ~Self.modes
    }
  }

  /// Turns on again what this has turned off.
  mutating func end() {
    guard taken != 0 else { return }
    Self.change { $0.c_lflag |= taken }
    taken = 0
  }

  private static func change(_ body: (inout termios) -> Void) {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    body(&settings)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }
}
