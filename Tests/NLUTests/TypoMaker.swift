import Foundation

/// Makes one typing mistake in a message, the same for the same seed: a neighbouring key of a
/// French keyboard, a letter dropped, doubled or swapped with the one before.
struct TypoMaker {
  private static let rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"].map(Array.init)
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  /// The message with one letter inside a word mistyped; a message without such a letter as it is.
  mutating func mistype(_ text: String) -> String {
    var letters = Array(text)
    let places = letters.indices.dropFirst().filter {
      letters[$0].isLetter && letters[$0 - 1].isLetter
    }
    guard !places.isEmpty else { return text }
    let place = places[random.next(below: places.count)]
    switch random.next(below: 4) {
    case 0: letters[place] = neighbour(of: letters[place])
    case 1: letters.remove(at: place)
    case 2: letters.insert(letters[place], at: place)
    default: letters.swapAt(place, place - 1)
    }
    return String(letters)
  }

  private mutating func neighbour(of letter: Character) -> Character {
    let plain = Character(
      letter.lowercased().folding(options: .diacriticInsensitive, locale: nil))
    guard let row = Self.rows.first(where: { $0.contains(plain) }),
      let place = row.firstIndex(of: plain)
    else { return "e" }
    let isLeft = place == row.count - 1 || (place > 0 && random.next(below: 2) == 0)
    return row[isLeft ? place - 1 : place + 1]
  }
}
