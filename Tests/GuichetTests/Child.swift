import Foundation
import PtySupport

/// The program under test as a process of its own, on pipes.
final class Child {
  /// A process could not be started; the number is an `errno`.
  struct NotStarted: Error {
    let number: Int32
  }

  /// Everything it wrote on standard output so far.
  private(set) var output = ""
  let process: pid_t
  private let input: Int32
  private let outputEnd: Int32
  private let errorEnd: Int32
  private var unread: [UInt8] = []
  private var status: Int32?

  /// Where the program under test lies.
  static let product = PseudoTerminal.product(named: "guichet")

  /// Starts `guichet`, or another program, with pipes for its three streams.
  init(
    _ arguments: [String], environment: [String: String] = [:], program path: String = product
  ) throws {
    let (childIn, parentIn) = try Self.pipe()
    let (parentOut, childOut) = try Self.pipe()
    let (parentError, childError) = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (end, number) in [(childIn, 0), (childOut, 1), (childError, 2)] {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test runner's threads block most signals, and a child would inherit that.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let inherited = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"]
      .merging(environment) { $1 }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = inherited.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    for end in [childIn, childOut, childError] { close(end) }
    guard result == 0 else { throw NotStarted(number: result) }
    self.process = process
    input = parentIn
    outputEnd = parentOut
    errorEnd = parentError
    // A program that has gone must not take the tests with it.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if status == nil {
      kill(SIGKILL)
      waitpid(process, nil, 0)
    }
    for end in [outputEnd, errorEnd] { close(end) }
    if !isInputClosed { close(input) }
  }

  private var isInputClosed = false

  /// Types a line.
  func type(_ line: String) { type(bytes: Array((line + "\n").utf8)) }

  /// Types bytes; what nobody reads any more is dropped.
  func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the input.
  func closeInput() {
    guard !isInputClosed else { return }
    isInputClosed = true
    close(input)
  }

  /// Sends a signal.
  func kill(_ signal: Int32) { _ = Foundation.kill(process, signal) }

  /// Reads a line; nil at the end of output, or when none comes for so many seconds.
  func line(seconds: Int32 = 20) -> String? {
    while true {
      if let end = unread.firstIndex(of: 10) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread.removeFirst(end + 1)
        output += line + "\n"
        return line
      }
      var entry = pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, seconds * 1000) > 0 else { return nil }
      var bytes = [UInt8](repeating: 0, count: 65536)
      let count = read(outputEnd, &bytes, bytes.count)
      guard count > 0 else { return nil }
      unread += bytes.prefix(count)
    }
  }

  /// Reads the rest and waits for the end; nil where a signal ended the program.
  func finish() -> (status: Int32?, error: String) {
    closeInput()
    while line() != nil {}
    output += String(decoding: unread, as: UTF8.self)
    var error: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(errorEnd, &bytes, bytes.count)
      guard count > 0 else { break }
      error += bytes.prefix(count)
    }
    var raw: Int32 = 0
    waitpid(process, &raw, 0)
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    return (status, String(decoding: error, as: UTF8.self))
  }

  /// Runs a command to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> (status: Int32?, output: String, error: String) {
    let child = try Child(arguments, environment: environment)
    for line in input.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      child.type(String(line))
    }
    let (status, error) = child.finish()
    return (status, child.output, error)
  }

  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw NotStarted(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
