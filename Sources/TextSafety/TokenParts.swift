/// What the parts of a word between hyphens, points and the like say of it: whether it was made by a
/// machine or put together of words and numbers, as addresses and file names are.
struct TokenParts {
  /// How many characters stand in parts that mix letters and digits, or capitals and small letters.
  private(set) var mixed = 0
  /// The longest part.
  private(set) var longest = 0
  /// Whether every part is a word or a short number.
  private(set) var areWords = true

  /// A word of natural languages or a number in a name is hardly ever longer.
  private static let wordLimit = 15
  private static let numberLimit = 8

  init(_ characters: some Sequence<Unicode.Scalar>) {
    var part: [Sort] = []
    for character in characters {
      if let sort = Sort(character) {
        part.append(sort)
      } else {
        add(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    add(part)
  }

  private enum Sort {
    case small, capital, digit

    init?(_ character: Unicode.Scalar) {
      switch character {
      case "a"..."z": self = .small
      case "A"..."Z": self = .capital
      case "0"..."9": self = .digit
      default: return nil
      }
    }
  }

  private mutating func add(_ part: [Sort]) {
    guard !part.isEmpty else { return }
    longest = max(longest, part.count)
    let digits = part.count { $0 == .digit }
    let seams = zip(part, part.dropFirst())
    let numberSeams = seams.count { ($0 == .digit) != ($1 == .digit) }
    let changes = seams.count { $0 != $1 }
    let isNumberMixed = numberSeams >= 2 && part.count > 3 || numberSeams == 1 && part.count > 15
    let isMixed = isNumberMixed || changes >= 4 && changes * 4 >= part.count
    if isMixed { mixed += part.count }
    let limit = digits == part.count ? Self.numberLimit : Self.wordLimit
    if isMixed || part.count > limit { areWords = false }
  }
}
