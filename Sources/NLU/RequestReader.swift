/// Tells the requests of a message apart: "my card is declined, and where is my invoice".
///
/// A sentence speaks for itself. Clauses, and what a connector joins, are requests of their own only
/// where each is beyond doubt: «changer la carte et l'adresse» is two, «I pay by card and want to
/// move» is one, beside a fact. Where the whole is refused, a part that is one is served alone.
struct RequestReader: Sendable {
  /// The probability from which what a connector joins is a request of its own.
  private static let likely = 0.6
  /// The probability from which a clause is one that only a comma parts from another.
  private static let beyondDoubt = 0.95
  /// A single word is rarely a request of its own: «merci», «svp», «paypal».
  private static let fewestWords = 2
  /// A message of more parts is a story; it bounds the work.
  private static let mostParts = 24

  private let classifier: IntentClassifier
  private let splitter: SentenceSplitter
  private let claims: ClaimReader
  private let remarks: Set<String>
  private let urgent: Set<String>

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - classifier: the trained model.
  ///   - languages: the words of each language.
  ///   - claims: tells what is somebody else's.
  ///   - remarks: intents that ask for nothing.
  ///   - urgent: intents that count wherever they stand: "my card expired, call me please".
  init(
    _ classifier: IntentClassifier, _ languages: [LanguageData], claims: ClaimReader,
    remarks: Set<String>, urgent: Set<String>
  ) {
    self.classifier = classifier
    splitter = SentenceSplitter(languages)
    self.claims = claims
    self.remarks = remarks
    self.urgent = urgent
  }

  /// Tokens with what the classifier makes of them.
  private struct Reading {
    var tokens: Range<Int>
    var intent: String?
    var zone: IntentZone
    /// The scores, which are put in order only where somebody reads them; nil for the message's own.
    var scores: IntentClassifier.Scores?
    /// The intents in order, where they are known already.
    var ranking: [RankedIntent]?
  }

  /// The parts of a message if at least two of them are requests of their own; else the whole.
  func requests(in text: TokenizedText, whole: IntentClassifier.Result) -> [Sentence] {
    guard !text.tokens.isEmpty else { return [] }
    let message = Reading(
      tokens: text.tokens.indices, intent: whole.ranking.first?.name, zone: whole.zone)
    let parts = splitter.parts(of: text)
    guard 2...RequestReader.mostParts ~= parts.count, !whole.exact else {
      return [sentence(message, text, whole)]
    }
    var sentences: [[SentenceSplitter.Part]] = []
    for part in parts {
      if part.joint == .sentence || sentences.isEmpty { sentences.append([]) }
      sentences[sentences.count - 1].append(part)
    }
    var readings: [Reading] = []
    for clauses in sentences {
      if let requests = requests(clauses, text) {
        readings += requests
      } else if sentences.count > 1, let first = clauses.first, let last = clauses.last {
        readings.append(read(first.tokens.lowerBound..<last.tokens.upperBound, text))
      }
    }
    let accepted = Set(readings.filter { $0.zone == .accept }.compactMap(\.intent))
    // One request beside remarks is the whole message's, unless only the part makes it clear.
    let isSeveral =
      accepted.subtracting(remarks).count > 1 || accepted.count > 1 && whole.zone != .accept
    if isSeveral { return readings.map { sentence($0, text, whole) } }
    let all = parts.map { read($0.tokens, text) }
    if isOthers(whole), hasOneRequest(all, parts, text) {
      return all.map { sentence($0, text, whole) }
    }
    return urgentParts(among: all, whole: message, text).map { sentence($0, text, whole) }
  }

