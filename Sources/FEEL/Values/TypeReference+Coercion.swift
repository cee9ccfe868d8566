extension TypeReference {
  /// The value as the type wants it, nil when it does not fit (DMN 1.5, section 10.3.2.9.4).
  ///
  /// A list of one item may stand for the item, an item for a list of one, and a date for its
  /// beginning in universal time; null fits every type. Only the whole value is converted, and only
  /// once: nothing inside a list or a context is.
  public func coerced(_ value: Value) -> Value? {
    if value.isNull || contains(value) || takes(value) { return value }
    if case .list(let element) = self, element.contains(value) { return .list([value]) }
    switch value {
    case .list(let items) where items.count == 1:
      return contains(items[0]) || takes(items[0]) ? items[0] : nil
    case .date(let date) where self == .dateTime:
      return DateTime(date, midnightIn: .universal).map(Value.dateTime)
    default: return nil
    }
  }

  /// Whether the value is a function of this type as far as that can be told before it runs.
  private func takes(_ value: Value) -> Bool {
    guard case .function(let function) = value, case .signature(let parameters, let result) = self
    else { return false }
    return function.mayFit(parameters, result)
  }
}
