/// What the terminal can show: the eight colours and bold, or nothing but text.
public enum Style: Hashable, Sendable {
  /// Text only.
  case none
  /// The eight colours and bold.
  case colours

  /// Reads the user's wishes, after no-color.org and CMake's order of CLICOLOR.
  ///
  /// - Parameters:
  ///   - environment: `NO_COLOR` (not empty) wins, then `CLICOLOR_FORCE`, then `TERM=dumb`,
  ///     `CLICOLOR=0` and whether the output is a terminal.
  ///   - isTerminal: whether the output is a terminal.
  /// - Returns: the richest style the user and the terminal accept.
  public static func detect(environment: [String: String], isTerminal: Bool) -> Style {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return .none }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return .colours }
    let term = environment["TERM"] ?? ""
    guard isTerminal, term != "dumb", !term.isEmpty, environment["CLICOLOR"] != "0" else {
      return .none
    }
    return .colours
  }

  /// The bytes to send for one line.
  func render(_ line: [StyledText.Run]) -> String {
    line.map { begin($0.ink) + $0.text + end($0.ink) }.joined()
  }

  /// The bytes to send for a text; no line break follows the last line.
  func render(_ text: StyledText) -> String {
    text.lines.map(render).joined(separator: "\n")
  }

  /// One line for readline: what has no width stands between its two markers.
  func renderPrompt(_ prompt: StyledText) -> String {
    func hidden(_ codes: String) -> String { codes.isEmpty ? "" : "\u{01}\(codes)\u{02}" }
    return prompt.lines.joined()
      .map { hidden(begin($0.ink)) + $0.text + hidden(end($0.ink)) }.joined()
  }

  private func begin(_ ink: Ink) -> String {
    guard self == .colours, ink != .plain else { return "" }
    var codes: [String] = ink.bold ? ["1"] : []
    if let colour = ink.colour { codes.append(String(30 + colour.rawValue)) }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private func end(_ ink: Ink) -> String {
    self == .colours && ink != .plain ? "\u{1B}[0m" : ""
  }
}
