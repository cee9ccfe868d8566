public import NLU

/// Everything that `Dialogs/` says, checked: what the processor works with.
public struct Assistant: Sendable {
  /// Numbers that bound a conversation.
  public struct Limits: Sendable {
    /// How many steps a turn may take before it is cut off.
    public var stepsPerTurn: Int
    /// How many failed attempts a question bears before its exit is taken.
    public var attempts: Int
    /// How many messages in a row may go unread before a person is offered.
    public var misunderstandings: Int
    /// How many Unicode scalars of a message are read.
    public var messageLength: Int

    /// Makes limits.
    public init(
      stepsPerTurn: Int = 100, attempts: Int = 2, misunderstandings: Int = 3,
      messageLength: Int = 4000
    ) {
      self.stepsPerTurn = stepsPerTurn
      self.attempts = attempts
      self.misunderstandings = misunderstandings
      self.messageLength = messageLength
    }
  }

  /// The assistant's name, shown before what it says.
  public var name: String
  /// The languages it speaks.
  public var languages: [Language]
  /// The language where neither the locale nor the customer says otherwise.
  public var defaultLanguage: Language
  /// Numbers that bound a conversation.
  public var limits: Limits
  /// The slots in the order of the file.
  public var slots: [Slot]
  /// The flows by name.
  public var flows: [Flow.ID: Flow]
  /// The topics in the order of their names.
  public var topics: [Topic]
  /// The texts by language.
  public var texts: [Language: Texts]
  /// The articles by name and language.
  public var articles: [Article.ID: [Language: Article]]
  /// The goals that flows decide, prepared.
  public var decisions: Decisions
  /// The reader of messages.
  public var interpreter: MessageInterpreter
  /// The words by which answers are read, the default language first.
  public var languageData: [LanguageData]
  /// The codes of the reasons why something did not help, in the order of the menu.
  public var feedbackReasons: [String]
  /// The feedback answer that is a wish for a person.
  public var specialistReason: String
  /// The codes under which an agent may resolve a handoff.
  public var resolutionCodes: [String]
  /// A hash of all the files, so that a record says what it was made with.
  public var version: String

  /// Makes an assistant of its checked parts.
  public init(
    name: String, languages: [Language], defaultLanguage: Language, limits: Limits, slots: [Slot],
    flows: [Flow.ID: Flow], topics: [Topic], texts: [Language: Texts],
    articles: [Article.ID: [Language: Article]], decisions: Decisions,
    interpreter: MessageInterpreter, languageData: [LanguageData], feedbackReasons: [String],
    specialistReason: String,
    resolutionCodes: [String], version: String
  ) {
    self.name = name
    self.languages = languages
    self.defaultLanguage = defaultLanguage
    self.limits = limits
    self.slots = slots
    self.flows = flows
    self.topics = topics
    self.texts = texts
    self.articles = articles
    self.decisions = decisions
    self.interpreter = interpreter
    self.languageData = languageData
    self.feedbackReasons = feedbackReasons
    self.specialistReason = specialistReason
    self.resolutionCodes = resolutionCodes
    self.version = version
  }

  /// The slot of that name, if there is one.
  public subscript(id: Slot.ID) -> Slot? { slots.first { $0.id == id } }

  /// The topic that an intent starts, if it starts one.
  public func topic(ofIntent intent: String) -> Topic? {
    topics.first { $0.intent == intent || $0.otherIntents.contains(intent) }
  }

  /// The texts in a language, or in the default language where that one is not spoken.
  public func texts(in language: Language) -> Texts {
    texts[language] ?? texts[defaultLanguage] ?? Texts()
  }
}
