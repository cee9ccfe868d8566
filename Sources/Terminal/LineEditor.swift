import CReadline
import Glibc
import TextSafety

/// A line that is typed in a terminal, edited by GNU Readline.
///
/// The callback interface and `poll(2)`: other input may arrive and be printed above the line while
/// it is typed. When a line is accepted the prompt is gone until the next call of ``next(waitingOn:timeout:)``,
/// so that the reply stands between them. One editor at a time: readline's state is the process's.
public final class LineEditor: LineSource {
  /// The number of columns to wrap at.
  public var columns: Int {
    TerminalSize.current(environment: TerminalEnvironment.read()).columns
  }

  /// What the terminal can show.
  public let style: Style

  /// The editor that readline's functions, which carry no context, belong to.
  static weak var active: LineEditor?

  private(set) var prompt: StyledText
  private(set) var isInstalled = false
  let isDumb: Bool
  /// The lines that the arrow keys bring back, the latest last.
  var history: [String] = []
  /// The most bytes that were drawn of the line at once.
  var longestDrawn = 0
  private var conversation = ConversationMasker()
  var completions = CompletionList()
  private var accepted: LineEvent?
  private var interrupts = 0
  let output = TerminalOutput(descriptor: STDOUT_FILENO)

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

  /// Takes over the terminal on standard input and output, which must be one.
  ///
  /// - Parameters:
  ///   - prompt: what stands before the line; it is kept on one line and free of emoji, whose width
  ///     is not known.
  ///   - style: what the terminal can show.
  public init(prompt: StyledText, style: Style) {
    self.prompt = prompt
    self.style = style
    let environment = TerminalEnvironment.read()
    isDumb = ["dumb", ""].contains(environment["TERM"] ?? "")
    Self.active = self
    EchoPause.begin()
    prepareReadline()
    SignalPipe.catchSignals(Self.signals)
  }

  /// Waits for a line; see ``LineSource``.
  public func next(waitingOn descriptors: [Int32], timeout: Duration?) -> LineEvent {
    let poll = InputPoll(timeout: timeout)
    install()
    while true {
      let ready = poll.wait(input: STDIN_FILENO, others: descriptors)
      if ready.hasSignals {
        for signal in SignalPipe.take() {
          if let event = handle(signal) { return event }
        }
      } else if ready.hasInput {
        interrupts = 0
        rl_callback_read_char()
        if let event = accepted {
          accepted = nil
          // A window that was closed ends the input too; its signal may come a moment later.
          return event == .endOfInput && ready.isHungUp ? .terminated(signal: SIGHUP) : event
        }
      } else if ready.isClosed {
        remove()
        return .terminated(signal: SIGHUP)
      } else if let other = ready.other {
        return .wake(descriptor: other)
      } else if ready.isTimeout {
        return .timeout
      }
    }
  }

  /// Writes lines above the line being typed; see ``LineSource``.
  @discardableResult
  public func printAbove(_ text: StyledText) -> Bool {
    guard isInstalled else { return output.write(style.render(text) + "\n") }
    if isDumb {
      guichet_flush()
      _ = output.write("\n")
    } else {
      rl_clear_visible_line()
      guichet_flush()
    }
    let isRead = output.write(style.render(text) + "\n")
    redrawOnNewLine()
    return isRead
  }

  /// Changes the prompt, at once when a line is being typed.
  public func setPrompt(_ prompt: StyledText) {
    self.prompt = prompt
    guard isInstalled else { return }
    rl_set_prompt(style.renderPrompt(prompt))
    redisplay()
  }

  /// Changes what Tab completes; see ``LineSource``.
  public func setCompletions(_ completions: [String]) {
    self.completions = CompletionList(completions)
  }

  /// Takes a conversation up; see ``LineSource``.
  public func takeUp(_ messages: [String]) {
    conversation = ConversationMasker(continuing: messages)
  }

  /// Takes note of what an agent has said; see ``LineSource``.
  public func hear(_ text: String) {
    conversation.hear(text)
  }

  /// Gives the terminal and the signals back.
  public func close() {
    remove()
    EchoPause.end()
    SignalPipe.release(Self.signals)
    if Self.active === self { Self.active = nil }
  }

  /// Shows the prompt again at the beginning of a fresh line.
  func redrawOnNewLine() {
    rl_on_new_line()
    redisplay()
    guichet_flush()
  }

  /// Takes what readline hands over at the end of a line; nothing is the input's end.
  func accept(_ line: UnsafeMutablePointer<CChar>?) {
    remove()
    guard let line else {
      // Where it brackets pastes, readline ends the line itself.
      if isDumb { _ = output.write("\n") }
      accepted = .endOfInput
      return
    }
    var bytes = UnsafeBufferPointer(start: line, count: strlen(line)).map(UInt8.init(bitPattern:))
    let masked = conversation.mask(bytes: bytes)
    bytes.wipe()
    guichet_free_line(line)
    forgetLine()
    remember(masked)
    accepted = .line(masked)
  }

  private func install() {
    guard !isInstalled else { return }
    isInstalled = true
    Self.active = self
    rl_callback_handler_install(style.renderPrompt(prompt)) { LineEditor.active?.accept($0) }
    guichet_flush()
  }

  private func remove() {
    guard isInstalled else { return }
    isInstalled = false
    rl_callback_handler_remove()
    guichet_flush()
  }

  private func handle(_ signal: Int32) -> LineEvent? {
    switch signal {
    case SIGINT: return interrupt()
    case SIGWINCH:
      redrawAfterResize()
      return .resized
    case SIGTSTP:
      rl_deprep_terminal()
      guichet_flush()
      EchoPause.suspend()
      kill(getpid(), SIGSTOP)
      return nil
    case SIGCONT:
      // A shell may have changed the terminal meanwhile, so readline must read its state anew.
      rl_deprep_terminal()
      EchoPause.resume()
      guichet_prepare_terminal()
      redrawOnNewLine()
      return nil
    default:
      forgetLine()
      remove()
      _ = output.write("\n")
      return .terminated(signal: signal)
    }
  }

  private func interrupt() -> LineEvent? {
    let hadText = guichet_line_length() > 0
    rl_callback_sigcleanup()
    guichet_wipe_undo()
    rl_free_line_state()
    rl_replace_line("", 1)
    forgetLine()
    rl_crlf()
    guichet_flush()
    if hadText {
      redrawOnNewLine()
      return nil
    }
    interrupts += 1
    if interrupts > 1 {
      rl_on_new_line()
      remove()
      return .interrupt(second: true)
    }
    redrawOnNewLine()
    return .interrupt(second: false)
  }
}
