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

  /// What the open question asks for, when a bare number or word would be a secret.
  var expectedSecret: SecretKind? { get set }

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
