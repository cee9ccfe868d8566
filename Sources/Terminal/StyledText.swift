public import TextSafety

/// How a piece of text stands out.
///
/// Words must carry the meaning; ink only repeats it.
public struct Ink: Hashable, Sendable {
  /// The eight colours every terminal has.
  public enum Colour: Int, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  /// The colour, or the terminal's own.
  public var colour: Colour?
  /// Whether the text is bold.
  public var bold: Bool

  /// Makes an ink; without arguments the terminal's own.
  public init(_ colour: Colour? = nil, bold: Bool = false) {
    self.colour = colour
    self.bold = bold
  }

  /// The terminal's own ink.
  public static let plain = Ink()
  /// Bold in the terminal's own colour.
  public static let bold = Ink(bold: true)
}

/// Safe text in lines of inked runs.
public struct StyledText: Hashable, Sendable {
  /// Text on one line in one ink.
  struct Run: Hashable, Sendable {
    var text: String
    var ink: Ink
  }

  /// At least one line; a line may have no run.
  var lines: [[Run]]

  /// Text in one ink.
  public init(_ text: DisplayText = DisplayText(), _ ink: Ink = .plain) {
    lines = text.lines.map { $0.isEmpty ? [] : [Run(text: $0, ink: ink)] }
  }

  init(lines: [[Run]]) {
    self.lines = lines
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }

  /// A text whose last line goes on with the first line of the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var lines = left.lines
    lines[lines.count - 1] += right.lines[0]
    lines += right.lines.dropFirst()
    return StyledText(lines: lines)
  }

  /// Appends as `+` does.
  public static func += (left: inout StyledText, right: StyledText) {
    left = left + right
  }

  /// The text below this one.
  public func above(_ other: StyledText) -> StyledText {
    StyledText(lines: lines + other.lines)
  }

  /// The text without ink, lines joined by line breaks.
  public var plainText: String {
    lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }
}
