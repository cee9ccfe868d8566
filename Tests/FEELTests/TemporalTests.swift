import Diagnostics
import Testing

@testable import FEEL

@Suite("Dates, times and durations")
struct TemporalTests {
  /// What an expression gives, both written in FEEL.
  @Test(
    "are computed as the standard says",
    arguments: [
      ("@\"2024-02-29\" + @\"P1Y\"", "@\"2025-02-28\""),
      ("@\"2024-01-31\" + @\"P1M\"", "@\"2024-02-29\""),
      ("@\"2024-03-31\" - @\"P1M\"", "@\"2024-02-29\""),
      ("@\"2026-12-31\" + @\"PT36H\"", "@\"2027-01-01\""),
      ("@\"P1D\" + @\"2026-12-31T10:00:00\"", "@\"2027-01-01T10:00:00\""),
      ("@\"23:30:00\" + @\"PT45M\"", "@\"00:15:00\""),
      ("@\"2026-03-01\" - @\"2026-02-01\"", "@\"P28D\""),
      ("@\"2026-03-01T12:00:00+02:00\" - @\"2026-03-01\"", "@\"PT10H\""),
      ("@\"2026-03-01T12:00:00\" - @\"2026-03-01T00:00:00Z\"", "null"),
      ("@\"2026-03-01\" + 1", "null"), ("@\"P1Y\" + @\"P1D\"", "null"), ("-@\"P1Y\"", "@\"-P1Y\""),
      ("@\"P1D\" * 1.5", "@\"PT36H\""), ("@\"P1Y\" / 5", "@\"P2M\""), ("@\"P1D\" / @\"PT6H\"", "4"),
      ("@\"P1D\" / 0", "null"), ("@\"P1D\" / @\"PT0S\"", "null"), ("@\"P1Y\" * @\"P1Y\"", "null"),
      // The clocks of Paris go forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00.
      (
        "@\"2026-03-29T01:30:00@Europe/Paris\" + @\"PT1H\"",
        "@\"2026-03-29T03:30:00@Europe/Paris\""
      ),
      (
        "@\"2026-10-25T12:00:00@Europe/Paris\" - @\"2026-10-24T12:00:00@Europe/Paris\"",
        "@\"PT25H\""
      ),
      ("@\"2026-07-01T12:00:00@Europe/Paris\" = @\"2026-07-01T10:00:00Z\"", "true"),
      ("@\"2026-01-01T12:00:00@Europe/Paris\" = @\"2026-01-01T11:00:00Z\"", "true"),
      ("is(@\"2026-01-01T12:00:00+01:00\", @\"2026-01-01T11:00:00Z\")", "false"),
      ("@\"2026-01-01T12:00:00\" < @\"2026-01-01T12:00:00Z\"", "null"),
      ("@\"2026-01-01\" < @\"2026-01-02\"", "true"), ("@\"2026-01-01\" < @\"P1D\"", "null"),
      ("@\"P13M\" > @\"P1Y\"", "true"), ("@\"P1Y\" = @\"P365D\"", "null"),
      ("@\"2026-02-10\" in [@\"2026-02-01\"..@\"2026-03-01\")", "true"),
      ("@\"2026-12-31T24:00:00\"", "@\"2027-01-01T00:00:00\""),
    ])
  func computed(expression: String, expected: String) throws {
    #expect(try evaluate(expression) == evaluate(expected))
  }

  @Test(
    "have properties",
    arguments: [
      ("@\"2026-03-01\".weekday", "7"), ("@\"-0001-03-02\".year", "-1"),
      ("@\"2026-03-01T01:02:03.5Z\".second", "3.5"),
      ("@\"2026-03-01T01:02:03-03:30\".time offset", "@\"-PT3H30M\""),
      ("@\"2026-07-01T00:00:00@Europe/Paris\".time offset", "@\"PT2H\""),
      ("@\"2026-07-01T00:00:00@Europe/Paris\".timezone", "\"Europe/Paris\""),
      ("@\"10:11:12\".time offset", "null"), ("@\"10:11:12\".minute", "11"),
      ("@\"P14M\".years", "1"), ("@\"P14M\".months", "2"), ("@\"-P1DT2H\".hours", "-2"),
      ("@\"P1DT2H3M4.5S\".seconds", "4.5"), ("@\"P1D\".years", "null"),
      ("[@\"2026-03-01\", @\"2027-03-01\"].year", "[2026, 2027]"),
      ("time(\"10:20:30@Japan\").timezone", "\"Japan\""), ("time(\"10:20:30@JST\")", "null"),
      ("@\"2026-07-01T00:00:00@EST5EDT\".time offset", "@\"-PT4H\""),
      ("time(\"10:20:30Z\").time offset", "@\"PT0S\""), ("time(\"10:20:30z\")", "null"),
    ])
  func properties(expression: String, expected: String) throws {
    #expect(try evaluate(expression) == evaluate(expected))
  }

