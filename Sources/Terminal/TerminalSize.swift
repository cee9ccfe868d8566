import Glibc

/// A window's size in character cells.
public struct TerminalSize: Hashable, Sendable {
  /// Cells in a row, at least 1.
  public let columns: Int
  /// Rows, at least 1.
  public let rows: Int

  /// Makes a size.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }

  /// The size of the terminal behind a file descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: the output; 80 by 24 when it is no terminal.
  ///   - environment: `COLUMNS` and `LINES` win when they are positive numbers.
  /// - Returns: the size to lay text out for.
  public static func current(
    descriptor: Int32 = 1, environment: [String: String]
  ) -> TerminalSize {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    func size(_ name: String, _ measured: UInt16, _ usual: Int) -> Int {
      if let wish = environment[name].flatMap(Int.init), wish > 0 { return wish }
      return isKnown && measured > 0 ? Int(measured) : usual
    }
    return TerminalSize(
      columns: size("COLUMNS", window.ws_col, 80), rows: size("LINES", window.ws_row, 24))
  }
}
