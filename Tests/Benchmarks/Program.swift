import Foundation
import PtySupport

/// A program to be measured from outside.
struct Program: Sendable {
  let path: String
  let arguments: [String]
  /// Whether its prompt stands on the screen.
  let isReady: @Sendable (Screen) -> Bool

  /// The file of `guichet`, if it was built as this program was.
  static var guichet: String? {
    let path = PseudoTerminal.product(named: "guichet")
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  static func guichet(_ path: String) -> Program {
    Program(path: path, arguments: []) { $0.cursorLine.contains("›") }
  }

  /// The shell without any start files.
  static let bash = Program(path: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"]) {
    $0.cursorLine.contains("ready>")
  }

  /// A peer with a line editor of its own, where it is installed.
  static var node: Program? {
    let script = """
      require('readline').createInterface(
        {input: process.stdin, output: process.stdout, prompt: 'ready> '}).prompt()
      """
    return ["/usr/bin/node", "/usr/local/bin/node"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { Program(path: $0, arguments: ["-e", script]) { $0.cursorLine.contains("ready>") } }
  }

  /// Starts it in a terminal and waits for the prompt.
  ///
  /// - Returns: the running program and the milliseconds until the prompt stood there.
  func start(_ environment: [String: String]) throws -> (PseudoTerminal, Double)? {
    let clock = ContinuousClock()
    let start = clock.now
    let terminal = try PseudoTerminal(path, arguments, environment: environment)
    guard terminal.wait(until: isReady) else { return nil }
    return (terminal, (clock.now - start) / .milliseconds(1))
  }
}
