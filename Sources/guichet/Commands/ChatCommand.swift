import ArgumentParser
import Dialogue
import Glibc
import Storage
import Terminal
import TextSafety

/// `guichet chat`: the customer's conversation.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Talk to the assistant (the default).")

  @Option(help: "The language to speak, whatever you write.")
  var lang: String?

  @Option(help: "The code of a conversation to come back to.")
  var resume: String?

  @Flag(help: "Plain lines, without line editing or colours.")
  var plain = false

  @Flag(help: "One JSON object a line, for programs.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      let code = try Failure.report { try converse() }
      if code != 0 { throw ExitCode(code) }
    }
  }

  @MainActor private func converse() throws -> Int32 {
    // From here on, for what is typed while the program starts; what goes wrong is told after it.
    if isEdited { EchoPause.begin() }
    defer { EchoPause.end() }
    let assistant = try dialogs.assistant()
    let journal = try store.journal()
    let opening = try opening(assistant, journal)
    let input = lineSource()
    let output: any ReplyOutput = json ? JSONReply() : TextReply(input)
    let session = try ChatSession(
      assistant, journal, store: store.path, input: input, output: output, opening: opening)
    return try session.run()
  }

  @MainActor private func opening(
    _ assistant: Assistant, _ journal: Journal
  ) throws -> ChatSession.Opening {
    if let resume {
      guard let code = ResumeCode(resume) else {
        throw ValidationError("«\(resume)» is no code: codes look like 7KQ4-M2XV-9D.")
      }
      guard let conversation = try journal.conversation(code) else {
        throw ValidationError("There is no conversation \(code) in \(store.path).")
      }
      return .resume(conversation)
    }
    if let lang {
      let language = Language(lang.lowercased())
      guard assistant.languages.contains(language) else {
        let known = assistant.languages.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("The assistant does not speak «\(lang)»; it speaks \(known).")
      }
      return .new(language: language, isPinned: true, locale: Surroundings.locale)
    }
    let locale = Surroundings.locale
    let language =
      Surroundings.language(among: assistant.languages, locale: locale) ?? assistant.defaultLanguage
    return .new(language: language, isPinned: false, locale: locale)
  }

  private var isTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Whether lines are edited in the terminal.
  private var isEdited: Bool { isTerminal && !plain && !json }

  @MainActor private func lineSource() -> any LineSource {
    let style = Style.detect(environment: Surroundings.environment, isTerminal: isTerminal)
    if isEdited { return LineEditor(prompt: StyledText(), style: style) }
    return PlainInput(output: json ? 2 : 1, style: plain ? .none : style)
  }
}
