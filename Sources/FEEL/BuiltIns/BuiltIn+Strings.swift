extension BuiltIn {
  /// Functions on strings; positions and lengths count code points.
  static let strings: [BuiltIn] = [
    BuiltIn(
      "substring", ["string", "start position", "length?"],
      summary: "the part from a position, counted from 1 or from the end if negative"
    ) { arguments throws(Warning.Kind) in
      let scalars = Array(try arguments.string(0).unicodeScalars)
      let start = try arguments.integer(1)
      guard start != 0, start.magnitude <= scalars.count else { throw arguments.unsuitable(1) }
      let first = start > 0 ? start - 1 : scalars.count + start
      let available = scalars.count - first
      let length = arguments.has(2) ? try arguments.integer(2) : available
      guard length >= 1 || !arguments.has(2) else { throw arguments.unsuitable(2) }
      return .string(String(scalars[first..<first + min(length, available)]))
    },
    BuiltIn("string length", ["string"], summary: "how many code points it has") {
      arguments throws(Warning.Kind) in
      .number(Decimal(try arguments.string(0).unicodeScalars.count))
    },
    BuiltIn("upper case", ["string"], summary: "the string in capitals") {
      arguments throws(Warning.Kind) in .string(try arguments.string(0).uppercased())
    },
    BuiltIn("lower case", ["string"], summary: "the string in small letters") {
      arguments throws(Warning.Kind) in .string(try arguments.string(0).lowercased())
    },
    BuiltIn(
      "substring before", ["string", "match"],
      summary: "what stands before the first match; empty without a match"
    ) { arguments throws(Warning.Kind) in
      let scalars = Array(try arguments.string(0).unicodeScalars)
      let match = try arguments.string(1).unicodeScalars.firstRange(in: scalars)
      return .string(match.map { String(scalars[..<$0.lowerBound]) } ?? "")
    },
    BuiltIn(
      "substring after", ["string", "match"],
      summary: "what stands after the first match; empty without a match"
    ) { arguments throws(Warning.Kind) in
      let scalars = Array(try arguments.string(0).unicodeScalars)
      let match = try arguments.string(1).unicodeScalars.firstRange(in: scalars)
      return .string(match.map { String(scalars[$0.upperBound...]) } ?? "")
    },
    BuiltIn("contains", ["string", "match"], summary: "whether the match occurs in it") {
      arguments throws(Warning.Kind) in
      let scalars = Array(try arguments.string(0).unicodeScalars)
      return .boolean(try arguments.string(1).unicodeScalars.firstRange(in: scalars) != nil)
    },
    BuiltIn("starts with", ["string", "match"], summary: "whether it begins with the match") {
      arguments throws(Warning.Kind) in
      .boolean(try arguments.string(0).utf8.starts(with: try arguments.string(1).utf8))
    },
    BuiltIn("ends with", ["string", "match"], summary: "whether it ends with the match") {
      arguments throws(Warning.Kind) in
      let match = try arguments.string(1).utf8
      return .boolean(try arguments.string(0).utf8.suffix(match.count).elementsEqual(match))
    },
    BuiltIn(
      "string join", ["list", "delimiter?"],
      summary: "the strings of a list in one, null left out, with the delimiter between them"
    ) { arguments throws(Warning.Kind) in
      var parts: [String] = []
      for (index, item) in try arguments.list(0).enumerated() {
        switch item {
        case .string(let string): parts.append(string)
        case .null: break
        default: throw arguments.mismatched(item: index, item)
        }
      }
      let delimiter = arguments[1].isNull ? "" : try arguments.string(1)
      let length = parts.reduce(delimiter.utf8.count * parts.count) { $0 + $1.utf8.count }
      guard length <= Budget.longestText else { throw .limit(.text) }
      return .string(parts.joined(separator: delimiter))
    },
  ]
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}

extension String.UnicodeScalarView {
  /// Where the scalars first occur in a text.
  fileprivate func firstRange(in text: [Unicode.Scalar]) -> Range<Int>? {
    let match = Array(self)
    guard match.count <= text.count else { return nil }
    for start in 0...(text.count - match.count)
    where text[start..<start + match.count].elementsEqual(match) {
      return start..<start + match.count
    }
    return nil
  }
}
