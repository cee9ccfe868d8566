extension BuiltIn {
  /// Functions that say how values and ranges lie to each other (DMN 1.5, table 79).
  static let ranges: [BuiltIn] = [
    relation(
      "before", [points, pointRange, rangePoint, twoRanges], "whether one lies wholly before"
    ) { $0.isBefore($1) },
    relation(
      "after", [points, pointRange, rangePoint, twoRanges], "whether one lies wholly after"
    ) { $1.isBefore($0) },
    relation("meets", [twoRanges], "whether one ends where the other begins") { $0.meets($1) },
    relation("met by", [twoRanges], "whether one begins where the other ends") { $1.meets($0) },
    relation("overlaps", [twoRanges], "whether they have values in common") { one, other in
      !one.isBefore(other) && !other.isBefore(one)
    },
    relation("overlaps before", [twoRanges], "whether one begins before and ends within") {
      $0.overlapsBefore($1)
    },
    relation("overlaps after", [twoRanges], "whether one begins within and ends after") {
      $1.overlapsBefore($0)
    },
    relation("finishes", [pointRange, twoRanges], "whether one is the end of the other") {
      $0.finishes($1)
    },
    relation("finished by", [rangePoint, twoRanges], "whether the other is the end of it") {
      $1.finishes($0)
    },
    relation("includes", [rangePoint, twoRanges], "whether it holds the other") { $0.includes($1) },
    relation("during", [pointRange, twoRanges], "whether it lies within the other") {
      $1.includes($0)
    },
    relation("starts", [pointRange, twoRanges], "whether one is the beginning of the other") {
      $0.starts($1)
    },
    relation("started by", [rangePoint, twoRanges], "whether the other is its beginning") {
      $1.starts($0)
    },
    relation("coincides", [points, twoRanges], "whether both are the same") { $0 == $1 },
  ]

  private static let points: [Parameter] = ["point1", "point2"]
  private static let pointRange: [Parameter] = ["point", "range"]
  private static let rangePoint: [Parameter] = ["range", "point"]
  private static let twoRanges: [Parameter] = ["range1", "range2"]

  private static func relation(
    _ name: String, _ signatures: [[Parameter]], _ summary: String,
    holds: @escaping @Sendable (Span, Span) -> Bool
  ) -> BuiltIn {
    BuiltIn(name, signatures: signatures, summary: summary) { arguments throws(Warning.Kind) in
      guard let one = Span(arguments.single(0)) else { throw arguments.mismatched(0) }
      guard let other = Span(arguments.single(1)), one.isComparable(with: other),
        signatures.contains(where: { one.fits($0[0]) && other.fits($0[1]) })
      else { throw arguments.mismatched(1) }
      return .boolean(holds(one, other))
    }
  }
}

extension Span {
  /// Whether a parameter takes a point or a range like this one.
  fileprivate func fits(_ parameter: BuiltIn.Parameter) -> Bool {
    isPoint == parameter.name.hasPrefix("point")
  }
}
