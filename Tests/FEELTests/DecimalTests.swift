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

  /// Expected results from an independent implementation, computed with 160 digits and then rounded.
  @Test(
    "rounds powers half to even at 34 digits",
    arguments: [
      ("10", "0.5", "3.162277660168379331998893544432719"),
      ("1.5", "2.5", "2.755675960631075360471944584044128"),
      ("8", "0.3333333333333333333333333333333333", "2"), ("4", "0.5", "2"), ("32", "0.2", "2"),
      ("2", "0.1", "1.071773462536293164213006325023342"),
      ("9", "-1.5", "0.03703703703703703703703703703703704"),
      ("1.0000001", "5000000000", "1.4035571284883492644236583545686e217"),
      (
        "1.000000000000000000000000000000001", "1e33", "2.718281828459045235360287471352661"
      ), ("0.9999999999999999999999999999999999", "1e36", "3.7200759760208359629596958038631e-44"),
      ("7", "-40", "1.570646313948839322674558368962407e-34"),
      ("123.456", "789.012", "1.691317843527920682775811170755886e1650"),
      ("1e-300", "0.7", "1e-210"), ("2", "1000", "1.071508607186267320948425049060002e301"),
      ("-2", "1000", "1.071508607186267320948425049060002e301"), ("2", "10", "1024"),
      ("2", "-2", "0.25"), ("-2", "3", "-8"), ("5", "-3", "0.008"), ("0", "3", "0"),
      ("-7", "0", "1"), ("0", "0", "1"),
      // The cubes of 215443469005 and 215443469015 have 35 digits and end in 5: ties.
      ("215443469005", "3", "1.000000000025226494436817667517512e34"),
      ("46415888336908395690025", "1.5", "1.000000000025226494436817667517512e34"),
      ("215443469015", "3", "1.000000000164474159454006158657838e34"),
      ("46415888341217265070225", "1.5", "1.000000000164474159454006158657838e34"),
      // Whole exponents of any size.
      ("2", "2147483648", "null"), ("2", "1e10", "null"), ("0.5", "1e10", "0"),
      ("1.5", "-1e10", "0"), ("2", "-1e6000", "0"), ("2", "1e6000", "null"),
      ("0.5", "-1e6000", "null"), ("-1", "1e18", "1"), ("-1", "9007199254740993", "-1"),
      ("1", "1e6000", "1"), ("10", "-6150", "1e-6150"), ("10", "-6176", "1e-6176"),
      ("10", "-6177", "0"), ("10", "6144", "1e6144"), ("10", "6145", "null"),
      ("1e-6176", "1", "1e-6176"), ("0.1", "6176", "1e-6176"), ("-10", "-6175", "-1e-6175"),
      ("10", "1e30", "null"), ("10", "-1e30", "0"), ("2", "1e-6000", "1"),
      ("-4", "0.5", "null"), ("0", "-1", "null"),
    ] as [(String, String, String)])
  func powers(base: String, exponent: String, expected: String) throws {
    let (base, exponent) = (try #require(Decimal(base)), try #require(Decimal(exponent)))
    #expect(base.raised(to: exponent) == Decimal(expected))
  }

  @Test(
    "rounds roots, powers of e and logarithms half to even at 34 digits",
    arguments: [
      ("sqrt", "2", "1.414213562373095048801688724209698"),
      ("sqrt", "10", "3.162277660168379331998893544432719"),
      ("sqrt", "1e-21", "3.162277660168379331998893544432719e-11"),
      ("sqrt", "0.5", "0.707106781186547524400844362104849"),
      ("sqrt", "9999999999999999999999999999999999", "99999999999999999.99999999999999999"),
      ("sqrt", "1e6143", "3.162277660168379331998893544432719e3071"),
      ("sqrt", "1e-6175", "3.162277660168379331998893544432719e-3088"),
      ("sqrt", "152399025", "12345"), ("sqrt", "144", "12"), ("sqrt", "1e-20", "1e-10"),
      ("sqrt", "0", "0"), ("sqrt", "-1", "null"),
      ("exp", "1", "2.718281828459045235360287471352662"),
      ("exp", "5", "148.4131591025766034211155800405523"),
      ("exp", "20", "485165195.4097902779691068305415406"),
      ("exp", "-1", "0.3678794411714423215955237701614609"),
      ("exp", "14149", "6.80180926097889412553005085189773e6144"),
      ("exp", "-14200", "1.043174528e-6167"),
      ("exp", "1e-33", "1.000000000000000000000000000000001"), ("exp", "1e-50", "1"),
      ("exp", "100.25", "3.451610733125923987136198599526575e43"), ("exp", "0", "1"),
      ("exp", "15000", "null"), ("exp", "1e6", "null"), ("exp", "-99999", "0"),
      ("exp", "-1e6", "0"), ("log", "2", "0.6931471805599453094172321214581766"),
      ("log", "10", "2.302585092994045684017991454684364"),
      ("log", "0.5", "-0.6931471805599453094172321214581766"), ("log", "1", "0"),
      (
        "log", "1.000000000000000000000000000000001",
        "9.999999999999999999999999999999995e-34"
      ), ("log", "0.9999999999999999999999999999999999", "-1e-34"),
      ("log", "1e6144", "14147.08281135541668260653949758073"),
      ("log", "1e-6176", "-14220.76553433122614449511522413063"),
      ("log", "3.14159", "1.144729041185178381216412580436159"), ("log", "0", "null"),
      ("log", "-1", "null"),
    ] as [(String, String, String)])
  func functions(name: String, argument: String, expected: String) throws {
    let number = try #require(Decimal(argument))
    let result =
      switch name {
      case "sqrt": number.squareRoot
      case "exp": number.exponential
      default: number.naturalLogarithm
      }
    #expect(result == Decimal(expected))
  }

  @Test("has powers, roots and logarithms that undo each other, and whole powers that are products")
  func inverses() throws {
    var random = SeededGenerator(seed: 5)
    let tolerance = try #require(Decimal("3e-33"))
    let half = try #require(Decimal("0.5"))
    for _ in 0..<60 {
      let number = Decimal.random(using: &random).magnitude
      guard !number.isZero else { continue }
      let root = try #require(number.squareRoot)
      #expect(root == number.raised(to: half))
      let square = try #require(root.multiplied(by: root))
      let distance = try #require(square.subtracting(number)?.divided(by: number))
      #expect(distance.magnitude <= tolerance)
      let logarithm = try #require(number.naturalLogarithm)
      let back = try #require(logarithm.exponential?.subtracting(number)?.divided(by: number))
      let looser = try #require(tolerance.multiplied(by: 100))
      #expect(back.magnitude <= looser)
      let count = Int.random(in: 1...9, using: &random)
      let base = Decimal(Int.random(in: -99...99, using: &random))
      let product = (0..<count).reduce(Decimal.one) { product, _ in
        product.multiplied(by: base) ?? product
      }
      #expect(base.raised(to: Decimal(count)) == product)
    }
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
