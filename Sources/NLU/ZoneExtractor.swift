/// Reads the ending of an account's address in its usual disguises.
///
/// `acme.bitrix24.eu`, «.fr», «point fr», "dot com", "dotcom", «finit par com», "the eu domain",
/// `bitrix24 . com . br/`, «bitrix24fr».
struct ZoneExtractor: Sendable {
  /// A reading with its place in scalars.
  struct Reading: Hashable, Sendable {
    var value: String
    var start: Int
    var end: Int
    var score: Double
  }

  private let zones: [String: String]
  /// The first words of endings of two: «com.br».
  private let firstOfTwo: Set<String>
  private let other: String
  private let brands: PhraseTable<Bool>
  private let brandWords: FuzzyIndex
  private let dots: PhraseTable<Bool>
  private let cues: PhraseTable<Bool>
  private let articles: PhraseTable<Bool>
  private let names: PhraseTable<Bool>
  private let joiners: PhraseTable<Bool>
  private let dotNames: [String]
  private let common: Set<String>
  private let words: Set<String>
  private let brandNames: [String]
  private let otherSites: PhraseTable<Bool>

  /// The most tokens that are read; an address may hide any number of them.
  private static let mostTokens = 2 * MessageInterpreter.mostTokens
  /// The longest address; a host has at most 253 letters.
  private static let longestAddress = 300
  /// An answer of up to so many words may end with an ending that is a word as well.
  private static let shortAnswer = 4
  /// How many words may stand between the name of another site and an ending.
  private static let siteReach = 4
  /// The most words of the product's name.
  private static let longestBrand = 3

