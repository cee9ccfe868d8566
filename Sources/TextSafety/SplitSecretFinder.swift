/// Finds secrets whose pieces stand in up to three messages of one conversation.
///
/// Only what crosses from one message into the next is looked for; each message has been searched
/// by itself. A piece ends with a group of digits, and few words stand around it.
struct SplitSecretFinder {
  /// The messages, masked by themselves; of a long one only the part next to its neighbours.
  private let messages: [[Unicode.Scalar]]
  /// Where each message's part begins in the joined text, and in the message.
  private var starts: [Int] = []
  private var offsets: [Int] = []
  private var finder: SecretFinder
  private var found: [[SecretFinder.Finding]]

  /// As much of an earlier message's end, and of the new one's beginning, is looked at.
  private static let reach = 256

  init(_ messages: [[Unicode.Scalar]]) {
    self.messages = messages
    found = Array(repeating: [], count: messages.count)
    var joined: [Unicode.Scalar] = []
    let mayJoin = messages.count > 1 && Self.holdDigits(messages)
    for (index, message) in messages.enumerated() where mayJoin {
      let isNew = index == messages.count - 1
      let part =
        isNew ? message.prefix(Self.reach) : message.suffix(Self.reach)
      if index > 0 { joined.append("\n") }
      starts.append(joined.count)
      offsets.append(part.startIndex)
      joined += part
    }
    finder = SecretFinder(joined)
  }

  /// How often something was looked at again.
  var steps: Int { finder.steps }

  /// The pieces by message, in scalars of that message.
  mutating func findings() -> [[SecretFinder.Finding]] {
    guard !starts.isEmpty else { return found }
    findAccounts()
    findCards()
    return found.map { $0.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound } }
  }

  /// Most messages have no digits, or follow one that has none.
  private static func holdDigits(_ messages: [[Unicode.Scalar]]) -> Bool {
    func mayHoldDigit(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
      scalars.contains { $0.value >= 0x80 || (0x30...0x39).contains($0.value) }
    }
    guard let new = messages.last, mayHoldDigit(new.prefix(reach)) else { return false }
    return messages.dropLast().contains { mayHoldDigit($0.suffix(reach)) }
  }

  private mutating func findAccounts() {
    let text = finder.text
    var place = 0
    while place < text.units.count, message(of: place) < messages.count - 1 {
      let separators = SecretFinder.usualSeparators.union(["\n"])
      if let end = finder.accountEnd(from: place, separators: separators),
        message(of: place) != message(of: end - 1)
      {
        take(place..<end, as: .iban, mask: "****")
        place = end
      } else {
        place += 1
      }
    }
  }

  private mutating func findCards() {
    for chain in JoinedReader(finder).chains() where chain.digits.count >= 12 {
      var start = 0
      while start < chain.groupCount {
        guard !isOtherNumber(chain, start), let end = cardEnd(in: chain, from: start) else {
          start += 1
          continue
        }
        let digits = chain.start(of: start)..<chain.start(of: end)
        let lastFour = chain.digits[digits].suffix(4).map(String.init).joined()
        let tail = chain.units(ofDigits: digits.upperBound - 4..<digits.upperBound)
        let isTailWhole = message(of: tail.lowerBound) == message(of: tail.upperBound - 1)
        take(
          chain.units(ofDigits: digits), as: .pan,
          mask: isTailWhole ? "**** \(lastFour)" : "****")
        start = end
      }
    }
  }

  /// Whether a word right before a group says that it counts something else.
  private func isOtherNumber(_ chain: DigitChain, _ group: Int) -> Bool {
    let (text, lexeme) = (finder.text, chain.lexemes[group])
    return finder.cues.precedes(.otherNumber, lexeme, in: text, words: 2)
      || finder.cues.precedes(.taxNumber, lexeme, in: text, words: 2)
  }

  private mutating func cardEnd(in chain: DigitChain, from start: Int) -> Int? {
    let text = finder.text
    let first = message(of: chain.units(of: start..<start + 1).lowerBound)
    var longest: Int?
    for end in start + 1...min(chain.groupCount, start + 19) {
      finder.steps += 1
      let digits = chain.digits(of: start..<end)
      guard digits.count <= PaymentCard.lengths.upperBound, PaymentCard.isBeginning(digits),
        WantedNumbers.end(in: chain, at: end - 1, of: text, cues: finder.cues) == nil
      else { break }
      let units = chain.units(of: start..<end)
      guard message(of: units.upperBound - 1) != first,
        let shape = PaymentCard.shape(of: digits),
        shape == .sure || finder.cues.contains(.card)
      else { continue }
      let sizes = (start..<end).map(chain.size)
      guard finder.cues.contains(.card) || CardGrouping.isUsual(sizes) else { continue }
      if digits.count == 16 { return end }
      longest = end
    }
    return longest
  }

  /// The message that a unit belongs to.
  private func message(of unit: Int) -> Int {
    let start = finder.text.units[unit].start
    return (starts.lastIndex { $0 <= start }) ?? 0
  }

  /// Takes a secret's characters in each message, without the words around them.
  private mutating func take(_ units: Range<Int>, as kind: SecretKind, mask: String) {
    let text = finder.text
    let last = message(of: units.upperBound - 1)
    for index in message(of: units.lowerBound)...last {
      let inside = units.filter { unit in
        message(of: unit) == index && isPart(text.units[unit].glyph, of: kind)
      }
      guard let first = inside.first, let end = inside.last else { continue }
      let shift = offsets[index] - starts[index]
      let scalars = text.units[first].start + shift..<text.units[end].end + shift
      found[index].append(
        SecretFinder.Finding(
          scalars: scalars, kind: kind, mask: index == last ? mask : "****"))
    }
  }

  private func isPart(_ glyph: Unicode.Scalar, of kind: SecretKind) -> Bool {
    ("0"..."9").contains(glyph) || kind == .iban && ("a"..."z").contains(glyph)
  }
}
