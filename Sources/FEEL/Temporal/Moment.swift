/// A point in time or of the day, which may relate to universal time.
///
/// FEEL compares points in time by their whole seconds, of universal time where they relate to it;
/// one that does and one that does not have no order and are never equal (DMN 1.5, section
/// 10.3.2.3.4).
protocol Moment: Hashable {
  /// Whether it relates to universal time.
  var isZoned: Bool { get }
  /// The whole seconds by which it is compared.
  var wholeSeconds: Int { get }
}

extension Moment {
  /// How they stand to each other; nil when only one relates to universal time.
  func order(to other: Self) -> Order? {
    isZoned == other.isZoned ? Order(wholeSeconds, other.wholeSeconds) : nil
  }
}

extension Moment {
  /// Whether both are the same point in time.
  public static func == (one: Self, other: Self) -> Bool { one.order(to: other) == .same }

  /// Hashes so that equal ones have equal hashes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isZoned)
    hasher.combine(wholeSeconds)
  }
}
