/// How the letters and digits of a possible account number are set apart, from the country's letters
/// on.
struct AccountGroups {
  /// How many letters and digits each group has.
  private(set) var sizes: [Int] = []
  /// What stands between groups, blanks apart; a blank where there is nothing else.
  private(set) var gaps: Set<Unicode.Scalar> = []

  /// Adds a letter or digit.
  ///
  /// - Parameter gap: what stands before it, nothing where it is glued to the one before.
  mutating func add(behind gap: ArraySlice<FoldedText.Unit>) {
    guard !gap.isEmpty, !sizes.isEmpty else {
      sizes.isEmpty ? sizes.append(1) : (sizes[sizes.count - 1] += 1)
      return
    }
    gaps.insert(gap.first { $0.glyph != " " && $0.glyph != "\t" }?.glyph ?? " ")
    sizes.append(1)
  }

  /// Whether a blank stands between the country's letters and the check digits.
  var isDetached: Bool { sizes.first == 2 }

  /// How much groups say of what they are.
  enum Form {
    /// An account's number and hardly anything else: in one, in fours as it is printed, one by one.
    case printed
    /// With the check digits apart, or in longer groups of one size.
    case regular
    /// The country's letters, and all the rest in one.
    case detached
    case irregular
  }

  /// How the groups are those of an account number.
  var form: Form {
    if sizes.count == 1 || sizes.first == 4 && isInFours(sizes.dropFirst()) { return .printed }
    // Whoever begins as it is printed and loses count later.
    if sizes.starts(with: [4, 4, 4]), gaps.count == 1 { return .printed }
    if sizes.starts(with: [2, 2]), isInFours(sizes.dropFirst(2)) { return .printed }
    let ones = sizes.count { $0 == 1 }
    if sizes.allSatisfy({ $0 <= 3 }), ones * 5 >= sizes.count * 4 { return .printed }
    if sizes.count == 2, sizes.first == 2 { return .detached }
    // Telephones are in pairs.
    if sizes.allSatisfy({ $0 <= 2 }) { return .irregular }
    if sizes.first == 4 || sizes.starts(with: [2, 2]), ones <= 2 { return .regular }
    let first = sizes.first ?? 0
    let rest = sizes.dropFirst()
    // In fours of which some are glued.
    if sizes.dropLast().allSatisfy({ $0.isMultiple(of: 4) }) { return .regular }
    return first > 4 && rest.dropLast().allSatisfy { $0 == first } && (rest.last ?? 0) <= first
      ? .regular : .irregular
  }

  private func isInFours(_ rest: ArraySlice<Int>) -> Bool {
    rest.dropLast().allSatisfy { $0 == 4 } && (rest.last ?? 0) <= 4 && gaps.count == 1
  }

  /// Whether nothing but one kind of blank, hyphen or point stands between groups.
  var hasPlainGaps: Bool { gaps.count == 1 && gaps.isSubset(of: [" ", "-", ".", "_"]) }

  /// Whether some first groups may be a tax number of the same country.
  ///
  /// Only in France's do two digits stand apart behind the country's letters.
  func mayHoldTaxNumber(of account: BankAccount) -> Bool {
    if sizes.first == 4 || sizes.starts(with: [2, 2]), account.country != "fr" { return false }
    var length = 0
    return sizes.contains { size in
      length += size
      return account.taxLengths.contains(length)
    }
  }
}
