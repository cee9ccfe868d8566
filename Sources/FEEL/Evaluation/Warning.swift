/// Why a part of an expression gave null.
public struct Warning: Hashable, Sendable {
  /// What was in the way.
  public enum Kind: Error, Hashable, Sendable {
    /// The scope has no variable of this name.
    case missingVariable(String)
    /// The value has no entry of this name.
    case missingEntry(String, of: Value.Kind)
    /// The operator does not take operands of these types.
    case operands(String, Value.Kind, Value.Kind)
    /// The result is outside the range of numbers.
    case numberTooLarge
    /// The text is too long.
    case textTooLong
    /// The divisor is zero.
    case divisionByZero
    /// A condition is neither true nor false.
    case condition(Value.Kind)
    /// A list has no item of this number.
    case missingItem(Decimal)
    /// What a loop should run over is no list and no range of whole numbers.
    case domain
    /// The loops have too many rounds.
    case tooManyRounds
    /// Functions invoke each other, or themselves, too deeply.
    case tooDeep
    /// There is no clock to ask.
    case noClock
    /// The pattern is no regular expression, or too large for the text.
    case pattern(String)
    /// The ends of a range cannot be compared, or are in the wrong order.
    case endpoints
    /// What is invoked is no function.
    case notAFunction(Value.Kind)
    /// The function does not take these arguments.
    case arguments(function: String)
    /// The function cannot work with the value of this parameter.
    case argument(function: String, parameter: String, Value.Kind)
    /// What was in the way inside a function that somebody else computes, in one sentence.
    case inside(String)
  }

  /// What was in the way.
  public var kind: Kind
  /// The stretch of the expression's text, in Unicode-scalar offsets.
  public var range: Range<Int>

  /// Makes a warning; one that concerns no text has an empty range.
  public init(kind: Kind, range: Range<Int> = 0..<0) {
    self.kind = kind
    self.range = range
  }
}

extension Warning: CustomStringConvertible {
  /// One sentence without a final full stop.
  public var description: String {
    switch kind {
    case .missingVariable(let name): "«\(name)» has no value"
    case .missingEntry(let name, let kind): "a \(kind.rawValue) has no entry «\(name)»"
    case .operands(let symbol, let one, let other):
      "«\(symbol)» does not work on \(one.rawValue) and \(other.rawValue)"
    case .numberTooLarge: "the number is too large"
    case .textTooLong: "the text is too long"
    case .divisionByZero: "division by zero"
    case .condition(let kind): "the condition is \(kind.rawValue), not true or false"
    case .missingItem(let index): "the list has no item \(index)"
    case .domain: "a loop runs over a list or a range of whole numbers"
    case .tooManyRounds: "the loops have more than \(Budget.mostRounds) rounds"
    case .tooDeep: "functions invoke each other deeper than \(Budget.deepest) levels"
    case .noClock: "the time is not known here"
    case .pattern(let why): "the pattern cannot be used: \(why)"
    case .endpoints: "the ends of the range do not fit together"
    case .notAFunction(let kind): "a \(kind.rawValue) cannot be invoked"
    case .arguments(let function): "«\(function)» does not take these arguments"
    case .argument(let function, let parameter, let kind):
      "«\(function)» cannot use a \(kind.rawValue) as «\(parameter)»"
    case .inside(let sentence): sentence
    }
  }
}
