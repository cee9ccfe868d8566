/// What the customer wants with a message.
public enum Command: Hashable, Sendable {
  /// Answers the open question.
  case answer(Answer)
  /// States facts without being asked, or corrects them.
  case state([Statement])
  /// Raises a topic.
  case start(Flow.ID)
  /// Wishes for something that a slash command does; the words after the command, if any.
  case wish(SlashCommand, String)
  /// May have meant one of several topics.
  case clarify([Flow.ID])
  /// Left open what holds of some slots, by denying what was assumed or naming several values.
  case doubt([Doubt])
  /// Named a value in words that are not sure, which is to be confirmed.
  case verify(Slot.ID, String)
  /// Wrote a command that does not exist.
  case unknownCommand(String)
  /// Pressed Enter where nothing was asked.
  case nothing
  /// Was not understood.
  case notUnderstood
}

/// A fact as a message states it.
public struct Statement: Hashable, Sendable {
  /// The slot.
  public var slot: Slot.ID
  /// What is known of it.
  public var state: Fact.State
  /// The customer's words for it.
  public var words: String

  /// Makes a statement.
  public init(slot: Slot.ID, state: Fact.State, words: String) {
    self.slot = slot
    self.state = state
    self.words = words
  }
}

/// A slot of which a message says that something else holds, or one of several values.
public struct Doubt: Hashable, Sendable {
  /// The slot.
  public var slot: Slot.ID
  /// The values that it may have, empty where the message names none.
  public var values: [String]

  /// Makes a doubt.
  public init(slot: Slot.ID, values: [String] = []) {
    self.slot = slot
    self.values = values
  }
}

/// What a message says of the lines of an assumption card.
public struct CardAnswer: Hashable, Sendable {
  /// Lines that it confirms or corrects in so many words, or says that it cannot tell.
  public var statements: [Statement]
  /// Lines that it contradicts without saying what holds instead.
  public var doubts: [Doubt]
  /// Whether it takes all the other lines for right.
  public var acceptsRest: Bool
  /// Whether it takes none of the other lines for right, so that they are asked one by one.
  public var declinesRest: Bool

  /// Makes an answer.
  public init(
    statements: [Statement] = [], doubts: [Doubt] = [], acceptsRest: Bool = false,
    declinesRest: Bool = false
  ) {
    self.statements = statements
    self.doubts = doubts
    self.acceptsRest = acceptsRest
    self.declinesRest = declinesRest
  }

  /// What it says in so many words, leaving all other lines as they are.
  var withoutRest: CardAnswer { CardAnswer(statements: statements, doubts: doubts) }
}

/// An answer to the open question.
public enum Answer: Hashable, Sendable {
  /// Values for the slots asked.
  case values([Statement])
  /// Several values that the words may mean; one has to be chosen.
  case oneOf(Slot.ID, [String])
  /// What holds of the lines of a card.
  case card(CardAnswer)
  /// The customer does not know.
  case cannotSay
  /// Yes, or Enter where it means yes.
  case yes
  /// No, and nothing else.
  case no
  /// Enter where it passes the question over.
  case skip
  /// The choice of a menu, by its value.
  case choice(String)
  /// Reasons by code, and what was added.
  case reasons([String], comment: String)
}

extension Command {
  /// Whether the message was of use: an answer, a fact, a wish.
  var tellsSomething: Bool {
    switch self {
    case .answer, .state, .doubt, .verify, .wish, .unknownCommand, .nothing, .clarify: true
    case .start, .notUnderstood: false
    }
  }

  /// Whether the customer wants another language.
  var isLanguageWish: Bool {
    if case .wish(.language, _) = self { true } else { false }
  }

  /// Whether the customer wants something new, rather than telling something.
  var raisesSomething: Bool {
    switch self {
    case .start, .wish, .clarify: true
    case .answer, .state, .doubt, .verify, .unknownCommand, .nothing, .notUnderstood: false
    }
  }
}
