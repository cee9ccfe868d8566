/// Everything the assistant says in one language.
public struct Texts: Sendable {
  /// The responses of topics, repairs and the shared file, by `topic/key`.
  public var responses: [Response.ID: Response] = [:]
  /// The walks by `topic/key`.
  public var walks: [Walk.ID: Walk] = [:]
  /// The slots' questions and words.
  public var slots: [Slot.ID: SlotTexts] = [:]
  /// What each flow is called in a menu.
  public var titles: [Flow.ID: String] = [:]
  /// What each flow is called in the opening menu, where that differs.
  public var menuTitles: [Flow.ID: String] = [:]
  /// Why a case is undecided, by `decision.input`.
  public var undecided: [String: Template] = [:]
  /// What each decision and its results are called, by its name.
  public var decisions: [String: DecisionTexts] = [:]
  /// What each outcome of a decision is called.
  public var outcomes: [String: String] = [:]
  /// What each reason of a handoff is called, by its code.
  public var handoffReasons: [String: String] = [:]
  /// The wordings of the feedback reasons, by code.
  public var feedbackReasons: [String: String] = [:]
  /// The slash commands' names in this language, without the slash, the first being shown.
  public var commands: [SlashCommand: [String]] = [:]
  /// What each slash command does, in a few words.
  public var commandHelp: [SlashCommand: String] = [:]

  /// Makes a language without texts.
  public init() {}
}

/// What is said about a decision in one language.
public struct DecisionTexts: Hashable, Sendable {
  /// What the decision is called in a sentence.
  public var label: String
  /// Its results in words, where they are not outcomes that have a wording of their own.
  public var values: [String: String]

  /// Makes a decision's texts.
  public init(label: String, values: [String: String] = [:]) {
    self.label = label
    self.values = values
  }
}
