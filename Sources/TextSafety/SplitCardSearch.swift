/// Looks for a card number whose digits stand in several messages.
///
/// The newest message ends the number; earlier ones are taken from the newest back. A message
/// without digits costs nothing; up to two with other digits may be left out where every piece has
/// four digits at least and the groups are a card's.
struct SplitCardSearch {
  /// A piece of the card: whole groups of one row of one message.
  struct Part {
    let message: Int
    let piece: Int
    var groups: Range<Int>
  }

  /// The rows of each message, the newest last.
  let messages: [[DigitPiece]]
  /// For each message, whether a card is spoken of in it or right before it.
  let isAnnounced: [Bool]
  /// How often something was looked at.
  private(set) var steps = 0
  private var best: [Part]?

  init(_ messages: [[DigitPiece]], announced: [Bool]) {
    self.messages = messages
    isAnnounced = announced
  }

  /// No conversation of people needs more.
  private static let budget = 3_000
  /// As many words may stand between two pieces in their messages.
  private static let wordLimit = 8
  private static let skips = 2

  /// The parts of a card, the oldest first.
  mutating func find() -> [Part]? {
    let newest = messages.count - 1
    for (index, piece) in (messages.last ?? []).enumerated()
    where piece.wordsBefore <= Self.wordLimit && best == nil {
      let part = Part(message: newest, piece: index, groups: 0..<piece.groupCount)
      extend([part], whole: 0, skipped: 0)
    }
    return best
  }

  private func piece(_ part: Part) -> DigitPiece { messages[part.message][part.piece] }

  /// Puts pieces of older messages before those chosen, the oldest of which is first.
  private mutating func extend(_ chosen: [Part], whole: Int, skipped: Int) {
    var skipped = skipped
    for older in (0..<chosen[0].message).reversed() {
      for (index, piece) in messages[older].enumerated().reversed()
      where piece.wordsBehind <= Self.wordLimit {
        steps += 1
        guard best == nil, steps < Self.budget else { return }
        let part = Part(message: older, piece: index, groups: 0..<piece.groupCount)
        tryWindows([part] + chosen, whole: whole, skipped: skipped)
        if best == nil, piece.wordsBefore <= Self.wordLimit,
          whole + piece.digits.count < PaymentCard.lengths.upperBound
        {
          extend([part] + chosen, whole: whole + piece.digits.count, skipped: skipped)
        }
      }
      if !messages[older].isEmpty { skipped += 1 }
      if skipped > Self.skips || best != nil { return }
    }
  }

  /// Tries each end of the first piece with each beginning of the last.
  private mutating func tryWindows(_ parts: [Part], whole: Int, skipped: Int) {
    let first = piece(parts[0])
    let last = piece(parts[parts.count - 1])
    let middle = parts.dropFirst().dropLast().flatMap { piece($0).digits }
    for start in (max(0, first.groupCount - 19)..<first.groupCount) {
      let digits = first.digits[first.start(of: start)...] + middle
      guard digits.count < PaymentCard.lengths.upperBound, PaymentCard.isBeginning(digits) else {
        continue
      }
      for end in 1...min(last.groupCount, 19) {
        steps += 1
        let count = digits.count + last.start(of: end)
        guard count <= PaymentCard.lengths.upperBound else { break }
        guard count >= PaymentCard.lengths.lowerBound else { continue }
        var tried = parts
        tried[0].groups = start..<first.groupCount
        tried[parts.count - 1].groups = 0..<end
        let number = (digits + last.digits[..<last.start(of: end)])[...]
        guard accepts(tried, Array(number)[...], skipped: skipped) else { continue }
        best = tried
        if count == 16 { return }
      }
      if best != nil { return }
    }
  }

  private func accepts(_ parts: [Part], _ digits: ArraySlice<UInt8>, skipped: Int) -> Bool {
    guard let shape = PaymentCard.shape(of: digits) else { return false }
    let announced = isAnnounced[parts[0].message...].contains(true)
    let byMessage = parts.map { piece($0).sizes($0.groups) }
    let sizes = byMessage.flatMap { $0 }
    let joined = Self.joined(byMessage)
    let isPrinted = CardGrouping.isPrinted(sizes) || CardGrouping.isPrinted(joined)
    let isLarge = PaymentCard.isOfLargeScheme(digits)
    guard !parts.dropLast().contains(where: { piece($0).isEnding }),
      announced || isPrinted && shape == .sure || isLarge
        || shape == .sure && digits.count == 14
    else { return false }
    if skipped == 0, parts.contains(where: { piece($0).isSpoken }) { return true }
    if skipped > 0 { return isPrinted && byMessage.allSatisfy { $0.reduce(0, +) >= 4 } }
    if isPrinted { return true }
    guard parts.count <= 3 else { return false }
    if announced, isWithin(3, parts) {
      return isLarge && sizes.allSatisfy { $0 >= 2 }
        || shape == .sure && (CardGrouping.isUsual(sizes) || CardGrouping.isUsual(joined))
    }
    // Two numbers asked for one after the other fit by chance as often as they are a card.
    return isWithin(1, parts) && parts.allSatisfy { piece($0).isBare }
  }

  /// Whether each part stands at most so many messages behind the one before.
  private func isWithin(_ distance: Int, _ parts: [Part]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $1.message - $0.message <= distance }
  }

  /// The sizes of the groups when the cuts between messages go through groups.
  private static func joined(_ byMessage: [[Int]]) -> [Int] {
    byMessage.reduce(into: []) { sizes, next in
      guard let last = sizes.last, let first = next.first else {
        sizes += next
        return
      }
      sizes[sizes.count - 1] = last + first
      sizes += next.dropFirst()
    }
  }
}
