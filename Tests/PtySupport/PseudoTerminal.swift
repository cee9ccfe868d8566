public import Glibc

/// A program running in a terminal of its own, for tests of what people see and type.
public final class PseudoTerminal {
  /// Why a program could not be started; the number is an `errno`.
  public enum Failure: Error {
    case noTerminal(Int32)
    case noProcess(Int32)
  }

  /// Everything the program wrote so far.
  public private(set) var output: [UInt8] = []
  /// What stands in the window.
  public private(set) var screen: Screen
  /// The program's process.
  public let process: pid_t

  /// The terminal's own end, for those who look at its settings from another thread.
  public var settingsDescriptor: Int32 { slave }

  private let master: Int32
  private let slave: Int32
  private var status: Int32?
  private var isHungUp = false
  private let settings: [UInt8]

  /// Starts a program as the leader of a session whose terminal this is.
  ///
  /// - Parameters:
  ///   - path: the program's file.
  ///   - arguments: without the program's name.
  ///   - environment: all of it; nothing is inherited.
  ///   - columns: the window's width.
  ///   - rows: the window's height.
  /// - Throws: ``Failure`` when there is no terminal or no process to be had.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80,
    rows: Int = 24
  ) throws(Failure) {
    screen = Screen(columns: columns, rows: rows)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = Self.size(columns: columns, rows: rows)
    guard openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else {
      throw Failure.noTerminal(errno)
    }
    master = ends.master
    // Kept open, so that the terminal's settings can be read when the program has ended.
    slave = ends.slave
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    settings = Self.settings(of: ends.slave)
    process = try Self.spawn(path, arguments, environment: environment, terminal: name)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  /// Types text or keys: `"\r"` is Enter, `"\u{3}"` Ctrl-C.
  public func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  /// Types bytes.
  public func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the window's size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = Self.size(columns: columns, rows: rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the window: the terminal is gone, and the program gets SIGHUP.
  public func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(slave)
    close(master)
  }

  /// Sends a signal to the program.
  public func send(signal: Int32) {
    kill(process, signal)
  }

  /// Reads until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - seconds: the deadline, reached only when the test fails.
  ///   - isThere: asked after every piece of output.
  /// - Returns: whether it became so.
  @discardableResult
  public func wait(seconds: Int = 20, until isThere: (Screen) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isThere(screen) {
      guard ContinuousClock.now < deadline, readSome() else { return isThere(screen) }
    }
    return true
  }

  /// Reads until some line of the screen contains `text`.
  @discardableResult
  public func wait(for text: String, seconds: Int = 20) -> Bool {
    wait(seconds: seconds) { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// Reads until the program has stopped writing for a moment: for what must *not* appear.
  public func settle(milliseconds: Int32 = 150) {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, milliseconds) > 0, readSome() {}
  }

  /// Reads the rest and waits for the end.
  ///
  /// - Returns: the exit status, or 128 and the signal that ended it.
  public func waitForExit(seconds: Int = 20) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while status == nil, ContinuousClock.now < deadline {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
      } else {
        _ = readSome(milliseconds: 20)
      }
    }
    while readSome(milliseconds: 0) {}
    return status
  }

  /// Waits until the program is stopped, as by Ctrl-Z.
  public func waitUntilStopped(seconds: Int = 20) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      var raw: Int32 = 0
      if waitpid(process, &raw, WUNTRACED | WNOHANG) == process { return raw & 0xFF == 0x7F }
      _ = readSome(milliseconds: 20)
    }
    return false
  }

  /// Whether the terminal echoes and gathers lines by itself, as it must when no editor runs.
  public var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON)
    return settings.c_lflag & wanted == wanted
  }

  /// Whether every setting of the terminal is as it was before the program began.
  public var isRestored: Bool { Self.settings(of: slave) == settings }

  private static func settings(of terminal: Int32) -> [UInt8] {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return [] }
    return withUnsafeBytes(of: settings) { Array($0) }
  }

  /// The output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  private func readSome(milliseconds: Int32 = 100) -> Bool {
    if isHungUp {
      _ = poll(nil, 0, milliseconds)
      return false
    }
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return milliseconds > 20 && status == nil }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.feed(bytes.prefix(count))
    return true
  }

  private static func size(columns: Int, rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}
