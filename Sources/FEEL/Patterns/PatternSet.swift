/// A set of characters: `[a-z-[aeiou]]`, `\d`, `\p{Lu}`.
indirect enum PatternSet: Hashable, Sendable {
  case range(ClosedRange<UInt32>)
  case category(PatternCategory)
  case union([PatternSet])
  case complement(PatternSet)
  case difference(PatternSet, PatternSet)

  /// Whether the character belongs to the set, or one that differs only in case.
  ///
  /// By XPath, case plays no part for single characters and ranges; it does for categories.
  func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    switch self {
    case .range(let range):
      range.contains(scalar.value)
        || (ignoringCase && LetterCase.variants(of: scalar).contains { range.contains($0.value) })
    case .category(let category): category.contains(scalar)
    case .union(let sets):
      sets.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
    case .complement(let set): !set.contains(scalar, ignoringCase: ignoringCase)
    case .difference(let set, let without):
      set.contains(scalar, ignoringCase: ignoringCase)
        && !without.contains(scalar, ignoringCase: ignoringCase)
    }
  }
}
