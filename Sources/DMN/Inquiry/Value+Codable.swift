public import FEEL

extension Value: Codable {
  /// Writes the value as JSON has it; ranges, functions, dates, times and durations as their FEEL
  /// text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let boolean): try container.encode(boolean)
    case .number(let number):
      if let integer = Int(exactly: number) {
        try container.encode(integer)
      } else {
        try container.encode(Double(number.description) ?? .nan)
      }
    case .string(let string): try container.encode(string)
    case .list(let items): try container.encode(items)
    case .context(let context):
      let entries = context.entries.map { ($0.name, $0.value) }
      try container.encode(Dictionary(entries, uniquingKeysWith: { first, _ in first }))
    case .range, .function, .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
      try container.encode(description)
    }
  }

  /// Reads what JSON can say: null, booleans, numbers, strings, arrays and objects.
  ///
  /// - Throws: `DecodingError` where the decoder holds something else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let integer = try? container.decode(Int.self) {
      self = .number(Decimal(integer))
    } else if let double = try? container.decode(Double.self), let number = Decimal("\(double)") {
      self = .number(number)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let items = try? container.decode([Value].self) {
      self = .list(items)
    } else {
      let entries = try container.decode([String: Value].self).sorted { $0.key < $1.key }
      self = .context(Context(entries.map { (name: $0.key, value: $0.value) }))
    }
  }
}
