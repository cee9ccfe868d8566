extension SecretFinder {
  /// Finds access tokens by the fixed beginnings their vendors give them.
  mutating func findTokens() {
    var place = 0
    while place < text.units.count {
      guard Self.isTokenGlyph(text.units[place].glyph) else {
        place += 1
        continue
      }
      var end = place
      while end < text.units.count, Self.isTokenGlyph(text.units[end].glyph) { end += 1 }
      if isToken(place..<end), !isTaken(place..<end) { take(place..<end, as: .token) }
      place = end
    }
  }

  private func isToken(_ units: Range<Int>) -> Bool {
    guard units.count >= 20 else { return false }
    let original = units.prefix(24).map { scalars[text.units[$0].start] }
    return Self.beginnings.contains { beginning in
      original.starts(with: beginning.unicodeScalars)
    }
  }

  private static func isTokenGlyph(_ glyph: Unicode.Scalar) -> Bool {
    switch glyph {
    case "a"..."z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }

  private static let beginnings = [
    "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_", "ghp_", "gho_", "ghu_", "ghs_",
    "ghr_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "xoxr-", "AKIA", "ASIA", "AIza",
    "ya29.", "eyJ", "SG.", "npm_", "pypi-", "sk-", "hf_", "shpat_", "dop_v1_",
  ]
}
