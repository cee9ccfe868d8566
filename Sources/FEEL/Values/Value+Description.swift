extension Value: CustomStringConvertible {
  /// The value as FEEL writes it.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): number.description
    case .string(let string): Self.quoted(string)
    case .list(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .context(let context): context.description
    case .range(let interval): interval.description
    case .function(let function): function.description
    case .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
      "@\"\(temporalText ?? "")\""
    }
  }

  /// A date, time or duration as ISO 8601 writes it; nil for any other value.
  var temporalText: String? {
    switch self {
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .dayTimeDuration(let duration): duration.description
    case .yearMonthDuration(let duration): duration.description
    case .null, .boolean, .number, .string, .list, .context, .range, .function: nil
    }
  }

  /// A string between quotes, with what FEEL wants escaped.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case let control where control.value < 0x20 || (0x7F...0x9F).contains(control.value):
        let hexadecimal = String(control.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      case let scalar: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension Context: CustomStringConvertible {
  /// The context as FEEL writes it; names that are not plain words are quoted.
  public var description: String {
    let parts = entries.map { entry in
      let name = entry.name.isPlainName ? entry.name : Value.quoted(entry.name)
      return "\(name): \(entry.value)"
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}

extension Interval: CustomStringConvertible {
  /// The range as FEEL writes it.
  public var description: String {
    switch self {
    case .between(let lower, let upper):
      "\(lower.isIncluded ? "[" : "(")\(lower.value)..\(upper.value)\(upper.isIncluded ? "]" : ")")"
    case .comparison(let comparison, let value): "(\(comparison.rawValue)\(value))"
    }
  }
}

extension Function: CustomStringConvertible {
  /// The name of a function that has one, the parameters of a function that an expression defines.
  public var description: String {
    switch self {
    case .builtIn(let name): name
    case .closure(let closure):
      "function(\(closure.parameters.map(\.name).joined(separator: ", "))) …"
    case .host(let function): function.name
    }
  }
}

extension String {
  /// Whether the text is words of name characters with single blanks between them.
  fileprivate var isPlainName: Bool {
    let words = unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isNameStart && word.allSatisfy(\.isNamePart)
    }
  }
}
