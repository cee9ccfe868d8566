import Glibc

/// One wait for signals, input and other file descriptors.
struct InputPoll {
  /// What can be read, or nothing when the time is over.
  struct Readiness {
    var hasSignals = false
    var hasInput = false
    /// The input's far end is closed and nothing is left to read.
    var isClosed = false
    /// The input's far end is closed, whether or not something is left to read.
    var isHungUp = false
    var other: Int32?
    var isTimeout = false
  }

  private let deadline: ContinuousClock.Instant?

  /// Makes a wait that ends after `timeout`, however often it is taken up again.
  init(timeout: Duration?) {
    deadline = timeout.map { ContinuousClock.now + $0 }
  }

  /// Waits.
  ///
  /// - Parameters:
  ///   - input: where lines come from; nil when it has ended.
  ///   - others: further descriptors.
  ///   - now: returns at once when nothing is ready.
  /// - Returns: at least one thing that is ready, or a timeout, or signals after an interruption.
  func wait(input: Int32?, others: [Int32], now: Bool = false) -> Readiness {
    var entries = ([SignalPipe.descriptor, input ?? -1] + others)
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&entries, nfds_t(entries.count), now ? 0 : milliseconds)
    var readiness = Readiness()
    if count < 0 {
      // A signal came; its byte is in the pipe.
      readiness.hasSignals = errno == EINTR
      return readiness
    }
    if count == 0 {
      readiness.isTimeout = now || milliseconds == 0
      return readiness
    }
    let closed = Int16(POLLHUP | POLLERR | POLLNVAL)
    readiness.hasSignals = entries[0].revents != 0
    readiness.hasInput = entries[1].revents & Int16(POLLIN) != 0
    readiness.isHungUp = entries[1].revents & closed != 0
    readiness.isClosed = !readiness.hasInput && entries[1].revents & closed != 0
    readiness.other = entries.dropFirst(2).first { $0.revents != 0 }?.fd
    return readiness
  }

  private var milliseconds: Int32 {
    guard let deadline else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    let total = seconds.multipliedReportingOverflow(by: 1000)
    guard !total.overflow, total.partialValue < Int64(Int32.max) - 1000 else { return Int32.max }
    return Int32(total.partialValue + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
