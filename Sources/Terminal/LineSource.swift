public import TextSafety

/// The two ways to read lines and to write around them: with readline and without.
public protocol LineSource: AnyObject {
  /// Waits for a line or for something else that the conversation must see.
  ///
  /// - Parameters:
  ///   - descriptors: file descriptors to wake for; the caller reads them.
  ///   - timeout: the longest wait; nothing waits for ever.
  /// - Returns: the first event; others come with the next calls.
  func next(waitingOn descriptors: [Int32], timeout: Duration?) -> LineEvent

  /// Writes lines above the line being typed, which keeps its place and its cursor.
  ///
  /// - Parameter text: the text; a line break is added behind it.
  /// - Returns: false when nobody can read it any more (the far end is closed).
  @discardableResult
  func printAbove(_ text: StyledText) -> Bool

  /// Changes what stands before the line.
  func setPrompt(_ prompt: StyledText)

  /// Changes what Tab completes; a word that the display gate would alter is left out.
  func setCompletions(_ completions: [String])

  /// Takes a conversation up where it was left: a secret that the customer's last messages have
  /// begun may go on in the next line.
  ///
  /// - Parameter messages: what the customer has said, as it was written, the oldest first.
  func takeUp(_ messages: [String])

  /// Takes note of what an agent has said: where it asks for a code, the bare answer is a secret.
  func hear(_ text: String)

  /// The number of columns to wrap at.
  var columns: Int { get }

  /// What the terminal can show.
  var style: Style { get }

  /// Gives the terminal back as it was.
  func close()
}

extension LineSource {
  /// Waits for a line and nothing else.
  public func next() -> LineEvent { next(waitingOn: [], timeout: nil) }

  /// Writes plain text above the line being typed.
  @discardableResult
  public func printAbove(_ text: DisplayText) -> Bool { printAbove(StyledText(text)) }
}
