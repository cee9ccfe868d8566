import Glibc

/// The process's environment and the terminal's character set.
enum TerminalEnvironment {
  /// The variables this module reads.
  static func read() -> [String: String] {
    var values: [String: String] = [:]
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "LINES"] {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }

  /// Makes the C library read and measure UTF-8, whatever the environment says.
  ///
  /// readline sets the locale again from the environment, so the environment must agree. In
  /// `LANG=C` it would lose accented letters and cut them in half.
  static let usesUTF8: Bool = {
    setlocale(LC_CTYPE, "")
    if let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" {
      return true
    }
    unsetenv("LC_ALL")
    setenv("LC_CTYPE", "C.UTF-8", 1)
    return setlocale(LC_CTYPE, "C.UTF-8") != nil
  }()
}
