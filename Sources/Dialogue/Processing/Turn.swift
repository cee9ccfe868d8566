/// One turn at work: the state so far and the events that led to it.
///
/// Policies are extensions of this type, one file each; all they can do is emit events, and every
/// event is applied at once, so that the next rule sees what the last one did.
struct Turn {
  let assistant: Assistant
  let environment: Environment
  var tracker: Tracker
  private(set) var events: [Event] = []
  /// How many steps this turn has taken.
  var stepsTaken = 0
  /// Whether an agent speaks, so that only commands are obeyed and nothing is asked.
  var isObeying = false
  /// The language that the message is written in, if its words tell.
  var written: Language?
  /// Whether the language changed in this turn, so that a question has to be worded anew.
  var hasSwitched = false
  /// Whether the question to come was open before and comes back.
  var isReturning = false
  /// Whether a card was answered in this turn, so that one to come is what is left of it.
  var isCardOpen = false

  init(assistant: Assistant, tracker: Tracker, environment: Environment) {
    self.assistant = assistant
    self.tracker = tracker
    self.environment = environment
  }

  var texts: Texts { assistant.texts(in: tracker.language) }

  mutating func emit(_ event: Event) {
    events.append(event)
    tracker.apply(event)
  }

  /// Notes something in the frame on top, unless it is noted already.
  mutating func note(_ name: String, _ value: String) {
    guard tracker.stack.last?.notes[name] != value else { return }
    emit(.frameNoted(name, value))
  }

  /// What the frame on top has noted under a name.
  func noted(_ name: Note) -> String? { tracker.stack.last?.notes[name.rawValue] }

  mutating func note(_ name: Note, _ value: String) { note(name.rawValue, value) }
}

/// What a frame remembers between its steps.
enum Note: String {
  /// The goal that its latest `decide` step decides.
  case goal
  /// That step's name.
  case decideStep = "decide_step"
  /// The outcome of the goal, empty while there is none.
  case outcome
  /// How the goal was settled.
  case status
  /// The outcome if all assumptions hold.
  case expected
  /// Set once the path was shown.
  case pathShown = "path_shown"
  /// Set once the card was declined.
  case cardDeclined = "card_declined"
  /// Set, with the slot's name, once a message has left open what holds instead of the usual value.
  case doubted
  /// Set once a contradiction was named.
  case contradictionNamed = "contradiction_named"
  /// The number of the walk's step that was told last.
  case walkStep = "walk_step"
  /// What the customer came for.
  case request
  /// Set, with the slot's name, once the hint on how to find it out was given.
  case hintGiven = "hint_given"
  /// Set once the flow has shown an article.
  case hasShown = "has_shown"
  /// Set once the flow has asked something, which comes back after a digression.
  case hasAsked = "has_asked"
  /// Set in a flow that another called, which goes on when it has ended.
  case wasCalled = "was_called"
  /// The step whose question was passed over.
  case passedOver = "passed_over"
}
