/// A day of the Gregorian calendar, carried on before its introduction and with a year zero.
public struct CalendarDate: Hashable, Sendable {
  /// The year, from −999,999,999 to 999,999,999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The years that a date can have.
  static let years = -999_999_999...999_999_999

  /// Makes a date; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// The days in 400 years, after which the calendar repeats itself.
  private static let cycle = 146_097

  /// The days since 1970-01-01.
  ///
  /// Years are counted from March, so that the leap day is the last of its year.
  var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.cycle + dayOfEra - 719_468
  }

  /// Makes the date so many days after 1970-01-01; nil beyond the years that a date can have.
  init?(dayNumber: Int) {
    let (shifted, overflows) = dayNumber.addingReportingOverflow(719_468)
    guard !overflows else { return nil }
    let era = shifted.floorDivided(by: Self.cycle)
    let dayOfEra = shifted - era * Self.cycle
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The same day so many months later, or the last day of that month if it is shorter.
  func adding(months: Int) -> CalendarDate? {
    let (total, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows else { return nil }
    let later = total.floorDivided(by: 12)
    let month = total - later * 12 + 1
    return CalendarDate(
      year: later, month: month, day: min(day, Self.days(in: month, of: later)))
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  var weekday: Int { (dayNumber + 3).floorModulo(7) + 1 }

  /// The day of the year, from 1.
  var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + Self.days(in: $1, of: year) }
  }

  /// The week of the year by ISO 8601: week 1 has the year's first Thursday.
  var weekOfYear: Int {
    let week = (dayOfYear - weekday + 10) / 7
    if week < 1 { return Self.weeks(in: year - 1) }
    return week > Self.weeks(in: year) ? 1 : week
  }

  private static func weeks(in year: Int) -> Int {
    func lastWeekday(_ year: Int) -> Int {
      (year + year.floorDivided(by: 4) - year.floorDivided(by: 100) + year.floorDivided(by: 400))
        .floorModulo(7)
    }
    return lastWeekday(year) == 4 || lastWeekday(year - 1) == 3 ? 53 : 52
  }
}

extension CalendarDate: Comparable {
  /// Whether one day comes before the other.
  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2026-03-01`.
  public var description: String {
    "\(year < 0 ? "-" : "")\(Int(year.magnitude).padded(to: 4))-\(month.padded(to: 2))"
      + "-\(day.padded(to: 2))"
  }
}
