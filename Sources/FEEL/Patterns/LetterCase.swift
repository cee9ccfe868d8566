/// Which characters differ in nothing but case.
enum LetterCase {
  /// The other characters whose capital or small form is that of the character.
  static func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar.properties.isCased || scalar.properties.changesWhenCaseMapped else { return [] }
    var variants: [Unicode.Scalar] = []
    for form in [small(scalar), capital(scalar)] {
      guard let form else { continue }
      variants.append(form)
      if let other = capital(form) { variants.append(other) }
      variants += bySmall[form, default: []] + byCapital[form, default: []]
    }
    return variants
  }

  static func areVariants(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    one == other || variants(of: one).contains(other)
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    single(scalar.properties.lowercaseMapping)
  }

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    single(scalar.properties.uppercaseMapping)
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  /// The characters by their small form, where that is not found by going back from it.
  private static let bySmall = special { scalar in
    small(scalar).flatMap { capital($0) == scalar ? nil : $0 }
  }

  private static let byCapital = special { scalar in
    capital(scalar).flatMap { small($0) == scalar ? nil : $0 }
  }

  private static func special(
    _ form: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> [Unicode.Scalar: [Unicode.Scalar]] {
    // Beyond these blocks every letter has one partner.
    let cased = [0x80...0x058F, 0x1C80...0x2C7F] as [ClosedRange<UInt32>]
    var found: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for scalar in cased.joined().compactMap(Unicode.Scalar.init)
    where scalar.properties.changesWhenCaseMapped {
      if let form = form(scalar), form != scalar { found[form, default: []].append(scalar) }
    }
    return found
  }
}
