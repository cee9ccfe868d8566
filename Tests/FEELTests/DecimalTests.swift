import Testing

@testable import FEEL

@Suite("Decimal")
struct DecimalTests {
  /// Expected results from an independent decimal128 implementation.
  @Test(
    "rounds results half to even at 34 digits",
    arguments: [
      ("0.1", "+", "0.2", "0.3"),
      ("9999999999999999999999999999999999", "+", "0.5", "1e+34"),
      ("9999999999999999999999999999999998", "+", "0.5", "9999999999999999999999999999999998"),
      (
        "9999999999999999999999999999999998", "+", "0.5000001", "9999999999999999999999999999999999"
      ),
      ("1e34", "-", "0.5", "1e+34"), ("1e34", "-", "0.51", "9999999999999999999999999999999999"),
      ("1e34", "-", "1e-6000", "1e+34"), ("1", "+", "1e-34", "1"),
      ("1", "+", "5e-34", "1"), ("1", "+", "5.1e-34", "1.000000000000000000000000000000001"),
      ("1e6144", "+", "1e6144", "2e+6144"), ("9e6144", "+", "9e6144", "null"),
      ("2", "/", "3", "0.6666666666666666666666666666666667"), ("1", "/", "8", "0.125"),
      ("1", "/", "0", "null"), ("0", "/", "5", "0"), ("1e-6176", "/", "2", "0"),
      ("1e-6176", "/", "1.9", "1e-6176"), ("3e-6176", "/", "2", "2e-6176"),
      ("1e6144", "*", "10", "null"), ("-1.1", "*", "1.1", "-1.21"),
      ("3333333333333333333333333333333333", "*", "3", "9999999999999999999999999999999999"),
      (
        "9999999999999999999999999999999999", "*", "9999999999999999999999999999999999",
        "9.999999999999999999999999999999998e+67"
      ),
      (
        "1234567890123456789", "*", "9876543210987654321", "1.219326311370217952237463801111264e+37"
      ),
      ("10", "m", "3", "1"), ("-10", "m", "3", "2"), ("10", "m", "-3", "-2"),
      ("1e100", "m", "7", "4"),
      ("10.1", "m", "4.5", "1.1"), ("0.3", "m", "0.1", "0"), ("5", "m", "0", "null"),
    ] as [(String, String, String, String)])
  func arithmetic(one: String, symbol: String, other: String, expected: String) throws {
    let (a, b) = (try #require(Decimal(one)), try #require(Decimal(other)))
    let result =
      switch symbol {
      case "+": a.adding(b)
      case "-": a.subtracting(b)
      case "*": a.multiplied(by: b)
      case "/": a.divided(by: b)
      default: a.modulo(b)
      }
    #expect(result?.description ?? "null" == expected)
  }

  @Test(
    "rounds to a scale in every way",
    arguments: [
      ("2.5", 0, ["2", "3", "2", "3", "2", "3", "2"]),
      ("-2.5", 0, ["-2", "-3", "-2", "-3", "-2", "-2", "-3"]),
      ("0.515", 2, ["0.52", "0.52", "0.51", "0.52", "0.51", "0.52", "0.51"]),
      ("1449", -2, ["1400", "1400", "1400", "1500", "1400", "1500", "1400"]),
      ("4", -2, ["0", "0", "0", "100", "0", "100", "0"]),
      ("1.5", 3, Array(repeating: "1.5", count: 7)),
    ])
  func scale(text: String, scale: Int, expected: [String]) throws {
    let number = try #require(Decimal(text))
    let ways: [Rounding] = [.halfEven, .halfUp, .halfDown, .up, .down, .ceiling, .floor]
    #expect(ways.map { number.rounded(scale: scale, $0)?.description } == expected)
    #expect(number.rounded(scale: 6177, .halfEven) == nil)
  }

  @Test(
    "computes powers, roots and logarithms",
    arguments: [
      (Decimal(2).raised(to: 10), "1024"), (Decimal(2).raised(to: -2), "0.25"),
      (Decimal(4).raised(to: Decimal("0.5") ?? 0), "2"), (Decimal(-2).raised(to: 3), "-8"),
      (Decimal(2).raised(to: Decimal("0.1") ?? 0), "1.071773462536293164213006325023342"),
      (Decimal(9).raised(to: Decimal("-1.5") ?? 0), "0.03703703703703703703703703703703704"),
      (Decimal(-4).raised(to: Decimal("0.5") ?? 0), "null"), (Decimal(0).raised(to: -1), "null"),
      (Decimal(2).squareRoot, "1.414213562373095048801688724209698"),
      (Decimal(144).squareRoot, "12"), (Decimal("1e-20")?.squareRoot, "1e-10"),
      (Decimal(1).exponential, "2.718281828459045235360287471352662"),
      (Decimal(10).naturalLogarithm, "2.302585092994045684017991454684364"),
      (Decimal(2).naturalLogarithm, "0.6931471805599453094172321214581766"),
      (Decimal(-1).squareRoot, "null"), (Decimal(0).naturalLogarithm, "null"),
      (Decimal(100_000).exponential, "null"), (Decimal(-100_000).exponential, "0"),
    ] as [(Decimal?, String)])
  func powers(result: Decimal?, expected: String) throws {
    guard let exact = Decimal(expected) else {
      #expect(result == nil)
      return
    }
    let result = try #require(result)
    let error = try #require(result.subtracting(exact)?.magnitude)
    #expect(error <= (Decimal("1e-31") ?? 0), "\(result)")
  }

  @Test("obeys the laws of arithmetic on random numbers")
  func laws() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let (a, b) = (Decimal.random(using: &random), Decimal.random(using: &random))
      #expect(Decimal(a.description) == a)
      #expect(a.adding(b) == b.adding(a))
      #expect(a.multiplied(by: b) == b.multiplied(by: a))
      #expect(a.subtracting(b) == b.subtracting(a).map { -$0 })
      #expect(a.subtracting(a) == .zero)
      let difference = try #require(a.subtracting(b))
      #expect((a < b) == difference.isNegative)
      #expect((a == b) == difference.isZero)
      if a == b { #expect(a.hashValue == b.hashValue) }
      if !b.isZero, let quotient = a.divided(by: b), let back = quotient.multiplied(by: b) {
        let error = try #require(back.subtracting(a)?.magnitude)
        #expect(error <= a.magnitude.multiplied(by: Decimal("1e-33") ?? 0) ?? 0)
      }
    }
  }

