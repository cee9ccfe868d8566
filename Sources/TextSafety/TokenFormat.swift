/// How a vendor's access tokens are written.
struct TokenFormat {
  /// What stands behind the beginning.
  enum Alphabet: Character {
    case hexadecimal = "x"
    /// Capitals and digits.
    case capitals = "C"
    case alphanumeric = "w"
    /// Letters, digits, hyphens and underscores, as in base64url.
    case url = "u"
    /// The same with points and the padding of base64.
    case dotted = "."
    /// Base64.
    case padded = "+"

    func contains(_ character: Unicode.Scalar) -> Bool {
      switch (self, character) {
      case (.hexadecimal, "0"..."9"), (.hexadecimal, "a"..."f"), (.hexadecimal, "A"..."F"): true
      case (.hexadecimal, _): false
      case (_, "0"..."9"), (_, "A"..."Z"): true
      case (.capitals, _): false
      case (_, "a"..."z"): true
      case (.url, "_"), (.url, "-"): true
      case (.dotted, "_"), (.dotted, "-"), (.dotted, "."), (.dotted, "="): true
      case (.padded, "+"), (.padded, "/"), (.padded, "="), (.padded, "-"), (.padded, "_"): true
      default: false
      }
    }

    /// Whether names and file names are written with it too.
    var hasSeparators: Bool { self == .url || self == .dotted || self == .padded }
  }

  /// How a token begins, in capitals where it has them.
  let beginning: [Unicode.Scalar]
  let alphabet: Alphabet
  /// The fewest characters behind the beginning: somewhat fewer than the vendor's.
  let least: Int
  /// Whether it is found inside a word too.
  let isAnywhere: Bool

  /// The formats by the folded letter or digit they begin with.
  static let byFirst: [Unicode.Scalar: [TokenFormat]] = {
    let all = formats(anywhere, isAnywhere: true) + formats(bounded, isAnywhere: false)
    return Dictionary(grouping: all) { LetterFolding.base(of: $0.beginning[0]) }
  }()

  private static func formats(_ table: String, isAnywhere: Bool) -> [TokenFormat] {
    var formats: [TokenFormat] = []
    var shape: (alphabet: Alphabet, least: Int)?
    for entry in table.split(whereSeparator: \.isWhitespace) {
      if entry.hasSuffix(":") {
        shape = entry.first.flatMap { Alphabet(rawValue: $0) }.flatMap { alphabet in
          Int(entry.dropFirst().dropLast()).map { (alphabet, $0) }
        }
      } else if let shape {
        formats.append(
          TokenFormat(
            beginning: Array(entry.unicodeScalars), alphabet: shape.alphabet, least: shape.least,
            isAnywhere: isAnywhere))
      }
    }
    return formats
  }

  /// Beginnings that no word has, by alphabet and least length.
  private static let anywhere = """
    w12: sk_live_ sk_test_ rk_live_ rk_test_
    w16: ghp_ gho_ ghu_ ghs_ ghr_
    w20: shpat_ shpss_ shpca_ shppa_ dop_v1_ doo_v1_ dor_v1_
    u16: github_pat_ glpat- glptt- gldt- glrt- glcbt- glft- glsoat- glimt- glagent- gloas-
    C16: AKIA ASIA ABIA ACCA
    .12: xoxb- xoxp- xoxa- xoxr- xoxs- xoxe- xoxd- xoxe.
    +20: whsec_
    """

  private static let bounded = """
    .17: eyJ
    .30: SG. dt0c01. v1.0-
    .20: ATATT3 ATCTT3 sntrys_ glc_ pscale_tkn_ pscale_pw_ pscale_oauth_ ops_
    u12: ya29. sk-proj- sk-ant- sk-svcacct- sk-admin-
    u15: xapp- dckr_pat_ dckr_oat_ sq0atp- sq0csp- hvs. hvb.
    u20: GOCSPX- PMAK- figd_ glsa_ FLWSECK tskey- lsv2_pt_ lsv2_sk_ pcsk_ sha256~ sk-or-v1-
    u28: AIza EAAA CFPAT- tfp_ xkeysib- xsmtpsib- HRKU-AA pat-na1- pat-eu1- CCIPAT_ pypi-AgE
    u28: access-production- access-sandbox- access-development-
    w20: sk- hf_ npm_ gsk_ r8_ ntn_ lin_api_ sntryu_ xai- pplx- api_org_ nfp_ pnu_ rdme_ ATBB p8e-
    w20: LTAI dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit. AKCp EZAK EZTK oy2 AQVN tk-us- ico-
    w32: secret_
    x24: key- SK rubygems_ dapi pul- shippo_live_ shippo_test_ sbp_ bkua_ squ_ sqp_ sqa_ CLOJARS_
    C16: NRAK- NRII- NRJS- NRAA- AGE-SECRET-KEY-1 A3T
    """
}
