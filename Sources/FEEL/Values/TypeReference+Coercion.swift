extension TypeReference {
  /// The value as the type wants it, nil when it does not fit (DMN 1.5, section 10.3.2.9.4).
  ///
  /// A list of one item may stand for the item, an item for a list of one, and a date for its
  /// beginning in universal time; null fits every type. A function fits when it takes so many
  /// arguments: what its body gives is known only when it runs.
  public func coerced(_ value: Value) -> Value? {
    if value.isNull || contains(value) { return value }
    if case .list(let element) = self, element.contains(value) { return .list([value]) }
    switch value {
    case .function(let function):
      guard case .signature(let parameters, _) = self else { return nil }
      return function.takes(parameters.count) ? value : nil
    case .list(let items) where items.count == 1: return coerced(items[0])
    case .date(let date) where self == .dateTime:
      return DateTime(date, midnightIn: .universal).map(Value.dateTime)
    default: return nil
    }
  }
}
