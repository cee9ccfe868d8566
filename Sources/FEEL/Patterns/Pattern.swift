/// A regular expression of XPath, ready to be used.
///
/// It is matched by a machine of its own, whose work is bounded by the lengths of pattern and text:
/// patterns come from data files, and no pattern may hold up a conversation.
struct Pattern: Hashable, Sendable {
  private let program: PatternProgram
  let flags: PatternFlags
  /// How many groups the pattern has.
  var groups: Int { program.groups }

  init(_ text: String, flags: String) throws(PatternProblem) {
    self.flags = try PatternFlags(flags)
    if self.flags.isQuoted {
      program = try PatternProgram(
        .sequence(text.unicodeScalars.map(PatternNode.scalar)), groups: 0, hasReferences: false)
    } else {
      var parser = PatternParser(text, ignoringBlanks: self.flags.ignoresBlanks)
      let node = try parser.read()
      program = try PatternProgram(
        node, groups: parser.groups, hasReferences: parser.hasReferences)
    }
  }

  /// Whether the pattern matches anywhere in the text.
  func matches(_ text: String) throws(PatternProblem) -> Bool {
    var machine = try PatternMachine(program, flags, Array(text.unicodeScalars))
    return try machine.search(from: 0) != nil
  }

  /// The matches in the text, one behind the other, each with its groups; nil for one that took no
  /// part.
  ///
  /// - Throws: where the pattern matches an empty text, so that there would be no end to matches.
  func allMatches(in text: [Unicode.Scalar]) throws(PatternProblem) -> [[Range<Int>?]] {
    guard try !matches("") else { throw PatternProblem("it matches an empty text") }
    var machine = try PatternMachine(program, flags, text)
    var matches: [[Range<Int>?]] = []
    var position = 0
    while let slots = try machine.search(from: position), slots[1] > slots[0] {
      matches.append(
        (0...groups).map { group in
          let (start, end) = (slots[2 * group], slots[2 * group + 1])
          return start >= 0 && end >= start ? start..<end : nil
        })
      position = slots[1]
    }
    return matches
  }
}