  /// The message and, where it is taken for something else, what is urgent in it.
  private func urgentParts(
    among clauses: [Reading], whole: Reading, _ text: TokenizedText
  ) -> [Reading] {
    let call = clauses.first { clause in
      guard clause.zone == .accept, let scores = clause.scores, let intent = clause.intent,
        urgent.contains(intent), intent != whole.intent || whole.zone != .accept
      else { return false }
      return scores.exact != nil || scores.probabilities[scores.first] >= RequestReader.likely
    }
    guard let call else { return [whole] }
    let rest = [0..<call.tokens.lowerBound, call.tokens.upperBound..<text.tokens.count]
      .filter { range in text.tokens[range].contains { $0.kind != .question } }
      .map { read($0, text) }
    return (rest + [call]).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether a message as a whole is not our business.
  private func isOthers(_ whole: IntentClassifier.Result) -> Bool {
    whole.zone == .refuse && IntentClassifier.isRefused(whole.ranking.first?.name ?? "")
  }

  /// Whether one part of a message is a request beyond doubt, and no other is one: «quelle météo
  /// et changer ma carte».
  private func hasOneRequest(
    _ readings: [Reading], _ parts: [SentenceSplitter.Part], _ text: TokenizedText
  ) -> Bool {
    let accepted = readings.indices.filter { place in
      readings[place].zone == .accept && !remarks.contains(readings[place].intent ?? "")
    }
    guard accepted.count == 1, let place = accepted.first else { return false }
    // The first is parted by what stands behind it.
    let joint = place == 0 ? parts.dropFirst().first?.joint : parts[place].joint
    return joint != .clause && isRequest(readings[place], .clause, text)
  }

  /// The requests of one sentence if there are several; what is none of its own belongs to the one
  /// before it.
  private func requests(
    _ clauses: [SentenceSplitter.Part], _ text: TokenizedText
  ) -> [Reading]? {
    let long = clauses.indices.filter { place in
      hasWords(clauses[place].tokens, text)
    }
    guard long.count > 1, let last = clauses.last else { return nil }
    var requests: [Reading] = []
    for place in long {
      let clause = read(clauses[place].tokens, text)
      guard requests.last?.intent != clause.intent else { continue }
      // The first is parted by what stands behind it.
      let joint = place == 0 ? clauses.dropFirst().first?.joint : clauses[place].joint
      if isRequest(clause, joint, text) { requests.append(clause) }
    }
    guard Set(requests.map(\.intent)).count > 1 else { return nil }
    let sentence = clauses[0].tokens.lowerBound..<last.tokens.upperBound
    for place in requests.indices {
      let start = place == 0 ? sentence.lowerBound : requests[place].tokens.lowerBound
      let next = place + 1 < requests.count ? requests[place + 1].tokens.lowerBound : nil
      let end = clauses.last { $0.tokens.upperBound <= next ?? .max }?.tokens.upperBound
      requests[place].tokens = start..<(end ?? sentence.upperBound)
    }
    return requests
  }

  private func isRequest(
    _ clause: Reading, _ joint: SentenceSplitter.Joint?, _ text: TokenizedText
  ) -> Bool {
    let needed = joint == .connector ? RequestReader.likely : RequestReader.beyondDoubt
    guard clause.zone == .accept, let scores = clause.scores, let intent = clause.intent,
      scores.exact != nil || scores.probabilities[scores.first] >= needed
    else { return false }
    return hasWords(clause.tokens, text) && !remarks.contains(intent)
  }

  /// Whether some tokens hold enough words for a request.
  private func hasWords(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    text.tokens[tokens].count { $0.kind == .word } >= RequestReader.fewestWords
  }

  private func read(_ tokens: Range<Int>, _ text: TokenizedText) -> Reading {
    let words = Array(text.tokens[tokens])
    guard let scores = classifier.scores(of: words) else {
      return Reading(tokens: tokens, zone: .refuse)
    }
    var reading = Reading(
      tokens: tokens, intent: classifier.intents[scores.first], zone: scores.zone, scores: scores)
    if claims.claim(in: words) != nil {
      var result = classifier.result(by: scores)
      claims.apply(to: &result, in: words)
      reading.intent = result.ranking.first?.name
      reading.zone = result.zone
      reading.ranking = result.ranking
    }
    return reading
  }

  private func sentence(
    _ reading: Reading, _ text: TokenizedText, _ whole: IntentClassifier.Result
  ) -> Sentence {
    let start = text.tokens[reading.tokens.lowerBound].start
    let end = text.tokens[reading.tokens.upperBound - 1].end
    return Sentence(
      text: text.slice(start, end), start: start, end: end,
      intents: reading.ranking ?? reading.scores.map(classifier.ranking) ?? whole.ranking,
      zone: reading.zone)
  }
}
