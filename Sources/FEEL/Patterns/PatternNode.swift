/// A part of a regular expression.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  case scalar(Unicode.Scalar)
  case set(PatternSet)
  /// `.`
  case any
  /// `^`
  case start
  /// `$`
  case end
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `(…)`, counted from one.
  case group(PatternNode, number: Int)
  /// `{n,m}` and its short forms; without a maximum there is no end.
  case repeated(PatternNode, least: Int, most: Int?, isGreedy: Bool)
  /// `\1`
  case reference(Int)
}

/// Why a pattern cannot be used, in a few words.
struct PatternProblem: Error, Hashable {
  let text: String
  /// Whether it could be used if there were no bound on what a pattern may be and take.
  let isLimit: Bool

  init(_ text: String, isLimit: Bool = false) {
    self.text = text
    self.isLimit = isLimit
  }
}
