/// Recognises requests about what is somebody else's: «changer l'adresse de mon passeport», "replace
/// my library card".
///
/// Such requests have the words of ours but for one thing that they name, and no number of examples
/// teaches all those things; lists of them do.
struct ClaimReader: Sendable {
  private let phrases: PhraseTable<String>
  private let claimedFrom: [String: Set<String>]

  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    var phrases = PhraseTable<String>()
    for language in languages {
      for (intent, names) in language.claims.sorted(by: { $0.key < $1.key }) {
        for name in names { phrases.add(Tokenizer.tokens(of: name).map(\.folded), intent) }
      }
    }
    self.phrases = phrases
    claimedFrom = extraction.claimedFrom
  }

  /// The first thing named that an intent claims.
  func claim(in tokens: [Token]) -> Claim? {
    guard !phrases.isEmpty else { return nil }
    for place in tokens.indices {
      if let match = phrases.longestMatch(in: tokens, at: place) {
        return Claim(intent: match.payload, tokens: place..<place + match.length)
      }
    }
    return nil
  }

  /// Puts the claiming intent before one that it takes requests from; an example has its own intent.
  func apply(to result: inout IntentClassifier.Result, in tokens: [Token]) {
    guard !result.exact, let first = result.ranking.first, let claim = claim(in: tokens),
      claimedFrom[claim.intent]?.contains(first.name) == true,
      let place = result.ranking.firstIndex(where: { $0.name == claim.intent })
    else { return }
    result.ranking = result.ranking.puttingFirst(place)
    result.zone = IntentClassifier.isRefused(claim.intent) ? .refuse : .accept
    result.isStrange = false
  }
}

/// Something named that belongs to an intent, whatever is asked about it.
struct Claim: Hashable, Sendable {
  /// The intent.
  var intent: String
  /// Where it is named.
  var tokens: Range<Int>
}

extension [RankedIntent] {
  /// The ranking with another intent first; the chances stay in their order and their sum.
  func puttingFirst(_ place: Int) -> [RankedIntent] {
    var ranking = self
    ranking.insert(ranking.remove(at: place), at: 0)
    for (place, old) in enumerated() {
      ranking[place].probability = old.probability
      ranking[place].logit = old.logit
    }
    return ranking
  }
}
