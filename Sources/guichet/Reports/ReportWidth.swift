import Glibc
import Terminal

/// How wide reports may be.
enum ReportWidth {
  /// The window's width; a hundred where the output is no terminal.
  static var columns: Int {
    guard isatty(1) == 1 else { return 100 }
    return TerminalSize.current(environment: Surroundings.environment).columns
  }
}
