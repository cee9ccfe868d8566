/// Text that can do nothing to a terminal but be shown: the only thing the terminal accepts.
///
/// The one way to make it is through the gate, which turns every control, invisible or
/// direction-changing character into a visible escape such as `\u{1B}`. A line break separates
/// ``lines``; it never reaches the terminal as text, so that no line can pass for another
/// speaker's.
public struct DisplayText: Hashable, Sendable {
  /// The lines, without line breaks; at least one, perhaps empty.
  public private(set) var lines: [String]

  /// How many scalars of one message are shown.
  public static let messageLimit = 4096

  /// An empty line.
  public init() {
    lines = [""]
  }

  /// Passes text from anywhere (a customer, an agent, a data file, a name) through the gate.
  ///
  /// - Parameters:
  ///   - text: any text; what `String` repaired shows as U+FFFD.
  ///   - limit: how many scalars are shown before the rest is cut with «…»; a sixteenth as many
  ///     lines are shown at most.
  public init(untrusted text: String, limit: Int = Self.messageLimit) {
    lines = DisplayGate.lines(of: text, limit: limit)
  }

  /// Takes a text that stands in the program itself.
  public init(trusted text: StaticString) {
    let string = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    lines = DisplayGate.lines(of: string, limit: .max)
  }

  fileprivate init(lines: [String]) {
    self.lines = lines
  }

  /// The lines joined by line breaks.
  public var text: String { lines.joined(separator: "\n") }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }

  /// The same text on one line, for prompts, names and table cells.
  public var singleLine: DisplayText {
    DisplayText(lines: [lines.joined(separator: " ")])
  }

  /// The same lines, each but the first behind `count` spaces, so that none begins where a
  /// speaker's name stands.
  public func hanging(by count: Int) -> DisplayText {
    let indent = String(repeating: " ", count: max(0, count))
    return DisplayText(lines: [lines[0]] + lines.dropFirst().map { indent + $0 })
  }

  /// The same lines, each behind a text such as `> `, of which the first line counts.
  public func quoted(by prefix: DisplayText) -> DisplayText {
    DisplayText(lines: lines.map { prefix.lines[0] + $0 })
  }

  /// The same text with spaces behind it, until its last line has `count` characters.
  public func padded(to count: Int) -> DisplayText {
    self + .spaces(count - (lines.last?.count ?? 0))
  }

  /// Each line by itself.
  public var separateLines: [DisplayText] {
    lines.map { DisplayText(lines: [$0]) }
  }

  /// `count` spaces on one line; none when negative.
  public static func spaces(_ count: Int) -> DisplayText {
    DisplayText(lines: [String(repeating: " ", count: max(0, count))])
  }

  /// A text whose last line goes on with the first line of the other.
  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    var lines = left.lines
    lines[lines.count - 1] += right.lines[0]
    lines += right.lines.dropFirst()
    return DisplayText(lines: lines)
  }

  /// Appends as `+` does.
  public static func += (left: inout DisplayText, right: DisplayText) {
    left = left + right
  }
}

extension Sequence where Element == DisplayText {
  /// The texts one below the other; an empty line when there are none.
  public func stacked() -> DisplayText {
    let lines = flatMap(\.lines)
    return DisplayText(lines: lines.isEmpty ? [""] : lines)
  }

  /// The texts with `separator` between them; an empty line when there are none.
  public func joined(by separator: DisplayText) -> DisplayText {
    var result: DisplayText?
    for text in self {
      result = result.map { $0 + separator + text } ?? text
    }
    return result ?? DisplayText()
  }
}
