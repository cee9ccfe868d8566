public import Diagnostics
public import Dialogue
public import NLU

/// What a folder turned out to hold.
public struct LoadResult: Sendable {
  /// The assistant; nil where a problem is an error.
  public let assistant: Assistant?
  /// Every problem, in the order of the places.
  public let problems: [Diagnostic]
  /// The conversation tests, if they were to be read.
  public let tests: [ConversationTest]
  /// The texts of the files by the paths that the problems name, for drawing them.
  public let sources: [String: String]
  /// The messages that the assistant learns from.
  public var examples: [TrainingExample] = []
  /// Which articles the rules cite; nil where the folder could not be read so far.
  public var ruleSources: RuleSources?
}
