extension BuiltIn {
  /// Functions with regular expressions, as XPath has them.
  static let patterns: [BuiltIn] = [
    BuiltIn(
      "matches", ["input", "pattern", "flags?"], summary: "whether the pattern occurs in the text"
    ) { arguments throws(Warning.Kind) in
      let text = try arguments.string(0)
      let pattern = try arguments.pattern(1, flags: 2)
      return .boolean(
        try Arguments.usable { () throws(PatternProblem) in try pattern.matches(text) })
    },
    BuiltIn(
      "replace", ["input", "pattern", "replacement", "flags?"],
      summary: "the text with all matches replaced; $1 stands for the first group"
    ) { arguments throws(Warning.Kind) in
      let text = Array(try arguments.string(0).unicodeScalars)
      let pattern = try arguments.pattern(1, flags: 3)
      let with = try arguments.string(2)
      return .string(
        try Arguments.usable { () throws(PatternProblem) in try pattern.replace(text, with: with) })
    },
    BuiltIn(
      "split", ["string", "delimiter"], summary: "the parts between the matches of a pattern"
    ) { arguments throws(Warning.Kind) in
      let text = Array(try arguments.string(0).unicodeScalars)
      let pattern = try arguments.pattern(1, flags: 2)
      return .list(
        try Arguments.usable { () throws(PatternProblem) in
          try pattern.split(text).map(Value.string)
        })
    },
  ]
}

extension Arguments {
  /// The argument as a pattern, with flags in another one that may be left out.
  fileprivate func pattern(_ index: Int, flags: Int) throws(Warning.Kind) -> Pattern {
    let text = try string(index)
    let letters = self[flags].isNull ? "" : try string(flags)
    return try Self.usable { () throws(PatternProblem) in try Pattern(text, flags: letters) }
  }

  /// A result, or the reason why the pattern cannot be used.
  fileprivate static func usable<Result>(
    _ use: () throws(PatternProblem) -> Result
  ) throws(Warning.Kind) -> Result {
    do throws(PatternProblem) {
      return try use()
    } catch {
      throw error.isLimit ? .limit(.pattern) : .pattern(error.text)
    }
  }
}

extension Pattern {
  fileprivate func replace(
    _ text: [Unicode.Scalar], with replacement: String
  ) throws(PatternProblem) -> String {
    let replacement = try Replacement(replacement, groups: groups, isQuoted: flags.isQuoted)
    var result = String.UnicodeScalarView()
    var position = 0
    for match in try allMatches(in: text) {
      guard let whole = match[0] else { continue }
      result.append(contentsOf: text[position..<whole.lowerBound])
      result.append(contentsOf: replacement.text(for: match, in: text))
      position = whole.upperBound
    }
    result.append(contentsOf: text[position...])
    return String(result)
  }

  fileprivate func split(_ text: [Unicode.Scalar]) throws(PatternProblem) -> [String] {
    var parts: [String] = []
    var position = 0
    for match in try allMatches(in: text) {
      guard let whole = match[0] else { continue }
      parts.append(String(String.UnicodeScalarView(text[position..<whole.lowerBound])))
      position = whole.upperBound
    }
    return parts + [String(String.UnicodeScalarView(text[position...]))]
  }
}
