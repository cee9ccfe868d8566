/// What stands in place of a match: text with `$1` for the first group.
struct Replacement: Hashable, Sendable {
  private enum Part: Hashable {
    case scalar(Unicode.Scalar)
    case group(Int)
  }

  private var parts: [Part] = []

  /// Reads a replacement for a pattern with so many groups.
  init(_ text: String, groups: Int, isQuoted: Bool) throws(PatternProblem) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\" where !isQuoted:
        guard let escaped = rest.popFirst(), escaped == "\\" || escaped == "$" else {
          throw PatternProblem("a «\\» in the replacement escapes nothing")
        }
        parts.append(.scalar(escaped))
      case "$" where !isQuoted:
        guard let digit = rest.popFirst(), digit.isDigit else {
          throw PatternProblem("a «$» in the replacement is followed by no digit")
        }
        var number = Int(digit.value - 0x30)
        while let digit = rest.first, digit.isDigit,
          number * 10 + Int(digit.value - 0x30) <= groups
        {
          number = number * 10 + Int(digit.value - 0x30)
          rest.removeFirst()
        }
        parts.append(.group(number))
      default: parts.append(.scalar(scalar))
      }
    }
  }

  /// The replacement of one match.
  func text(for match: [Range<Int>?], in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    parts.flatMap { part in
      switch part {
      case .scalar(let scalar): [scalar]
      case .group(let number):
        number < match.count ? match[number].map { Array(text[$0]) } ?? [] : []
      }
    }
  }
}
