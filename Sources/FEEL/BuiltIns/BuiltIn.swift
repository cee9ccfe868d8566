/// One of FEEL's own functions (DMN 1.5, section 10.3.4): an entry of one table.
public struct BuiltIn: Sendable {
  /// A parameter; written with `?` at the end where it may be left out.
  public struct Parameter: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name by which it can be given.
    public let name: String
    /// Whether it may be left out.
    public let isOptional: Bool

    /// Makes a parameter; a final `?` says that it may be left out.
    public init(stringLiteral text: String) {
      isOptional = text.hasSuffix("?")
      name = isOptional ? String(text.dropLast()) : text
    }
  }

  typealias Body = @Sendable (Arguments) throws(Warning.Kind) -> Value
  /// A body that invokes other functions or asks for the time.
  typealias CallingBody =
    @Sendable (Arguments, inout Interpreter) throws(Warning.Kind) -> Value

  /// The function's name.
  public let name: String
  /// The parameter lists by which it can be invoked, at least one.
  public let signatures: [[Parameter]]
  /// Whether the items of its one list may be given as arguments one by one.
  public let isVariadic: Bool
  /// What it gives, in one line.
  public let summary: String
  private let body: CallingBody

  init(
    _ name: String, _ signatures: [Parameter]..., isVariadic: Bool = false, summary: String,
    body: @escaping Body
  ) {
    self.init(
      name, signatures: signatures, isVariadic: isVariadic, summary: summary, body: body)
  }

  init(
    _ name: String, signatures: [[Parameter]], isVariadic: Bool = false, summary: String,
    body: @escaping Body
  ) {
    self.init(name, signatures, isVariadic, summary) { arguments, _ throws(Warning.Kind) in
      try body(arguments)
    }
  }

  init(
    _ name: String, _ signatures: [Parameter]..., summary: String,
    calling body: @escaping CallingBody
  ) {
    self.init(name, signatures, false, summary, body)
  }

  private init(
    _ name: String, _ signatures: [[Parameter]], _ isVariadic: Bool, _ summary: String,
    _ body: @escaping CallingBody
  ) {
    self.name = name
    self.signatures = signatures
    self.isVariadic = isVariadic
    self.summary = summary
    self.body = body
  }

  /// Runs the function, or throws why it has no result.
  func result(
    _ arguments: Arguments, _ interpreter: inout Interpreter
  ) throws(Warning.Kind) -> Value {
    try body(arguments, &interpreter)
  }

  /// The whole table.
  public static let all: [BuiltIn] =
    strings + conversions + numbers + logic + lists + listChanges + statistics + contexts + ranges
    + dates + times + durations + calendar + patterns

  static let named = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  static let names = NameIndex(named.keys)

  /// How it is invoked, for people.
  public var usage: String {
    signatures.map { parameters in
      let list = parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }
      return "\(name)(\(list.joined(separator: ", ")))"
    }.joined(separator: " or ")
  }

  /// Whether it can be invoked with so many arguments.
  func accepts(_ count: Int) -> Bool {
    (isVariadic && count > 0) || signatures.contains { $0.accepts(count) }
  }

  /// The parameters of an invocation with so many arguments.
  func signature(taking count: Int) -> [Parameter] {
    signatures.first { $0.accepts(count) } ?? signatures[0]
  }

  /// The parameters of an invocation with arguments of these names; nil where none fits.
  ///
  /// Two lists may name the same parameters, such as `before(point, range)` and
  /// `before(range, point)`: then the order in which the arguments are written tells which is meant.
  func signature(for names: [String]) -> [Parameter]? {
    guard Set(names).count == names.count else { return nil }
    let fitting = signatures.filter { parameters in
      names.allSatisfy { name in parameters.contains { $0.name == name } }
        && parameters.allSatisfy { $0.isOptional || names.contains($0.name) }
    }
    return fitting.first { $0.map(\.name) == names } ?? fitting.first
  }
}

extension [BuiltIn.Parameter] {
  fileprivate func accepts(_ given: Int) -> Bool {
    given <= count && given >= count { !$0.isOptional }
  }
}
