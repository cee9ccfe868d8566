import TextSafety

/// A line as it is drawn while it is typed: cards behind the mask that is written of them, what acts
/// on a terminal behind signs that only show.
struct ShownLine {
  /// What is drawn, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var stretches: [Stretch] = []

  /// Bytes that are drawn as others, and where both begin.
  private struct Stretch {
    let typed: Range<Int>
    let shown: Range<Int>
    let card: CardInProgress?
  }

  /// Whether anything is drawn otherwise than it was typed.
  var hidesSomething: Bool { !stretches.isEmpty }

  /// Draws a line.
  ///
  /// - Parameter typed: the line in UTF-8, ill-formed or not; it may hold line breaks.
  init(_ typed: [UInt8]) {
    let cards = CardInProgress.cards(in: typed)
    let signs = EchoGate.disguises(in: typed).filter { sign in
      !cards.contains { $0.range.overlaps(sign.range) }
    }
    let hidden =
      cards.map { (range: $0.range, shown: $0.shown, card: $0 as CardInProgress?) }
      + signs.map { (range: $0.range, shown: $0.shown, card: nil) }
    bytes.reserveCapacity(typed.count + 8)
    var place = 0
    for (range, shown, card) in hidden.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += typed[place..<range.lowerBound]
      stretches.append(
        Stretch(
          typed: range, shown: bytes.count..<bytes.count + shown.count, card: card))
      bytes += shown
      place = range.upperBound
    }
    bytes += typed[place...]
  }

  /// Where a place of the typed line is drawn, in bytes.
  func place(of typed: Int) -> Int {
    var shift = 0
    for stretch in stretches {
      if typed <= stretch.typed.lowerBound { break }
      if typed < stretch.typed.upperBound {
        let offset = typed - stretch.typed.lowerBound
        return stretch.shown.lowerBound + (stretch.card?.place(of: offset) ?? offset)
      }
      shift = stretch.shown.upperBound - stretch.typed.upperBound
    }
    return max(0, min(typed + shift, bytes.count))
  }

  /// Overwrites what is drawn.
  mutating func wipe() { bytes.wipe() }
}
