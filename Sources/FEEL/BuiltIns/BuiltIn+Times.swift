extension BuiltIn {
  /// Functions that make times of the day.
  static let times: [BuiltIn] = [
    BuiltIn(
      "time", ["from"], ["hour", "minute", "second", "offset?"],
      summary: "a time of the day, of a text or its parts"
    ) { arguments throws(Warning.Kind) in
      guard !arguments.has(1) else {
        let zone = arguments[3].isNull ? nil : try arguments.offset(3)
        return .time(try arguments.time(from: 0, zone: zone))
      }
      switch arguments.single(0) {
      case .time(let time): return .time(time)
      case .dateTime(let moment): return .time(moment.time)
      case .date:
        guard let midnight = ClockTime.midnight(.universal) else { throw arguments.unsuitable(0) }
        return .time(midnight)
      case .string(let text):
        guard let time = TemporalScanner.time(text) else { throw arguments.unsuitable(0) }
        return .time(time)
      default: throw arguments.mismatched(0)
      }
    }
  ]
}

extension Arguments {
  /// The argument, which must be a whole number.
  func whole(_ index: Int) throws(Warning.Kind) -> Int {
    guard let integer = Int(exactly: try number(index)) else { throw unsuitable(index) }
    return integer
  }

  /// The zone at a distance from universal time.
  func offset(_ index: Int) throws(Warning.Kind) -> Zone {
    guard case .dayTimeDuration(let duration) = single(index),
      let seconds = Int(exactly: duration.nanoseconds / Int128(ClockTime.second)),
      let zone = Zone(offset: seconds)
    else { throw unsuitable(index) }
    return zone
  }

  /// The time of three arguments, hour, minute and second; the second may have a fraction.
  func time(from first: Int, zone: Zone?) throws(Warning.Kind) -> ClockTime {
    let seconds = try number(first + 2)
    guard let whole = seconds.rounded(scale: 0, .floor), let second = Int(exactly: whole),
      let fraction = seconds.subtracting(whole)?.multiplied(by: Decimal(ClockTime.second)),
      let nanosecond = fraction.rounded(scale: 0, .down).flatMap({ Int(exactly: $0) }),
      let time = ClockTime(
        hour: try self.whole(first), minute: try self.whole(first + 1), second: second,
        nanosecond: nanosecond, zone: zone)
    else { throw unsuitable(first + 2) }
    return time
  }
}
