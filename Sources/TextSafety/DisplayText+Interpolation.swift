extension DisplayText: ExpressibleByStringInterpolation {
  /// Takes a literal of the program; it passes the gate like any other text.
  public init(stringLiteral value: String) {
    self.init(untrusted: value, limit: .max)
  }

  /// Takes a literal with values in it, of which texts are untrusted: each stays on its line.
  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// A literal on its way, with what stands in it.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = DisplayText()

    /// Begins an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a part of the literal, whose line breaks count.
    public mutating func appendLiteral(_ literal: String) {
      text += DisplayText(untrusted: literal, limit: .max)
    }

    /// Adds an untrusted text on one line, whatever line breaks are in it.
    public mutating func appendInterpolation(_ untrusted: String) {
      text += DisplayText(untrusted: untrusted).singleLine
    }

    /// Adds a text that has passed the gate, with its lines.
    public mutating func appendInterpolation(_ shown: DisplayText) {
      text += shown
    }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += DisplayText(untrusted: String(number))
    }
  }
}