  /// Creates an extractor from the product's and the languages' data; an ending that is one of
  /// the words is no unknown one.
  init(_ extraction: ExtractionData, _ languages: [LanguageData], words: Set<String>) {
    self.words = words
    brandNames = extraction.brands.map(TextNormalizer.normalize).filter { !$0.contains(" ") }
    otherSites = PhraseTable(phrases: languages.flatMap(\.otherSites))
    var zones = extraction.zoneAliases
    for zone in extraction.zones { zones[zone] = zone }
    self.zones = zones
    firstOfTwo = Set(
      zones.keys.filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) })
    other = extraction.otherZone
    brands = PhraseTable(phrases: extraction.brands)
    brandWords = FuzzyIndex(extraction.brands.filter { $0.utf8.count >= 6 })
    dots = PhraseTable(phrases: languages.flatMap(\.dotWords))
    cues = PhraseTable(phrases: languages.flatMap(\.zoneCues))
    articles = PhraseTable(phrases: languages.flatMap(\.choiceFillers))
    names = PhraseTable(
      phrases: languages.flatMap { language in
        extraction.zoneSlot.flatMap { language.mentions[$0] } ?? []
      })
    joiners = PhraseTable(phrases: languages.flatMap(\.joiners))
    dotNames = languages.flatMap(\.dotWords).map(TextNormalizer.normalize)
    common = Set(languages.flatMap(\.commonWords).map(TextNormalizer.normalize))
  }

  /// The endings in a text, in order.
  func readings(in text: TokenizedText, asked: Bool) -> [Reading] {
    guard let last = text.tokens.last else { return [] }
    let scanned = scanned(text, until: last.end)
    let emails = text.tokens.filter { $0.kind == .email }
    let afterCue = endings(of: cues, in: scanned.tokens)
    let afterBrand = endings(of: brands, in: scanned.tokens)
    var readings: [Reading] = []
    var place = 0
    while place < scanned.tokens.count {
      let token = scanned.tokens[place]
      if emails.contains(where: { $0.start <= token.start && token.start < $0.end }) {
        place += 1
        continue
      }
      let context = Context(
        text: scanned, place: place, asked: asked, afterCue: afterCue.contains(place),
        afterBrand: afterBrand.contains(place) || isMisspeltBrand(before: place, in: scanned)
          || place > 0 && afterBrand.contains(place - 1)
            && dots.payload(of: scanned.tokens[place - 1]) != nil
      )
      guard let (reading, length) = reading(context) else {
        place += 1
        continue
      }
      readings.append(reading)
      place += length
    }
    return readings
  }

  /// The text as it was typed up to an offset, with the words of addresses.
  private func scanned(_ text: TokenizedText, until end: Int) -> TokenizedText {
    var scanned = text
    if let plain = text.plain {
      scanned.tokens = plain
      while let last = scanned.tokens.last, last.end > end { scanned.tokens.removeLast() }
    } else {
      scanned = Tokenizer.tokenize(Array(text.scalars[..<end]), addresses: false)
    }
    scanned.tokens.removeLast(max(0, scanned.tokens.count - ZoneExtractor.mostTokens))
    return scanned
  }

  /// A token with what stands before it.
  private struct Context {
    let text: TokenizedText
    let place: Int
    let asked: Bool
    let afterCue: Bool
    let afterBrand: Bool
    var token: Token { text.tokens[place] }
  }

  private func reading(_ context: Context) -> (Reading, Int)? {
    guard let (value, length) = zone(at: context.place, in: context.text) else {
      if let value = zoneWithinBrand(context.token.folded) {
        let start = addressStart(context)
        return (Reading(value: value, start: start, end: context.token.end, score: 0.9), 1)
      }
      if let value = zoneWithinDot(context.token.folded), !isOfOtherSite(context) {
        let (start, end) = (context.token.start, context.token.end)
        return (Reading(value: value, start: start, end: end, score: 0.9), 1)
      }
      guard mayBeUnknownZone(context) else { return nil }
      let dot = dotBefore(context)
      guard isUnknownZone(context, dot) else { return nil }
      let start = dot == .attached ? addressStart(context) : context.token.start - 1
      return (Reading(value: other, start: start, end: context.token.end, score: 0.9), 1)
    }
    let dot = dotBefore(context)
    let end = context.text.tokens[context.place + length - 1].end
    let isLast =
      context.text.clauseBreaks(before: context.place + length)
      || context.place + length == context.text.tokens.count
    let standsAlone =
      context.asked && context.place + length == context.text.tokens.count
      && context.text.tokens.count <= ZoneExtractor.shortAnswer
    let isClear = isLast && !isQuestionBehind(context, length) || standsAlone || context.asked
    func found(from start: Int, _ score: Double) -> (Reading, Int) {
      (Reading(value: value, start: start, end: end, score: score), length)
    }
    if isOfOtherSite(context) { return nil }
    let isCommon = length == 1 && common.contains(context.token.folded)
    switch dot {
    case .attached where context.afterBrand, .spaced where context.afterBrand:
      return found(from: addressStart(context), 1)
    case .leading: return found(from: context.token.start - 1, 1)
    case .word(let start)
    where context.afterBrand || !isCommon || isClear || isJoined(context, length):
      return found(from: context.afterBrand ? addressStart(context) : start, 0.95)
    case .attached, .spaced, .word, .none: break
    }
    if context.afterCue, !isCommon || isClear { return found(from: context.token.start, 0.95) }
    if context.afterBrand, dot == .none, !isCommon || isClear {
      return found(from: addressStart(context), 0.8)
    }
    if dot == .none, isBesideName(context, length) { return found(from: context.token.start, 0.9) }
    if context.asked, !isCommon || standsAlone, dot != .attached {
      return found(from: context.token.start, 0.9)
    }
    return nil
  }

  private func isQuestionBehind(_ context: Context, _ length: Int) -> Bool {
    let next = context.place + length
    return next < context.text.tokens.count && context.text.tokens[next].kind == .word
      && !context.text.clauseBreaks(before: next)
  }

  /// The ending in a word that begins with the brand: «bitrix24fr».
  private func zoneWithinBrand(_ word: String) -> String? {
    for name in brandNames where word.hasPrefix(name) {
      if let zone = zones[String(word.dropFirst(name.count))] { return zone }
    }
    return nil
  }

  /// The ending in a word that begins with the word for a dot: "dotcom"; an ending that is a word as
  /// well is none there («pointes»).
  private func zoneWithinDot(_ word: String) -> String? {
    for name in dotNames where word.hasPrefix(name) {
      let rest = String(word.dropFirst(name.count))
      if !common.contains(rest), let zone = zones[rest] { return zone }
    }
    return nil
  }

  /// Whether a word that joins choices stands behind an ending: "dot eu or dot com".
  private func isJoined(_ context: Context, _ length: Int) -> Bool {
    let next = context.place + length
    return next < context.text.tokens.count
      && joiners.payload(of: context.text.tokens[next]) != nil
  }

  /// Whether an ending stands between an article and a word for endings: "the eu domain".
  private func isBesideName(_ context: Context, _ length: Int) -> Bool {
    let next = context.place + length
    return context.place > 0 && next < context.text.tokens.count
      && articles.payload(of: context.text.tokens[context.place - 1]) != nil
      && !(context.place...next).contains { context.text.clauseBreaks(before: $0) }
      && names.longestMatch(in: context.text.tokens, at: next) != nil
  }

  /// Whether the name of another site stands before: «notre site est en .fr».
  private func isOfOtherSite(_ context: Context) -> Bool {
    guard !context.asked, !context.afterBrand else { return false }
    let first = max(0, context.place - ZoneExtractor.siteReach)
    return (first..<context.place).contains { place in
      otherSites.longestMatch(in: context.text.tokens, at: place) != nil
        && !(place..<context.place).contains { context.text.clauseBreaks(before: $0 + 1) }
    }
  }

  /// The dot before a token.
  private enum Dot: Hashable {
    /// Between letters: `bitrix24.fr`.
    case attached
    /// With blanks on a side: `bitrix24 . fr`.
    case spaced
    /// At the beginning of a word: «.fr».
    case leading
    /// As a word, which begins at an offset.
    case word(Int)
    /// There is none.
    case none
  }

  private func dotBefore(_ context: Context) -> Dot {
    let scalars = context.text.scalars
    let start = context.token.start
    let gapStart = context.place > 0 ? context.text.tokens[context.place - 1].end : 0
    let gap = scalars[gapStart..<start].map { $0 == "．" ? "." : $0 }
    if gap.isEmpty { return .none }
    let signs = gap.filter { $0 != " " }
    if signs.count == 1, signs.first == "." || signs.first == "," && context.afterBrand {
      if gap.count == 1, gapStart > 0 { return .attached }
      if gap.last == ".", !context.afterBrand { return .leading }
      return context.afterBrand ? .spaced : .none
    }
    // «adresse : .fr», «(.fr)», «pas .com/.eu»
    if gap.last == ".", gap.count >= 2, gap[gap.endIndex - 2] != "." { return .leading }
    // «bitrix24 [dot] com»
    guard context.place > 0, signs.allSatisfy({ $0 == "]" || $0 == ")" }) else { return .none }
    let previous = context.text.tokens[context.place - 1]
    return dots.payload(of: previous) == nil ? .none : .word(previous.start)
  }

  /// The known ending at a token and its number of tokens, «com point br» included.
  private func zone(at place: Int, in text: TokenizedText) -> (value: String, length: Int)? {
    let tokens = text.tokens
    let first = tokens[place].folded
    let isFirst = firstOfTwo.contains(first)
    for second in [place + 1, place + 2] where isFirst && second < tokens.count {
      if second == place + 2, dots.payload(of: tokens[place + 1]) == nil { continue }
      let gap = text.scalars[tokens[place].end..<tokens[second].start]
      let isJoined =
        second == place + 2
        || gap.contains(".") && gap.allSatisfy { $0 == "." || $0 == " " }
        || gap.allSatisfy { $0 == " " } && !common.contains(tokens[second].folded)
      if isJoined, let value = zones["\(first).\(tokens[second].folded)"] {
        return (value, second - place + 1)
      }
    }
    return zones[first].map { ($0, 1) }
  }

  /// Whether a token that is no known ending looks like one.
  private func mayBeUnknownZone(_ context: Context) -> Bool {
    let token = context.token
    return token.kind == .word && (2...6).contains(token.folded.utf8.count)
      && (context.asked || context.afterCue || context.afterBrand)
      && context.text.scalars[token.start..<token.end].allSatisfy { ("a"..."z").contains($0) }
      && !common.contains(token.folded) && !words.contains(token.folded)
  }

  /// Whether such a token stands where only an ending can.
  private func isUnknownZone(_ context: Context, _ dot: Dot) -> Bool {
    switch dot {
    case .attached: return context.afterBrand
    case .leading: return context.asked || context.afterCue
    case .spaced, .word, .none: return false
    }
  }

  /// Where the address before an ending begins: after the nearest blank before the brand.
  private func addressStart(_ context: Context) -> Int {
    let scalars = context.text.scalars
    let isGlued = zoneWithinBrand(context.token.folded) != nil
    var start = isGlued || context.place == 0 ? context.token.start : brandStart(context)
    let least = max(0, start - ZoneExtractor.longestAddress)
    while start > least, !scalars[start - 1].properties.isWhitespace,
      !"(«\"'<,;".unicodeScalars.contains(scalars[start - 1])
    {
      start -= 1
    }
    return start
  }

  /// Where the words before an ending begin that belong to the address: «acme dot bitrix 24».
  private func brandStart(_ context: Context) -> Int {
    let tokens = context.text.tokens
    let isDot = { (place: Int) in self.dots.payload(of: tokens[place]) != nil }
    let last = context.place - 1
    let end = last > 0 && isDot(last) ? last : context.place
    guard
      var place = (max(0, end - ZoneExtractor.longestBrand)..<end).first(where: {
        brands.longestMatch(in: tokens, at: $0, until: end)?.length == end - $0
      })
    else { return tokens[last].start }
    if place > 1, isDot(place - 1) { place -= 2 }
    return tokens[place].start
  }

  private func endings(of phrases: PhraseTable<Bool>, in tokens: [Token]) -> Set<Int> {
    Set(
      tokens.indices.compactMap { start in
        phrases.longestMatch(in: tokens, at: start).map { start + $0.length }
      })
  }

  private func isMisspeltBrand(before place: Int, in text: TokenizedText) -> Bool {
    guard place > 0, text.tokens[place].start - text.tokens[place - 1].end == 1,
      text.scalars[text.tokens[place - 1].end] == ".",
      text.tokens[place - 1].folded.utf8.count >= 5
    else { return false }
    let word = text.tokens[place - 1].folded
    return !brandWords.matches(of: word, within: word.utf8.count >= 8 ? 2 : 1).isEmpty
  }
}
