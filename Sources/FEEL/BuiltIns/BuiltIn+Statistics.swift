extension BuiltIn {
  /// Functions on lists of numbers.
  static let statistics: [BuiltIn] = [
    BuiltIn("sum", ["list"], isVariadic: true, summary: "the sum; null for no numbers") {
      arguments throws(Warning.Kind) in
      let numbers = try arguments.numbers()
      return numbers.isEmpty ? .null : try arguments.inRange(numbers.sum)
    },
    BuiltIn("product", ["list"], isVariadic: true, summary: "the product; null for no numbers") {
      arguments throws(Warning.Kind) in
      let numbers = try arguments.numbers()
      guard !numbers.isEmpty else { return .null }
      return try arguments.inRange(
        numbers.reduce(Decimal.one) { product, number in product?.multiplied(by: number) })
    },
    BuiltIn("mean", ["list"], isVariadic: true, summary: "the average; null for no numbers") {
      arguments throws(Warning.Kind) in
      let numbers = try arguments.numbers()
      return numbers.isEmpty ? .null : try arguments.inRange(numbers.mean)
    },
    BuiltIn(
      "median", ["list"], isVariadic: true,
      summary: "the middle number, or the average of the two in the middle; null for no numbers"
    ) { arguments throws(Warning.Kind) in
      let numbers = try arguments.numbers().sorted()
      guard !numbers.isEmpty else { return .null }
      let middle = numbers.count / 2
      return try arguments.inRange(
        numbers.count.isMultiple(of: 2)
          ? [numbers[middle - 1], numbers[middle]].mean : numbers[middle])
    },
    BuiltIn(
      "stddev", ["list"], isVariadic: true,
      summary: "the standard deviation of a sample; null for fewer than two numbers"
    ) { arguments throws(Warning.Kind) in
      let numbers = try arguments.numbers()
      guard numbers.count > 1 else { return .null }
      guard let mean = numbers.mean else { throw .numberTooLarge }
      var squares: [Decimal] = []
      for number in numbers {
        guard let distance = number.subtracting(mean),
          let square = distance.multiplied(by: distance)
        else { throw .numberTooLarge }
        squares.append(square)
      }
      let variance = squares.sum?.divided(by: Decimal(numbers.count - 1))
      return try arguments.inRange(variance?.squareRoot)
    },
    BuiltIn(
      "mode", ["list"], isVariadic: true, summary: "the most frequent numbers, in ascending order"
    ) { arguments throws(Warning.Kind) in
      let counts = Dictionary(try arguments.numbers().map { ($0, 1) }, uniquingKeysWith: +)
      let most = counts.values.max()
      return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
    },
  ]
}

extension [Decimal] {
  /// The sum, or nil when it is too large.
  fileprivate var sum: Decimal? {
    reduce(Decimal.zero) { sum, number in sum?.adding(number) }
  }

  /// The average, or nil when there is none or the sum is too large.
  fileprivate var mean: Decimal? { sum?.divided(by: Decimal(count)) }
}
