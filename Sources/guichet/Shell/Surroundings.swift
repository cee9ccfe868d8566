import Dialogue
import Foundation
import Storage

/// What the program is told by its surroundings: the one place that reads them.
enum Surroundings {
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Milliseconds since 1970, UTC.
  static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  /// A code for a new conversation.
  static func newCode() -> ResumeCode { ResumeCode(random: UInt64.random(in: .min ... .max)) }

  /// The locale such as `fr_FR`, from the variables in the order that POSIX gives them; none for
  /// the C locale.
  static var locale: String? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      let bare = value.split(whereSeparator: { $0 == "." || $0 == "@" }).first.map(String.init)
      return bare == "C" || bare == "POSIX" ? nil : bare
    }
    return nil
  }

  /// The language that the locale opens, if the assistant speaks it.
  static func language(among languages: [Language], locale: String?) -> Language? {
    guard let code = locale?.split(separator: "_").first else { return nil }
    return languages.first { $0.rawValue == code }
  }

  /// The person's login name, which no option can change.
  static var loginName: String { NSUserName() }

  /// Where the store lies unless an option says otherwise.
  static var storePath: String {
    StoreLocation.path(environment: environment, home: home)
  }

  /// The home directory: `$HOME`, as the base directory specification wants it, which Foundation
  /// does not read.
  static var home: String {
    let declared = environment["HOME"] ?? ""
    return declared.hasPrefix("/") ? declared : NSHomeDirectory()
  }

  /// Where this program lies.
  static var executable: String? { Bundle.main.executablePath }
}
