/// A small terminal emulator: as much as line editors and well-behaved programs use.
public struct Screen: Sendable {
  /// The window's width.
  public private(set) var columns: Int
  /// The window's height.
  public private(set) var rows: Int
  /// The cursor's column, from 0.
  public private(set) var column = 0
  /// The cursor's row, from 0.
  public private(set) var row = 0
  /// How often the bell rang.
  public private(set) var bells = 0
  /// Sequences this screen does not know or no program of ours may send, such as window titles.
  public private(set) var strange: [String] = []

  private var cells: [[String]]
  private var scrolledAway: [String] = []
  /// The cursor is behind the last column; the next character wraps.
  private var isBehind = false
  private var pending: [UInt8] = []

  /// Makes an empty window.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows as text, without spaces at their ends.
  public var lines: [String] {
    cells.map(Self.text)
  }

  /// The rows that scrolled out of the window and then those in it, without empty ones at the end.
  public var allLines: [String] {
    var all = scrolledAway + lines
    while all.last == "" { all.removeLast() }
    return all
  }

  /// The row that the cursor is in.
  public var cursorLine: String { lines[row] }

  /// Cuts or widens the window without moving any text.
  public mutating func resize(columns: Int, rows: Int) {
    cells = cells.prefix(rows).map { row in
      Array((row + Array(repeating: " ", count: columns)).prefix(columns))
    }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    self.columns = columns
    self.rows = rows
    column = min(column, columns - 1)
    row = min(row, rows - 1)
    isBehind = false
  }

  /// Shows bytes; an unfinished character or sequence waits for the next call.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    let complete = Self.completeLength(pending)
    var scalars = Array(String(decoding: pending[..<complete], as: UTF8.self).unicodeScalars)[...]
    pending.removeFirst(complete)
    while !scalars.isEmpty {
      let before = scalars
      guard step(&scalars) else {
        pending = before.flatMap { Array(String($0).utf8) } + pending
        return
      }
    }
  }

  /// Shows one character or sequence; false when it is unfinished.
  private mutating func step(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let scalar = scalars.popFirst() else { return true }
    switch scalar {
    case "\r":
      column = 0
      isBehind = false
    case "\n": lineFeed()
    case "\u{8}":
      column = max(0, column - 1)
      isBehind = false
    case "\u{7}": bells += 1
    case "\t": moveTo(column: (column / 8 + 1) * 8)
    case "\u{1B}": return escape(&scalars)
    default:
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        strange.append(String(scalar.value, radix: 16))
      } else {
        put(scalar)
      }
    }
    return true
  }

  private mutating func escape(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let kind = scalars.popFirst() else { return false }
    guard kind == "[" else {
      strange.append("ESC \(kind)")
      return true
    }
    var parameters = ""
    while let scalar = scalars.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        control(scalar, parameters)
        return true
      }
      parameters.unicodeScalars.append(scalar)
    }
    return false
  }

  private mutating func control(_ final: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    isBehind = isBehind && final == "m"
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": moveTo(column: column + count)
    case "D": moveTo(column: column - count)
    case "G": moveTo(column: count - 1)
    case "H": (row, column) = (min(rows, count) - 1, min(columns, numbers.last ?? 1) - 1)
    case "J": erase(below: true, all: numbers.first == 2)
    case "K": erase(below: false, all: false)
    case "P":
      let removed = min(count, columns - column)
      cells[row].removeSubrange(column..<column + removed)
      cells[row] += Array(repeating: " ", count: removed)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(count)
    case "m": break
    case "h", "l": if parameters != "?2004" { strange.append("CSI \(parameters)\(final)") }
    default: strange.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func erase(below: Bool, all: Bool) {
    let blank = Array(repeating: " ", count: columns)
    if all {
      cells = Array(repeating: blank, count: rows)
      return
    }
    cells[row].replaceSubrange(column..., with: blank[column...])
    guard below else { return }
    for other in cells.indices where other > row { cells[other] = blank }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(scalar)
    if width == 0 {
      let place = isBehind ? column : max(0, column - 1)
      cells[row][place].unicodeScalars.append(scalar)
      return
    }
    if isBehind || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
    if column + width >= columns {
      column = columns - 1
      isBehind = true
    } else {
      column += width
    }
  }

  private mutating func lineFeed() {
    isBehind = false
    guard row == rows - 1 else {
      row += 1
      return
    }
    scrolledAway.append(Self.text(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func moveTo(column wanted: Int) {
    column = min(max(0, wanted), columns - 1)
    isBehind = false
  }
}
