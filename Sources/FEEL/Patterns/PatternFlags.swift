/// The flags of XPath's regular expressions.
struct PatternFlags: Hashable, Sendable {
  /// `s`: a point matches line ends too.
  var pointMatchesLineEnds = false
  /// `m`: `^` and `$` match at every line.
  var matchesLines = false
  /// `i`: capitals and small letters are the same.
  var ignoresCase = false
  /// `x`: blanks outside of brackets do not count.
  var ignoresBlanks = false
  /// `q`: no character has a meaning of its own.
  var isQuoted = false

  init(_ text: String) throws(PatternProblem) {
    for flag in text.unicodeScalars {
      switch flag {
      case "s": pointMatchesLineEnds = true
      case "m": matchesLines = true
      case "i": ignoresCase = true
      case "x": ignoresBlanks = true
      case "q": isQuoted = true
      default: throw PatternProblem("there is no flag «\(flag)»")
      }
    }
  }
}
