import CReadline
import Glibc
import TextSafety

extension LineEditor {
  /// The lines the arrow keys remember.
  private static let historyLength: Int32 = 500

  /// Sets readline up; what is set after `rl_initialize` wins over the user's inputrc.
  func prepareReadline() {
    _ = TerminalEnvironment.usesUTF8
    // readline keeps the pointer for ever.
    guichet_configure(strdup("guichet"))
    rl_initialize()
    guichet_set_redisplay { LineEditor.active?.redisplay() }
    let settings = [
      "enable-bracketed-paste": isDumb ? "off" : "on", "completion-ignore-case": "on",
      "show-all-if-ambiguous": "on", "completion-query-items": "-1", "page-completions": "off",
      "mark-modified-lines": "off", "disable-completion": "off", "show-mode-in-prompt": "off",
    ]
    for (name, value) in settings { rl_variable_bind(name, value) }
    guichet_set_completer { text, _, _ in
      guichet_stop_default_completion()
      guard let text, let editor = LineEditor.active else { return nil }
      editor.completions.begin(String(cString: text))
      return rl_completion_matches(text) { _, _ in
        LineEditor.active?.completions.next().flatMap { strdup($0) }
      }
    }
    guichet_unbind_keepers()
    guichet_bind_return { count, key in
      // A line from the history is put back by its undo list, which must be whole for that.
      if current_history() == nil { guichet_wipe_undo() }
      return rl_newline(count, key)
    }
    using_history()
    stifle_history(Self.historyLength)
    guichet_remove_handler_at_exit()
  }

  /// Draws the line with the digits of a card and all that acts on a terminal hidden: readline
  /// itself hides nothing but the controls of ASCII.
  func redisplay() {
    guard let buffer = guichet_line() else {
      rl_redisplay()
      return
    }
    var bytes = UnsafeBufferPointer(start: buffer, count: Int(guichet_line_length()))
      .map(UInt8.init(bitPattern:))
    defer { bytes.wipe() }
    let hidden =
      EchoGate.disguises(in: bytes).map { ($0.range, $0.shown) }
      + masker.cardInProgress(bytes).map { ($0, Self.star(bytes: $0.count)) }
    for (range, sign) in hidden {
      for (place, byte) in zip(range, sign) { buffer[place] = CChar(bitPattern: byte) }
    }
    rl_redisplay()
    for (range, _) in hidden {
      for place in range { buffer[place] = CChar(bitPattern: bytes[place]) }
    }
  }

  /// A star of as many bytes as the digit it hides, so that the cursor's place stays right.
  private static func star(bytes count: Int) -> [UInt8] {
    switch count {
    case 1: Array("*".utf8)
    case 2: Array("×".utf8)
    case 3: Array("＊".utf8)
    default: Array("＊".utf8) + Array(repeating: 0x2A, count: count - 3)
    }
  }

  /// Erases the line as the terminal has wrapped it anew and draws it for the new width.
  ///
  /// `rl_resize_terminal` doubles the prompt when there is a redisplay function.
  func redrawAfterResize() {
    rl_reset_screen_size()
    guard isInstalled, !isDumb else { return }
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_get_screen_size(&rows, &columns)
    let up = rowsAboveCursor(columns: max(1, Int(columns)))
    guichet_flush()
    _ = output.write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    redrawOnNewLine()
  }

  private func rowsAboveCursor(columns: Int) -> Int {
    guard let buffer = guichet_line() else { return 0 }
    let bytes = UnsafeBufferPointer(start: buffer, count: Int(guichet_cursor()))
      .map(UInt8.init(bitPattern:))
    let before = String(decoding: bytes, as: UTF8.self)
    var up = 0
    // A paste holds line breaks; each of its lines wraps by itself.
    for (number, line) in before.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let width = DisplayWidth.of(line) + (number == 0 ? DisplayWidth.of(prompt.plainText) : 0)
      up += width / columns + (number > 0 ? 1 : 0)
    }
    return up
  }
}
