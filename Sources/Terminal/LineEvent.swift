public import TextSafety

/// What ends a wait for the next line.
public enum LineEvent: Hashable, Sendable {
  /// A message was entered; secrets in it are masked already. An empty one is the Enter key.
  case line(Masked)
  /// Ctrl-D, or the input's end.
  case endOfInput
  /// Ctrl-C on an empty line; `second` when nothing was typed since the last one.
  case interrupt(second: Bool)
  /// The signal asks the program to end (SIGTERM, SIGHUP, SIGQUIT); the terminal is restored.
  case terminated(signal: Int32)
  /// The window has a new size.
  case resized
  /// One of the other file descriptors can be read, or its far end is closed.
  case wake(descriptor: Int32)
  /// The time is over.
  case timeout
}
