import ArgumentParser
import Glibc

/// The author's own editor, run on a file.
struct AuthorEditor {
  private let command: String
  private let environment: [String: String]

  /// Takes `$VISUAL`, else `$EDITOR`.
  ///
  /// - Throws: `ValidationError` where neither says anything.
  init(environment: [String: String] = Surroundings.environment) throws {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    guard let command = named.first(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError(
        "Neither $VISUAL nor $EDITOR names an editor. Set one, such as EDITOR=nano, or give the "
          + "edited text with --text.")
    }
    self.command = command
    self.environment = environment
  }

  /// Opens a file and waits until the editor is closed.
  ///
  /// - Throws: `ValidationError` where the editor cannot be run or ends with a failure.
  func open(_ path: String) throws {
    // The variable may hold options, as in «code --wait», which the shell takes apart.
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ctrl-C in the editor is the editor's.
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    sigaddset(&interrupts, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &interrupts)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let before = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, before.0)
      signal(SIGQUIT, before.1)
    }
    var process: pid_t = 0
    var status: Int32 = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, &variables) == 0 else {
      throw ValidationError("The editor «\(command)» cannot be run.")
    }
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw ValidationError("The editor «\(command)» ended with a failure; nothing is changed.")
    }
  }
}
