/// A place where a rule of the house is broken.
struct Finding: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}

extension [Finding] {
  /// The findings as a list for a failure's message.
  var report: String { map { "\n  \($0)" }.joined() }
}
