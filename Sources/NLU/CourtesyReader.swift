/// Takes off what polite people put around a message: «bonjour, … svp», "… thanks in advance".
///
/// What remains is what is meant. No number of examples teaches every message in every frame.
struct CourtesyReader: Sendable {
  /// A rest of so few words may be the name of whoever is greeted.
  private static let fewWords = 2

  private let courtesies: PhraseTable<Bool>
  private let remarks: Set<String>

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - languages: the words of each language.
  ///   - extraction: names the intent of answers.
  ///   - remarks: intents that ask for nothing; an answer is none.
  init(_ languages: [LanguageData], _ extraction: ExtractionData, remarks: Set<String>) {
    courtesies = PhraseTable(phrases: languages.flatMap(\.courtesies))
    self.remarks = remarks.subtracting([extraction.answerIntent].compactMap(\.self))
  }

  /// Reads a message without its frame where it has one and something is meant by the rest.
  ///
  /// «merci, c'est bon» thanks: where the rest asks for nothing, the whole message counts.
  func apply(
    to result: inout IntentClassifier.Result, of tokens: [Token], by classifier: IntentClassifier
  ) {
    guard !result.exact, let content = content(of: tokens) else { return }
    let rest = classifier.classify(Array(tokens[content]))
    guard let intent = rest.ranking.first?.name, !remarks.contains(intent) else { return }
    let words = tokens[content].count { $0.kind == .word }
    if rest.isStrange, words <= CourtesyReader.fewWords { return }
    result = rest
  }

  /// The tokens within the frame; nil where there is no frame, or nothing else.
  func content(of tokens: [Token]) -> Range<Int>? {
    guard !courtesies.isEmpty else { return nil }
    var start = 0
    while start < tokens.count,
      let length = courtesies.longestMatch(in: tokens, at: start)?.length
    {
      start += length
    }
    var end = tokens.count
    while let length = length(before: end, from: start, in: tokens) { end -= length }
    guard start < end, end - start < tokens.count,
      tokens[start..<end].contains(where: { $0.kind != .question })
    else { return nil }
    return start..<end
  }

  /// The length of the longest courtesy that ends before a token.
  private func length(before end: Int, from start: Int, in tokens: [Token]) -> Int? {
    for place in max(start, end - CourtesyReader.longest)..<max(start, end)
    where courtesies.longestMatch(in: tokens, at: place, until: end)?.length == end - place {
      return end - place
    }
    return nil
  }

  /// The most words of a courtesy at the end of a message.
  private static let longest = 8
}
