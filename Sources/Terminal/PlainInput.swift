import Glibc
import TextSafety

/// Lines from something that is no terminal, or from a terminal without any editing.
///
/// A carriage return before the line break is dropped, ill-formed UTF-8 becomes U+FFFD, the last
/// line needs no line break, and of a line longer than the limit the rest is dropped.
public final class PlainInput: LineSource {
  /// The number of columns to wrap at.
  public var columns: Int {
    TerminalSize.current(descriptor: output.descriptor, environment: TerminalEnvironment.read())
      .columns
  }

  /// What the output can show.
  public let style: Style

  private let descriptor: Int32
  private let output: TerminalOutput
  private let showsPrompt: Bool
  private let isInteractive: Bool
  private var buffer: LineBuffer
  private var prompt = StyledText()
  private var isPromptShown = false
  private var hasEnded = false
  private var interrupts = 0
  private var wokeLast = false
  private var masker = ConversationMasker()

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Reads from one descriptor and writes to another.
  ///
  /// - Parameters:
  ///   - descriptor: the input; SIGINT, SIGTERM and SIGHUP become events from now on.
  ///   - output: where text and prompts go.
  ///   - style: what the output can show.
  ///   - lineLimit: the bytes of a line that are kept, at least 1.
  public init(
    descriptor: Int32 = 0, output: Int32 = 1, style: Style = .none,
    lineLimit: Int = 65536
  ) {
    self.descriptor = descriptor
    self.output = TerminalOutput(descriptor: output)
    self.style = style
    buffer = LineBuffer(limit: lineLimit)
    isInteractive = isatty(descriptor) == 1
    showsPrompt = isInteractive && isatty(output) == 1
    SignalPipe.catchSignals(Self.signals)
  }

  /// Waits for a line; see ``LineSource``.
  public func next(waitingOn descriptors: [Int32], timeout: Duration?) -> LineEvent {
    let poll = InputPoll(timeout: timeout)
    showPrompt()
    while true {
      let hasLine = buffer.hasLine || hasEnded
      let ready = poll.wait(input: hasLine ? nil : descriptor, others: descriptors, now: hasLine)
      if ready.hasSignals, let event = signalEvent() { return event }
      if let other = ready.other, !(wokeLast && (hasLine || ready.hasInput)) {
        wokeLast = true
        return .wake(descriptor: other)
      }
      wokeLast = false
      if var line = buffer.takeLine(atEnd: hasEnded) { return accept(&line) }
      if hasEnded { return .endOfInput }
      if ready.hasInput || ready.isClosed { readMore() }
      if ready.isTimeout { return .timeout }
    }
  }

  /// Writes lines; see ``LineSource``.
  @discardableResult
  public func printAbove(_ text: StyledText) -> Bool {
    let lead = isPromptShown ? "\n" : ""
    isPromptShown = false
    return output.write(lead + style.render(text) + "\n")
  }

  /// Changes the prompt, which is shown only when a person types.
  public func setPrompt(_ prompt: StyledText) {
    self.prompt = prompt
  }

  /// Does nothing: there is no completion here.
  public func setCompletions(_ completions: [String]) {}

  /// Takes a conversation up; see ``LineSource``.
  public func takeUp(_ messages: [String]) {
    masker = ConversationMasker(continuing: messages)
  }

  /// Takes note of what an agent has said; see ``LineSource``.
  public func hear(_ text: String) {
    masker.hear(text)
  }

  /// Gives the signals their usual effect again.
  public func close() {
    SignalPipe.release(Self.signals)
  }

  private func showPrompt() {
    guard showsPrompt, !isPromptShown else { return }
    isPromptShown = output.write(style.render(StyledText(lines: [prompt.lines.flatMap { $0 }])))
  }

  private func accept(_ line: inout [UInt8]) -> LineEvent {
    defer { line.wipe() }
    interrupts = 0
    isPromptShown = false
    return .line(masker.mask(bytes: line))
  }

  private func readMore() {
    var chunk = [UInt8](repeating: 0, count: 16384)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer.append(chunk.prefix(count))
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      hasEnded = true
    }
    chunk.wipe()
  }

  private func signalEvent() -> LineEvent? {
    for signal in SignalPipe.take() {
      if signal != SIGINT { return .terminated(signal: signal) }
      interrupts += 1
      if isPromptShown { _ = output.write("\n") }
      isPromptShown = false
      // Nobody is there to press the key again when lines come from a pipe.
      return .interrupt(second: !isInteractive || interrupts > 1)
    }
    return nil
  }
}
