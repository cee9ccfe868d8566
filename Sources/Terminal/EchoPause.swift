import Glibc
import Synchronization

/// Keeps the kernel from echoing and editing what is typed while no line is edited: while the
/// program starts, and between two lines.
///
/// The kernel draws the controls of ASCII as `^X`, but sends all else as it comes, and would take
/// Ctrl-D as an end that nobody sees. What is typed ahead is drawn by the editor, through the gate,
/// as soon as the next line begins. The terminal gets its own settings back at the end, when the
/// program exits, while it is stopped, and when a signal or a trap ends it.
public enum EchoPause {
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// Whether the terminal echoes when it is not paused.
  static var wasEchoing: Bool { saved.pointee.c_lflag & tcflag_t(ECHO) != 0 }

  /// Begins the pause, unless it lasts already or standard input is no terminal.
  public static func begin() {
    guard !isPaused.load(ordering: .acquiring), saveSettings() else { return }
    restoreAtExit()
    for number in endings { handle(number, restoreAndEnd) }
    handle(SIGTSTP, restoreAndStop)
    // A stack that is full leaves no room for a handler.
    var stack = stack_t(
      ss_sp: malloc(crashStackSize), ss_flags: 0, ss_size: crashStackSize)
    sigaltstack(&stack, nil)
    for number in crashes { handle(number, restoreAndEnd, flags: SA_ONSTACK) }
    stopEcho()
  }

  /// Ends the pause and gives the signals their usual effect again.
  public static func end() {
    guard isPaused.load(ordering: .acquiring) else { return }
    restoreSettings()
    for number in endings + crashes + [SIGTSTP] { signal(number, SIG_DFL) }
  }

  /// Gives the terminal back while the program is stopped.
  static func suspend() { restoreSettings() }

  /// Takes the terminal again as a shell has left it.
  static func resume() {
    if !isPaused.load(ordering: .acquiring) { _ = saveSettings() }
    stopEcho()
  }

  private static let crashStackSize = 65_536
  private static var isRegistered = false

  private static func restoreAtExit() {
    guard !isRegistered else { return }
    isRegistered = true
    atexit(restoreSettings)
  }

  /// Sets a handler, but not where the one who started the program has the signal ignored.
  private static func handle(
    _ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void, flags: Int32 = 0
  ) {
    var action = sigaction()
    sigaction(number, nil, &action)
    guard action.__sigaction_handler.sa_handler == nil else { return }
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART | flags
    sigaction(number, &action, nil)
  }
}

// What a handler may touch: two values that are made before the first handler is set. A handler
// reads them, and calls nothing but what POSIX calls async-signal-safe.

nonisolated private let isPaused = Atomic<Bool>(false)
nonisolated private let savedAddress = UInt(
  bitPattern: UnsafeMutablePointer<termios>.allocate(capacity: 1))

nonisolated private var saved: UnsafeMutablePointer<termios> {
  UnsafeMutablePointer(bitPattern: savedAddress) ?? .allocate(capacity: 1)
}

nonisolated private func saveSettings() -> Bool {
  var settings = termios()
  guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return false }
  saved.initialize(to: settings)
  return true
}

nonisolated private func stopEcho() {
  var settings = saved.pointee
  settings.c_lflag &= ~tcflag_t(ECHO | ICANON)
  isPaused.store(true, ordering: .releasing)
  tcsetattr(STDIN_FILENO, TCSANOW, &settings)
}

nonisolated private func restoreSettings() {
  guard isPaused.exchange(false, ordering: .acquiringAndReleasing) else { return }
  tcsetattr(STDIN_FILENO, TCSANOW, saved)
}

nonisolated private func restoreAndEnd(_ number: Int32) {
  restoreSettings()
  signal(number, SIG_DFL)
  raise(number)
}

nonisolated private func restoreAndStop(_ number: Int32) {
  let error = errno
  restoreSettings()
  kill(getpid(), SIGSTOP)
  if saveSettings() { stopEcho() }
  errno = error
}
