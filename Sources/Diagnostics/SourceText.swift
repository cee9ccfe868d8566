/// A spot in a file: line and column, both counted from one, the column in Unicode scalars.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The line, counted from one.
  public var line: Int
  /// The column, counted from one, in Unicode scalars.
  public var column: Int

  /// Makes a location; both numbers are counted from one.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then by column.
  public static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// A stretch of one line of a named file.
public struct SourcePlace: Hashable, Comparable, Sendable {
  /// The file's path as the reader was given it.
  public var file: String
  /// Where the stretch begins.
  public var location: SourceLocation
  /// How many Unicode scalars the stretch covers, at least one.
  public var length: Int

  /// Makes a place; a length below one is taken as one.
  public init(file: String, location: SourceLocation, length: Int = 1) {
    self.file = file
    self.location = location
    self.length = max(1, length)
  }

  /// Orders by file, then by location.
  public static func < (one: Self, other: Self) -> Bool {
    (one.file, one.location) < (other.file, other.location)
  }
}

/// A piece of text that knows which file it was cut from and where it began there.
///
/// A cell of a decision table or a condition in a flow is parsed on its own; its errors must still
/// point into the file that the author has open.
public struct SourceText: Hashable, Sendable {
  /// The file's path as the reader was given it.
  public let file: String
  /// The text itself.
  public let text: String
  /// Where the text begins in its file.
  public let origin: SourceLocation

  /// Makes a text that begins at `origin` of `file`.
  public init(
    _ text: String, file: String, origin: SourceLocation = SourceLocation(line: 1, column: 1)
  ) {
    self.text = text
    self.file = file
    self.origin = origin
  }

  /// The place of a range of the text, given in Unicode-scalar offsets; offsets past the end are
  /// taken as the end, and a range over several lines is cut at the end of its first line.
  public func place(of range: Range<Int>) -> SourcePlace {
    var location = origin
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    var length = 0
    while let scalar = scalars.next() {
      if offset >= range.lowerBound {
        if offset >= range.upperBound || scalar == "\n" { break }
        length += 1
      } else if scalar == "\n" {
        location = SourceLocation(line: location.line + 1, column: 1)
      } else {
        location.column += 1
      }
      offset += 1
    }
    return SourcePlace(file: file, location: location, length: length)
  }
}
