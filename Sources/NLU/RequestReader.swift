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
    var result: IntentClassifier.Result
    var joint = SentenceSplitter.Joint.sentence

    var intent: String? { result.ranking.first?.name }
  }

  /// The parts of a message if at least two of them are requests of their own; else the whole.
  func requests(in text: TokenizedText, whole: IntentClassifier.Result) -> [Sentence] {
    guard !text.tokens.isEmpty else { return [] }
    let message = Reading(tokens: text.tokens.indices, result: whole)
    let parts = splitter.parts(of: text)
    guard 2...RequestReader.mostParts ~= parts.count, !whole.exact else {
      return [sentence(message, text)]
    }
    var sentences: [[Reading]] = []
    for part in parts {
      var reading = read(part.tokens, text)
      reading.joint = part.joint
      if part.joint == .sentence || sentences.isEmpty { sentences.append([]) }
      sentences[sentences.count - 1].append(reading)
    }
    let readings = sentences.flatMap { clauses in requests(clauses, text) }
    let accepted = Set(readings.filter { $0.result.zone == .accept }.compactMap(\.intent))
    // One request beside remarks is the whole message's, unless only the part makes it clear.
    let isSeveral =
      accepted.subtracting(remarks).count > 1 || accepted.count > 1 && whole.zone != .accept
    if isSeveral { return readings.map { sentence($0, text) } }
    let isServed = isOthers(whole) && hasOneRequest(Array(sentences.joined()), text)
    if isServed { return sentences.joined().map { sentence($0, text) } }
    return urgentParts(among: Array(sentences.joined()), whole: message, text)
      .map { sentence($0, text) }
  }

  /// The message and, where it is taken for something else, what is urgent in it.
  private func urgentParts(
    among clauses: [Reading], whole: Reading, _ text: TokenizedText
  ) -> [Reading] {
    let call = clauses.first { clause in
      guard clause.result.zone == .accept, let first = clause.result.ranking.first,
        urgent.contains(first.name), first.name != whole.intent || whole.result.zone != .accept
      else { return false }
      return clause.result.exact || first.probability >= RequestReader.likely
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
  private func hasOneRequest(_ parts: [Reading], _ text: TokenizedText) -> Bool {
    let accepted = parts.indices.filter { place in
      parts[place].result.zone == .accept && !remarks.contains(parts[place].intent ?? "")
    }
    guard accepted.count == 1, let place = accepted.first else { return false }
    // The first is parted by what stands behind it.
    let joint = place == 0 ? parts.dropFirst().first?.joint : parts[place].joint
    return joint != .clause && isRequest(parts[place], .clause, text)
  }

  /// The requests of one sentence; what is none of its own belongs to the one before it.
  private func requests(_ clauses: [Reading], _ text: TokenizedText) -> [Reading] {
    var requests: [Reading] = []
    for (place, clause) in clauses.enumerated() where requests.last?.intent != clause.intent {
      // The first is parted by what stands behind it.
      let joint = place == 0 ? clauses.dropFirst().first?.joint : clause.joint
      if isRequest(clause, joint, text) { requests.append(clause) }
    }
    guard let last = clauses.last else { return [] }
    let sentence = clauses[0].tokens.lowerBound..<last.tokens.upperBound
    guard Set(requests.map(\.intent)).count > 1 else {
      return [clauses.count == 1 ? clauses[0] : read(sentence, text)]
    }
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
    guard clause.result.zone == .accept, let first = clause.result.ranking.first,
      clause.result.exact || first.probability >= needed
    else { return false }
    let words = text.tokens[clause.tokens].count { $0.kind == .word }
    return words >= RequestReader.fewestWords && !remarks.contains(first.name)
  }

  private func read(_ tokens: Range<Int>, _ text: TokenizedText) -> Reading {
    let words = Array(text.tokens[tokens])
    var result = classifier.classify(words)
    claims.apply(to: &result, in: words)
    return Reading(tokens: tokens, result: result)
  }

  private func sentence(_ reading: Reading, _ text: TokenizedText) -> Sentence {
    let start = text.tokens[reading.tokens.lowerBound].start
    let end = text.tokens[reading.tokens.upperBound - 1].end
    return Sentence(
      text: text.slice(start, end), start: start, end: end, intents: reading.result.ranking,
      zone: reading.result.zone)
  }
}
