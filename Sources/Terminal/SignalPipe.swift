import Glibc

/// Signals as bytes in a pipe, so that one `poll` waits for them and for input alike.
enum SignalPipe {
  /// The end to wait on.
  static var descriptor: Int32 { ends.read }

  /// Sends the given signals through the pipe from now on, and ignores SIGPIPE.
  static func catchSignals(_ signals: [Int32]) {
    guard ends.write >= 0 else { return }
    for number in signals { setHandler(number, noteSignal) }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Gives the signals their usual effect again.
  static func release(_ signals: [Int32]) {
    for number in signals { signal(number, SIG_DFL) }
  }

  /// The signals that have come since the last call, in order.
  static func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(ends.read, &bytes, bytes.count)
    return count > 0 ? bytes.prefix(count).map(Int32.init) : []
  }

  private static func setHandler(
    _ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // Without SA_RESTART: poll must return.
    action.sa_flags = 0
    sigaction(number, &action, nil)
  }
}

/// Made before the first handler is set, so that a handler only reads it.
nonisolated private let ends: (read: Int32, write: Int32) = {
  var pair: [Int32] = [-1, -1]
  guard pipe(&pair) == 0 else { return (-1, -1) }
  for end in pair {
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
  }
  return (pair[0], pair[1])
}()

/// The handler: only what POSIX calls async-signal-safe.
nonisolated private func noteSignal(_ number: Int32) {
  let saved = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(ends.write, &byte, 1)
  errno = saved
}
