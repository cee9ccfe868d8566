/// Turns a message into an understanding; the same message gives the same understanding.
public struct MessageInterpreter: Sendable {
  /// The most tokens that are read of one message; nobody types more, and it bounds the work.
  static let mostTokens = 1_000

  /// The trained model.
  public let classifier: IntentClassifier
  /// The words of each language, the default language first.
  public let languages: [LanguageData]
  let extraction: ExtractionData
  private let chatSpelling: ChatSpelling
  private let speller: Speller
  private let slips: RareSpelling
  private let extractor: EntityExtractor
  private let polarities: PolarityReader
  private let guesser: LanguageGuesser
  private let requests: RequestReader
  let remarks: Set<String>
  private let answers: BareAnswerReader
  private let denials: DeniedIntentReader
  let claims: ClaimReader
  let courtesies: CourtesyReader

  /// Creates an interpreter.
  ///
  /// - Parameters:
  ///   - classifier: the trained model.
  ///   - languages: the words of each language, the default language first.
  ///   - extraction: slots with their own notation.
  ///   - remarks: intents that ask for nothing, so that they are no request beside another.
  ///   - ordinary: words that are never taken for misspelt ones.
  public init(
    classifier: IntentClassifier, languages: [LanguageData], extraction: ExtractionData,
    remarks: Set<String> = [], ordinary: OrdinaryWords = .none
  ) {
    self.classifier = classifier
    self.languages = languages
    self.extraction = extraction
    chatSpelling = ChatSpelling(languages)
    extractor = EntityExtractor(languages, extraction, ordinary: ordinary)
    polarities = PolarityReader(languages)
    guesser = LanguageGuesser(classifier.vocabulary, languages)
    claims = ClaimReader(languages, extraction)
    courtesies = CourtesyReader(languages, extraction, remarks: remarks)
    requests = RequestReader(
      classifier, languages, claims: claims, remarks: remarks, urgent: extraction.urgentIntents)
    self.remarks = remarks
    self.answers = BareAnswerReader(languages, extraction)
    denials = DeniedIntentReader(languages, extraction)
    let answers = MessageInterpreter.answerWords(languages)
    let common = Set(
      (languages.flatMap { $0.commonWords + $0.claims.values.joined() } + extraction.zones
        + extraction.brands)
        .flatMap { Tokenizer.tokens(of: $0) }.map(\.folded))
    speller = Speller(
      vocabulary: classifier.vocabulary, names: extractor.lexicon.words.union(answers),
      common: common, ordinary: ordinary, values: extractor.lexicon.valueWords)
    slips = RareSpelling(
      vocabulary: classifier.vocabulary, names: extractor.lexicon.words,
      common: common.union(answers))
  }

  private static func answerWords(_ languages: [LanguageData]) -> Set<String> {
    let phrases = languages.flatMap { language -> [String] in
      let lists: [[String]] = [
        language.yes, language.no, language.cannotSay, language.last, language.connectors,
        language.negators, language.contrasts, language.zoneCues, language.dotWords,
        language.fromCues, language.toCues, language.fillers, language.choiceFillers,
        language.doubtCues, language.wishCues, language.oldCues, language.definitionCues,
        language.checkCues, language.questionOpeners, language.questionWords,
        language.subordinators, language.otherSites, language.otherOne, language.neither,
        language.both, language.languageCues, language.unclear, language.exclusions,
        language.afterNegators, language.changeCues, language.placeCues, language.otherParties,
        language.selfCues, language.givenNames, language.departures, language.asideCues,
        language.hypothesisCues, language.conditionals, language.afterOldCues, language.sameKind,
        language.selfCorrections, language.courtesies, language.lackCues, language.middle,
        language.reservations,
      ]
      let nested =
        Array(language.mentions.values) + Array(language.languageNames.values)
        + Array(language.otherSenses.values) + language.ordinals + language.cardinals
      return Array((lists + nested).joined())
    }
    return Set(phrases.flatMap { Tokenizer.tokens(of: $0) }.map(\.folded))
  }