  @Test("agrees with 128-bit integers where these are exact")
  func integers() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      let bits = Int.random(in: 1...50, using: &random)
      let a = Int.random(in: -(1 << bits)...(1 << bits), using: &random)
      let b = Int.random(in: -(1 << 50)...(1 << 50), using: &random)
      #expect(Decimal(a).multiplied(by: Decimal(b))?.description == String(Int128(a) * Int128(b)))
      #expect(Decimal(a).adding(Decimal(b)).flatMap(Int.init(exactly:)) == a + b)
      if b > 0 { #expect(Decimal(a).modulo(Decimal(b)) == Decimal(((a % b) + b) % b)) }
    }
    #expect(Int(exactly: Decimal(Int.min)) == Int.min)
    #expect(Int(exactly: Decimal(Int.max)) == Int.max)
    #expect(Int(exactly: try #require(Decimal("9223372036854775808"))) == nil)
    #expect(Int(exactly: try #require(Decimal("1.5"))) == nil)
  }

  @Test(
    "reads only numbers",
    arguments: [
      "", "-", ".", "1.", "1e", "+1", " 1", "1 ", "0x1", "1,5", "--1", "1e+", "∞", "1e6145",
    ])
  func unreadable(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test(
    "writes plain digits where they are short",
    arguments: [
      ("1.50", "1.5"), ("1e3", "1000"), ("-0", "0"), ("0.000001", "0.000001"), (".5", "0.5"),
      ("1e40", "1e+40"), ("1.25e-50", "1.25e-50"), ("00012", "12"),
      ("1234567890123456789012345678901234567", "1.234567890123456789012345678901235e+36"),
    ])
  func description(text: String, expected: String) {
    #expect(Decimal(text)?.description == expected)
  }
}

extension Decimal {
  /// A number of any length near one, so that sums and differences round in every way.
  static func random(using random: inout SeededGenerator) -> Decimal {
    let digits = Int.random(in: 1...34, using: &random)
    let coefficient = UInt128.random(in: 0..<powersOfTen[digits], using: &random)
    let exponent = Int.random(in: -40...10, using: &random)
    return Decimal(
      rounding: coefficient, exponent: exponent,
      isNegative: .random(using: &random) && coefficient > 0,
      sticky: false) ?? .zero
  }
}
