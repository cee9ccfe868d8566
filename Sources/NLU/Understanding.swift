/// What was understood of one message.
public struct Understanding: Hashable, Sendable, Codable {
  /// The message as it came.
  public var text: String
  /// The message with chat spelling expanded and misspelt words corrected.
  public var corrected: String
  /// How many words were corrected.
  public var corrections: Int
  /// ISO 639 code of the message's language; nil where the words do not tell.
  public var language: String?
  /// All intents, the likeliest first.
  public var intents: [RankedIntent]
  /// What to do with the first intent.
  public var zone: IntentZone
  /// Whether the message is a training example word for word.
  public var exact: Bool
  /// Whether even the first intent is too unlikely to be offered; a message that is refused and not
  /// strange was recognised as out of scope.
  public var isStrange: Bool
  /// The values found, in the order of the message; denied ones included.
  public var entities: [Entity]
  /// The values that the message states.
  ///
  /// One a slot, no doubts, nothing that has to be asked. That an account has none of the known
  /// endings is an entity and no value.
  public var slots: [String: String]
  /// The message's parts where each is a request of its own, else the whole message alone.
  public var sentences: [Sentence]
  /// Whether the message says yes, no or that the customer cannot say.
  public var polarity: Polarity?
  /// Whether a yes is taken back in part («oui mais …»), or a no leaves all else right («tout est
  /// juste sauf …»).
  public var isReserved: Bool
  /// Whether the message says anywhere that the customer cannot tell something.
  public var isDoubtful: Bool
  /// Whether the message asks or supposes something, with or without its mark.
  public var isAsking: Bool
  /// The slots that the message names, with or without a value.
  public var named: [NamedSlot]
  /// The language that the message names, if it names one.
  public var languageWish: LanguageWish?
  /// What was picked among the offered choices; nil where none were offered.
  public var choice: ChoiceMatch?

  /// Creates an understanding.
  public init(
    text: String, corrected: String? = nil, corrections: Int = 0, language: String? = nil,
    intents: [RankedIntent] = [], zone: IntentZone = .refuse, exact: Bool = false,
    isStrange: Bool = false, entities: [Entity] = [], slots: [String: String] = [:],
    sentences: [Sentence] = [],
    polarity: Polarity? = nil, isReserved: Bool = false, isDoubtful: Bool = false,
    isAsking: Bool = false, named: [NamedSlot] = [], languageWish: LanguageWish? = nil,
    choice: ChoiceMatch? = nil
  ) {
    self.text = text
    self.corrected = corrected ?? text
    self.corrections = corrections
    self.language = language
    self.intents = intents
    self.zone = zone
    self.exact = exact
    self.isStrange = isStrange
    self.entities = entities
    self.slots = slots
    self.sentences = sentences
    self.polarity = polarity
    self.isReserved = isReserved
    self.isDoubtful = isDoubtful
    self.isAsking = isAsking
    self.named = named
    self.languageWish = languageWish
    self.choice = choice
  }

  /// The entities that state a fact: those that are neither denied nor merely asked about.
  public var facts: [Entity] { entities.filter(\.isStated) }

  /// The values stated for a slot, without repeats; more than one means that it has to be asked.
  public func values(of slot: String) -> [String] {
    facts.reduce(into: []) { values, entity in
      if entity.slot == slot, !values.contains(entity.value) { values.append(entity.value) }
    }
  }
}

/// An intent with its place in the ranking.
public struct RankedIntent: Hashable, Sendable, Codable {
  /// The intent's name.
  public var name: String
  /// Calibrated probability, 0 to 1; all intents of a ranking sum to 1.
  public var probability: Double
  /// The raw score; see `IntentClassifier.familiarity`.
  public var logit: Double

  /// Creates a ranked intent.
  public init(name: String, probability: Double, logit: Double) {
    self.name = name
    self.probability = probability
    self.logit = logit
  }
}

/// What to do with the best intent.
public enum IntentZone: String, Hashable, Sendable, Codable, CaseIterable {
  /// Sure enough to act on.
  case accept
  /// Offer the best two or three.
  case clarify
  /// Not our business, or not understood.
  case refuse
}

/// An answer to a closed question.
public enum Polarity: String, Hashable, Sendable, Codable, CaseIterable {
  /// The customer affirms.
  case yes
  /// The customer denies.
  case no
  /// The customer does not know.
  case cannotSay
}

/// A part of a message that is a request of its own.
public struct Sentence: Hashable, Sendable, Codable {
  /// The part's words.
  public var text: String
  /// Offset of its first Unicode scalar in the message.
  public var start: Int
  /// Offset just after its last Unicode scalar.
  public var end: Int
  /// The intents of the part, the likeliest first.
  public var intents: [RankedIntent]
  /// What to do with the first of them.
  public var zone: IntentZone

  /// Creates a sentence.
  public init(text: String, start: Int, end: Int, intents: [RankedIntent], zone: IntentZone) {
    self.text = text
    self.start = start
    self.end = end
    self.intents = intents
    self.zone = zone
  }
}