  /// Understands one message, as an answer to what was asked where something was.
  public func understand(
    _ text: String, expecting expectation: Expectation? = nil
  ) -> Understanding {
    var tokenized = limited(Tokenizer.tokenize(text))
    let expanded = chatSpelling.expand(tokenized)
    let (corrected, corrections) = speller.correct(expanded)
    tokenized.tokens = corrected

    let words = classified(expanded, corrected: corrected).tokens
    var result = words.isEmpty ? .nothing : classifier.classify(words)
    courtesies.apply(to: &result, of: words, by: classifier)
    let asked = expectation?.slots ?? []
    var readable = tokenized
    readable.tokens = slips.correct(corrected)
    let read = extractor.entities(
      in: readable, asked: asked, isConfirmation: expectation?.isConfirmation ?? false,
      isKnown: speller.knows)
    let answer = polarities.answer(in: tokenized)
    let entities = denials.missing(read, in: corrected, by: result)
    denials.apply(to: &result, denying: entities)
    answers.apply(to: &result, stating: entities, in: tokenized)
    claims.apply(to: &result, in: corrected)
    return Understanding(
      text: text, corrected: MessageInterpreter.text(of: tokenized, raw: text),
      corrections: corrections,
      language: guesser.language(of: corrected),
      intents: result.ranking, zone: result.zone, exact: result.exact,
      isStrange: result.isStrange, entities: entities, slots: extractor.slots(of: entities),
      sentences: requests.requests(in: tokenized, whole: result),
      polarity: polarity(answer.polarity, entities: entities, asked: asked),
      isReserved: answer.isReserved, isDoubtful: answer.isDoubtful,
      isAsking: extractor.isAsking(in: tokenized),
      named: extractor.slotNames.names(in: readable),
      languageWish: extractor.languageWish(in: readable, asked: asked),
      choice: expectation.flatMap { expectation in
        expectation.choices.isEmpty
          ? nil : ChoiceMatcher(choices: expectation.choices, languages: languages).match(text)
      })
  }

  /// Whether a word is in the examples or in some list.
  func knows(_ word: String) -> Bool { speller.knows(word) }

  /// The tokens by which a message is classified, and whether they are an example's.
  func classified(_ text: String) -> (tokens: [Token], isExample: Bool) {
    let expanded = chatSpelling.expand(limited(Tokenizer.tokenize(text)))
    return classified(expanded, corrected: speller.correct(expanded).tokens)
  }

  /// An example is recognised before anything in it is corrected.
  private func classified(
    _ expanded: [Token], corrected: [Token]
  ) -> (tokens: [Token], isExample: Bool) {
    if classifier.exactIntent(of: expanded) != nil { return (expanded, true) }
    return (corrected, classifier.exactIntent(of: corrected) != nil)
  }

  private func limited(_ text: TokenizedText) -> TokenizedText {
    var text = text
    text.tokens.removeLast(max(0, text.tokens.count - MessageInterpreter.mostTokens))
    return text
  }

  /// Doubt about one fact is no answer to a question about another.
  private func polarity(
    _ polarity: Polarity?, entities: [Entity], asked: [String]
  ) -> Polarity? {
    guard polarity == .cannotSay, let doubted = entities.first(where: { $0.isDoubt }),
      !asked.isEmpty, !asked.contains(doubted.slot)
    else { return polarity }
    return nil
  }

  /// The text with the words that were corrected or written out in place.
  private static func text(of text: TokenizedText, raw: String) -> String {
    var result = ""
    var place = 0
    var index = 0
    while index < text.tokens.count {
      let token = text.tokens[index]
      var words = [token.folded]
      // The words of one abbreviation share their place.
      while index + 1 < text.tokens.count, text.tokens[index + 1].start == token.start {
        index += 1
        words.append(text.tokens[index].folded)
      }
      index += 1
      guard words.count > 1 || token.kind == .word && token.typed != token.folded else {
        continue
      }
      result += text.slice(place, token.start) + words.joined(separator: " ")
      place = token.end
    }
    return place == 0 ? raw : result + text.slice(place, text.scalars.count)
  }
}
