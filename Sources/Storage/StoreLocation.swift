/// Where the store lies unless a path is given.
public enum StoreLocation {
  /// The path by the XDG base directory specification.
  ///
  /// `$XDG_DATA_HOME/guichet/guichet.db`, or `~/.local/share/guichet/guichet.db` where that
  /// variable is unset, empty or relative, as the specification demands.
  /// - Parameters:
  ///   - environment: The process's environment variables.
  ///   - home: The user's home directory.
  /// - Returns: The file's path; absolute if `home` is.
  public static func path(environment: [String: String], home: String) -> String {
    let declared = environment["XDG_DATA_HOME"] ?? ""
    let data = declared.hasPrefix("/") ? declared : home + "/.local/share"
    return data + "/guichet/guichet.db"
  }
}
