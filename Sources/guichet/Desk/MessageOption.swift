import ArgumentParser
import Glibc

/// The words of a reply or a note: as arguments, after `-m`, or on standard input.
struct MessageOption: ParsableArguments {
  @Option(name: .shortAndLong, help: "The text; without one, standard input is read.")
  var message: String?

  @Argument(help: "The text, in place of -m.")
  var words: [String] = []

  /// The text; empty where none was given and standard input is a terminal.
  @MainActor var text: String { given ?? (isatty(0) == 1 ? "" : Self.standardInput) }

  /// The text of the command line; empty where none was given.
  var optionalText: String { given ?? "" }

  private var given: String? {
    message ?? (words.isEmpty ? nil : words.joined(separator: " "))
  }

  private static var standardInput: String {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines.joined(separator: "\n")
  }
}
