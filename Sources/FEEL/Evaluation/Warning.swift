/// Why a part of an expression gave null.
public struct Warning: Hashable, Sendable {
  /// What was in the way; kept small, for every level of an evaluation has room for one on the stack.
  public indirect enum Kind: Error, Hashable, Sendable {
    /// The scope has no variable of this name.
    case missingVariable(String)
    /// The value has no entry of this name.
    case missingEntry(String, of: Value.Kind)
    /// The operator does not take operands of these types.
    case operands(String, Value.Kind, Value.Kind)
    /// The result is outside the range of numbers.
    case numberTooLarge
    /// A negative number has no power with a fraction.
    case rootOfNegative
    /// The divisor is zero.
    case divisionByZero
    /// A condition is neither true nor false.
    case condition(Value.Kind)
    /// A list has no item of this number.
    case missingItem(Decimal)
    /// What a loop should run over is no list and no range of whole numbers.
    case domain
    /// The evaluation ended here, because it may use no more.
    case limit(Budget.Limit)
    /// There is no clock to ask.
    case noClock
    /// The pattern is no regular expression.
    case pattern(String)
    /// The ends of a range cannot be compared, or are in the wrong order.
    case endpoints
    /// What is invoked is no function.
    case notAFunction(Value.Kind)
    /// The function does not take these arguments.
    case arguments(function: String)
    /// The function takes no value of this type for the parameter.
    case argument(function: String, parameter: String, Value.Kind)
    /// The function takes values of this type for the parameter, but not this one.
    case value(function: String, parameter: String, Value)
    /// The function takes no list with such an item; the first one has the number one.
    case item(function: String, Int, Value.Kind)
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
    case .rootOfNegative: "a negative number has no power with a fraction"
    case .divisionByZero: "division by zero"
    case .condition(let kind): "the condition is \(kind.rawValue), not true or false"
    case .missingItem(let index): "the list has no item \(index)"
    case .domain: "a loop runs over a list or a range of whole numbers"
    case .limit(let limit): limit.description
    case .noClock: "the time is not known here"
    case .pattern(let why): "the pattern cannot be used: \(why)"
    case .endpoints: "the ends of the range do not fit together"
    case .notAFunction(let kind): "a \(kind.rawValue) cannot be invoked"
    case .arguments(let function): "«\(function)» does not take these arguments"
    case .argument(let function, let parameter, let kind):
      "«\(function)» cannot use a \(kind.rawValue) as «\(parameter)»"
    case .value(let function, let parameter, let value):
      "«\(function)» cannot use \(value.excerpt) as «\(parameter)»"
    case .item(let function, let number, let kind):
      "«\(function)» cannot use item \(number), a \(kind.rawValue)"
    case .inside(let sentence): sentence
    }
  }
}

extension Value {
  /// The value as FEEL writes it where that is short, else its type.
  fileprivate var excerpt: String {
    switch self {
    case .null, .boolean, .number, .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
      description
    case .string(let string) where string.utf8.count <= 60: description
    case .string, .list, .context, .range, .function: "this \(kind.rawValue)"
    }
  }
}
