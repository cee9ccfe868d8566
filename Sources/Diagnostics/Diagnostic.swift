/// One problem with something a person wrote, with its place and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Comparable, Sendable, CaseIterable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Probably not meant.
    case warning
    /// Cannot be used as it is.
    case error

    /// Orders from note to error.
    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A stable code such as `feel.syntax`, by which the problem can be looked up.
  public var code: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a final full stop.
  public var message: String
  /// Where it is, unless it concerns no file.
  public var place: SourcePlace?
  /// What was expected instead, if that can be said.
  public var expected: String?
  /// What to write instead, if there is a good guess.
  public var suggestion: String?

  /// Makes a diagnostic; the severity is `error` unless said otherwise.
  public init(
    code: String, severity: Severity = .error, message: String, place: SourcePlace? = nil,
    expected: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.expected = expected
    self.suggestion = suggestion
  }
}
