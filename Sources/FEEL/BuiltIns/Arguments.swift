/// The arguments of one invocation of a built-in, in the order of its parameters.
struct Arguments: Sendable {
  let values: [Value]
  private let function: String
  private let parameters: [BuiltIn.Parameter]

  init(_ values: [Value], of function: String, _ parameters: [BuiltIn.Parameter]) {
    self.values = values
    self.function = function
    self.parameters = parameters
  }

  /// The argument; null where it was left out.
  subscript(index: Int) -> Value { index < values.count ? values[index] : .null }

  /// Whether the argument was given.
  func has(_ index: Int) -> Bool { index < values.count }

  /// The failure of a function that takes no value of the argument's type.
  func mismatched(_ index: Int) -> Warning.Kind {
    .argument(function: function, parameter: parameter(index), self[index].kind)
  }

  /// The failure of a function that takes values of the argument's type, but not this one.
  func unsuitable(_ index: Int) -> Warning.Kind {
    .value(function: function, parameter: parameter(index), self[index])
  }

  /// The failure of a function that takes no such item in a list.
  func mismatched(item index: Int, _ item: Value) -> Warning.Kind {
    .item(function: function, index + 1, item.kind)
  }

  private func parameter(_ index: Int) -> String {
    parameters.isEmpty ? "" : parameters[min(index, parameters.count - 1)].name
  }

  /// The argument, where it is a list of one item that item.
  func single(_ index: Int) -> Value {
    if case .list(let items) = self[index], items.count == 1 { items[0] } else { self[index] }
  }

  func number(_ index: Int) throws(Warning.Kind) -> Decimal {
    guard case .number(let number) = single(index) else { throw mismatched(index) }
    return number
  }

  /// The argument as a whole number; a fraction is dropped.
  func integer(_ index: Int) throws(Warning.Kind) -> Int {
    guard let whole = try number(index).rounded(scale: 0, .down), let integer = Int(exactly: whole)
    else { throw unsuitable(index) }
    return integer
  }

  func string(_ index: Int) throws(Warning.Kind) -> String {
    guard case .string(let string) = single(index) else { throw mismatched(index) }
    return string
  }

  func context(_ index: Int) throws(Warning.Kind) -> Context {
    guard case .context(let context) = single(index) else { throw mismatched(index) }
    return context
  }

  /// The argument as a list; a single value is a list of one item, null is none.
  func list(_ index: Int) throws(Warning.Kind) -> [Value] {
    switch self[index] {
    case .list(let items): return items
    case .null: throw mismatched(index)
    case let single: return [single]
    }
  }

  /// The items of the only argument, or the arguments themselves when they are several.
  func items() throws(Warning.Kind) -> [Value] {
    values.count == 1 ? try list(0) : values
  }

  /// The numbers among which a function computes; nil where one item is no number.
  func numbers() throws(Warning.Kind) -> [Decimal] {
    var numbers: [Decimal] = []
    for (index, item) in try items().enumerated() {
      guard case .number(let number) = item else { throw mismatched(item: index, item) }
      numbers.append(number)
    }
    return numbers
  }

  /// A result, or the failure of a computation that left the range of numbers.
  func inRange(_ number: Decimal?) throws(Warning.Kind) -> Value {
    guard let number else { throw .numberTooLarge }
    return .number(number)
  }
}
