import CReadline
import Glibc
import TextSafety

extension LineEditor {
  /// The lines the arrow keys remember.
  private static let historyLength = 500

  /// Sets readline up; what is set after `rl_initialize` wins over the user's inputrc.
  func prepareReadline() {
    _ = TerminalEnvironment.usesUTF8
    // readline keeps the pointer for ever.
    guichet_configure(strdup("guichet"))
    rl_initialize()
    guichet_set_redisplay { LineEditor.active?.redisplay() }
    guichet_set_preparation { meta in
      // It finds a terminal that does not echo, and leaves it so.
      rl_prep_terminal(meta)
      rl_tty_set_echoing(EchoPause.wasEchoing ? 1 : 0)
    }
    let settings = [
      "enable-bracketed-paste": isDumb ? "off" : "on", "completion-ignore-case": "on",
      "show-all-if-ambiguous": "on", "completion-query-items": "-1", "page-completions": "off",
      "mark-modified-lines": "off", "revert-all-at-newline": "on", "disable-completion": "off",
      "show-mode-in-prompt": "off",
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
    guichet_remove_handler_at_exit()
  }

  /// Draws the line with cards and all that acts on a terminal hidden: readline itself hides
  /// nothing but the controls of ASCII.
  func redisplay() {
    guard var line = shownLine() else {
      rl_redisplay()
      return
    }
    defer { line.wipe() }
    longestDrawn = max(longestDrawn, line.bytes.count)
    if !line.hidesSomething {
      rl_redisplay()
      return
    }
    let cursor = line.place(of: Int(guichet_cursor()))
    let mark = line.place(of: Int(guichet_mark()))
    var text = line.bytes.map(CChar.init(bitPattern:)) + [0]
    text.withUnsafeMutableBufferPointer { text in
      guichet_redisplay_as(
        text.baseAddress, Int32(text.count - 1), Int32(cursor), Int32(mark))
    }
  }

  /// The line as it is to be drawn; none before readline has made one.
  private func shownLine() -> ShownLine? {
    guard let buffer = guichet_line() else { return nil }
    let bytes = UnsafeBufferPointer(start: buffer, count: Int(guichet_line_length()))
      .map(UInt8.init(bitPattern:))
    return ShownLine(bytes)
  }

  /// Overwrites what is left of the line that has ended: the line, what was cut out of it, what
  /// was drawn of it, and what it has changed in the lines that the arrow keys bring back.
  func forgetLine() {
    guichet_wipe_line()
    guichet_empty_kill_ring()
    guichet_wipe_line()
    guichet_wipe_display(Int32(longestDrawn + style.renderPrompt(prompt).utf8.count + 1))
    longestDrawn = 0
    restoreHistory()
  }

  /// Keeps a line for the arrow keys, in memory only and only when nothing in it was secret.
  func remember(_ line: Masked) {
    let text = line.text
    // A piece of the secret is among the lines remembered.
    if !line.earlier.isEmpty { history = [] }
    if !line.isMasked, !text.isEmpty, !text.hasPrefix(" ") {
      history.append(text)
    }
    history = history.suffix(Self.historyLength)
    restoreHistory()
  }

  /// Gives readline the lines that are remembered, unless it has just these: a line that was
  /// changed and left would otherwise come back as it was changed.
  private func restoreHistory() {
    let count = Int(guichet_history_length())
    let isKept =
      count <= history.count
      && (0..<count).allSatisfy { index in
        guichet_history_line(Int32(index)).map { String(cString: $0) } == history[index]
      }
    if !isKept { guichet_forget_history() }
    for line in history[Int(guichet_history_length())...] { add_history(line) }
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
    guard var line = shownLine() else { return 0 }
    defer { line.wipe() }
    let before = String(
      decoding: line.bytes.prefix(line.place(of: Int(guichet_cursor()))), as: UTF8.self)
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
