import Diagnostics

/// Reads FEEL text by recursive descent, character by character.
///
/// There is no separate lexer: where a name ends depends on the names that are in scope at that
/// point, and whether a word is a keyword on what is expected there.
struct Parser {
  /// How deep expressions may be nested; evaluating one recurses as deep.
  static let deepestNesting = 256

  let source: SourceText
  let text: [Unicode.Scalar]
  var position = 0
  /// The variables in scope here, loop variables and context entries included.
  var names: NameIndex
  /// Names of entries that may follow a point or stand in a filter.
  var members: NameIndex
  /// The names behind a point that make one variable with the name before it.
  let qualified: [String: Set<String>]
  /// The types that are named besides FEEL's own.
  let types: [String: TypeReference]
  let typeNames: NameIndex
  /// The names bound by the expression itself at this point, innermost last.
  var locals: [String] = []
  /// The outer variables that were read so far.
  var variables: Set<String> = []
  /// Problems after which reading could go on.
  var problems: [Diagnostic] = []
  /// Whether a name that is unknown may be an entry of an item that is being filtered.
  var isInFilter = false
  /// Whether `[` ends what is being read, because it closes a range.
  var stopsAtBracket = false
  /// Whether a comment without an end was found.
  var hasOpenComment = false
  private var depth = 0

  init(_ source: SourceText, _ vocabulary: Vocabulary) {
    self.source = source
    text = Array(source.text.unicodeScalars)
    names = vocabulary.names
    members = vocabulary.members
    qualified = vocabulary.qualified
    types = vocabulary.types
    typeNames = vocabulary.typeNames
    isInFilter = vocabulary.isInFilter
  }

  /// Runs a reader over the whole text and gives its result, or all problems.
  mutating func readAll<Result>(
    _ read: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Problems) -> Result {
    let result: Result
    do throws(Diagnostic) {
      result = try read(&self)
      skipBlanks()
      if position < text.count { throw unexpected("an operator or the end") }
    } catch {
      throw Problems(problems + [error])
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return result
  }

  /// Runs a reader one level deeper, where brackets are balanced anew.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard depth < Self.deepestNesting else { throw tooDeep(position..<position + 1) }
    let stopped = stopsAtBracket
    stopsAtBracket = false
    depth += 1
    defer {
      depth -= 1
      stopsAtBracket = stopped
    }
    return try read(&self)
  }

  /// Runs a reader for which more names are in scope.
  mutating func binding<Result>(
    _ added: [String], _ read: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    let (outerNames, outerLocals) = (names, locals)
    defer { (names, locals) = (outerNames, outerLocals) }
    for name in added { bind(name) }
    return try read(&self)
  }

  /// Brings one more name into scope.
  mutating func bind(_ name: String) {
    names.insert(name)
    locals.append(name)
  }

  /// Makes a node of what was read since `start`.
  ///
  /// It is mutating so that it sees the position after its arguments were read, not a copy from
  /// before.
  mutating func node(_ kind: Node.Kind, from start: Int) throws(Diagnostic) -> Node {
    let node = Node(kind, start..<position)
    guard node.height <= Self.deepestNesting else { throw tooDeep(node.range) }
    return node
  }
}