  @Test(
    "are made and asked by built-in functions",
    arguments: [
      ("date(2026, 2, 29)", "null"), ("date(2026, 2, 28.5)", "null"),
      ("date(@\"2026-03-01T10:00:00\")", "@\"2026-03-01\""), ("date(\"2026-3-1\")", "null"),
      ("date(year: 2026, month: 3, day: 1)", "@\"2026-03-01\""), ("date(\"02026-01-01\")", "null"),
      ("time(10, 5, 2.5, @\"-PT1H\")", "@\"10:05:02.5-01:00\""), ("time(\"25:00:00\")", "null"),
      ("time(10, 5, 2, null)", "@\"10:05:02\""), ("time(\"10:00:00+15:00\")", "null"),
      ("date and time(\"2026-03-01\")", "@\"2026-03-01T00:00:00\""),
      ("date and time(@\"2026-03-01\", @\"10:00:00Z\")", "@\"2026-03-01T10:00:00Z\""),
      (
        "date and time(2026, 3, 1, 10, 0, 0, \"Asia/Tokyo\")",
        "@\"2026-03-01T10:00:00@Asia/Tokyo\""
      ),
      ("date and time(\"2026-03-01T10:00:00@Nowhere/Land\")", "null"),
      ("date and time(\"2026-03-01T10:00:00+01:00@Europe/Paris\")", "null"),
      ("duration(\"P1Y2D\")", "null"), ("duration(\"P\")", "null"), ("duration(\"PT\")", "null"),
      ("duration(\"P1H\")", "null"), ("duration(\"PT1M1H\")", "null"),
      ("string(duration(\"-PT90061.05S\"))", "\"-P1DT1H1M1.05S\""),
      ("string(duration(\"P26M\"))", "\"P2Y2M\""), ("string(@\"P12M\" - @\"P1Y\")", "\"P0M\""),
      ("years and months duration(@\"2024-02-29\", @\"2026-02-28\")", "@\"P1Y11M\""),
      ("years and months duration(@\"2026-03-01\", @\"2024-03-02\")", "@\"-P1Y11M\""),
      ("day of week(@\"2026-03-01\")", "\"Sunday\""),
      ("month of year(@\"2026-03-01\")", "\"March\""),
      ("day of year(@\"2024-12-31\")", "366"), ("week of year(@\"2005-01-01\")", "53"),
      ("week of year(@\"2024-12-30\")", "1"), ("week of year(@\"2020-12-31\")", "53"),
      ("max([@\"P1D\", @\"PT30H\"])", "@\"PT30H\""), ("now()", "null"),
      ("for d in @\"2026-02-28\"..@\"2026-03-01\" return d.day", "[28, 1]"),
      ("range(\"[@\\\"2026-01-01\\\"..date(\\\"2026-02-01\\\")]\").end", "@\"2026-02-01\""),
      ("before(@\"2026-01-01\", [@\"2026-01-02\"..@\"2026-01-03\"])", "true"),
    ])
  func builtIns(expression: String, expected: String) throws {
    #expect(try evaluate(expression) == evaluate(expected))
  }

  @Test("know the time only where it is given")
  func clock() throws {
    guard case .dateTime(let now) = try evaluate("@\"2026-03-01T10:00:00Z\"") else {
      throw Unexpected()
    }
    let scope = Scope(now: now)
    let expression = try Expression.parse(
      SourceText("[now(), today()]", file: "t"), names: [])
    #expect(expression.evaluate(in: scope).value == [.dateTime(now), .date(now.date)])
    #expect(expression.evaluate(in: Scope()).warnings.map(\.kind) == [.noClock, .noClock])
  }

  private struct Unexpected: Error {}

  @Test("number every day once, in order, with its weekday")
  func days() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let number = Int.random(in: -365_000_000_000...365_000_000_000, using: &random)
      let date = try #require(CalendarDate(dayNumber: number))
      let next = try #require(CalendarDate(dayNumber: number + 1))
      #expect(date.dayNumber == number)
      #expect(date < next)
      #expect(date.weekday % 7 + 1 == next.weekday)
      #expect(next.dayOfYear == 1 || next.dayOfYear == date.dayOfYear + 1)
      #expect(next.day == 1 || (next.day == date.day + 1 && next.month == date.month))
      #expect(try evaluate(Value.date(date).description) == .date(date))
    }
  }

  @Test("sums and differences undo each other")
  func sums() throws {
    var random = SeededGenerator(seed: 12)
    for zone in [nil, .offset(seconds: -12_600), .named("Europe/Paris"), .named("Asia/Kolkata")]
      as [Zone?]
    {
      for _ in 0..<200 {
        let seconds = Int.random(in: -4_000_000_000...8_000_000_000, using: &random)
        let start = try #require(
          CalendarDate(year: 1990, month: 1, day: 1).flatMap { DateTime($0, midnightIn: zone) })
        let duration = DayTimeDuration(nanoseconds: Int128(seconds) * 1_000_000_000)
        let later = try #require(start.adding(duration))
        #expect(later.distance(from: start) == duration)
        #expect(later.order(to: start) == Order(seconds, 0))
        #expect(try evaluate(Value.dateTime(later).description).description == "@\"\(later)\"")
      }
    }
  }
}
