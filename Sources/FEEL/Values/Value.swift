/// A value of FEEL.
///
/// Two values are `==` when FEEL's `=` calls them equal; where FEEL has no answer (values of
/// different types) they differ, so that values can be keys of sets and dictionaries.
public enum Value: Sendable {
  /// No value.
  case null
  /// True or false.
  case boolean(Bool)
  /// A decimal number.
  case number(Decimal)
  /// A sequence of code points; compared code point by code point.
  case string(String)
  /// A list, counted from one.
  case list([Value])
  /// Named entries.
  case context(Context)
  /// What lies between two endpoints, or satisfies a comparison.
  indirect case range(Interval)
  /// Something that can be invoked.
  case function(Function)
  /// A day.
  case date(CalendarDate)
  /// A time of the day.
  indirect case time(ClockTime)
  /// A day and a time.
  indirect case dateTime(DateTime)
  /// A length of time in days and parts of days.
  case dayTimeDuration(DayTimeDuration)
  /// A length of time in years and months.
  case yearMonthDuration(YearMonthDuration)

  /// Whether the value is null.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension Value: Hashable {
  /// Whether the values are of one type and equal.
  public static func == (one: Value, other: Value) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)): a == b
    case (.context(let a), .context(let b)): a == b
    case (.range(let a), .range(let b)): a == b
    case (.function(let a), .function(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.time(let a), .time(let b)): a == b
    case (.dateTime(let a), .dateTime(let b)): a == b
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)): a == b
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)): a == b
    default: false
    }
  }

  /// Hashes so that equal values have equal hashes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch self {
    case .null: break
    case .boolean(let boolean): hasher.combine(boolean)
    case .number(let number): hasher.combine(number)
    case .string(let string):
      for byte in string.utf8 { hasher.combine(byte) }
    case .list(let items): hasher.combine(items)
    case .context(let context): hasher.combine(context)
    case .range(let interval): hasher.combine(interval)
    case .function(let function): hasher.combine(function)
    case .date(let date): hasher.combine(date)
    case .time(let time): hasher.combine(time)
    case .dateTime(let moment): hasher.combine(moment)
    case .dayTimeDuration(let duration): hasher.combine(duration)
    case .yearMonthDuration(let duration): hasher.combine(duration)
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// Makes a number.
  public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
  /// Makes a list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}
