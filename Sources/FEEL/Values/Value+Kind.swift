extension Value {
  /// The sort of a value, without its parts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No value.
    case null
    /// True or false.
    case boolean
    /// A decimal number.
    case number
    /// A string of code points.
    case string
    /// A list.
    case list
    /// A context.
    case context
    /// A range.
    case range
    /// A function.
    case function
    /// A day.
    case date
    /// A time of the day.
    case time
    /// A day and a time.
    case dateTime = "date and time"
    /// A length of time in days and parts of days.
    case dayTimeDuration = "days and time duration"
    /// A length of time in years and months.
    case yearMonthDuration = "years and months duration"
  }

  /// The sort of this value.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .list: .list
    case .context: .context
    case .range: .range
    case .function: .function
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .dayTimeDuration: .dayTimeDuration
    case .yearMonthDuration: .yearMonthDuration
    }
  }
}
