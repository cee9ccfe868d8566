/// A message that was written and now is to be masked, wherever it was copied to.
///
/// A short message such as «4» stands for itself only; one with four digits or more is also found
/// inside other texts, whole or as its groups of digits.
struct HiddenText: Hashable, Sendable {
  private let before: String
  private let after: String
  private let kinds: [String]
  /// What may not be left anywhere: the secret's pieces with four digits and more.
  private let pieces: [String]

  /// A piece of fewer digits is not worth touching other texts for.
  private static let leastDigits = 4

  /// Makes the replacement of a message by its masked form.
  init(before: String, mask: EarlierMask) {
    self.before = before
    after = mask.text
    kinds = mask.kinds
    let hidden = Self.difference(of: before, from: mask.text)
    let runs = hidden.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    pieces = ([hidden, hidden.filter { $0.isLetter || $0.isNumber }] + runs)
      .filter { Self.digits(in: $0) >= Self.leastDigits && $0 != mask.text }
  }

  /// A text without the secret.
  func hide(in text: String) -> String {
    if text == before { return after }
    guard Self.digits(in: text) >= Self.leastDigits else { return text }
    var text = text
    if Self.digits(in: before) >= Self.leastDigits { text = text.replacing(before, with: after) }
    for piece in pieces { text = Self.hide(piece, in: text) }
    return text
  }

  /// Masks a piece, but not where it is the last four that a mask shows.
  private static func hide(_ piece: String, in text: String) -> String {
    var hidden = ""
    var place = text.startIndex
    for range in text.ranges(of: piece) {
      hidden += text[place..<range.lowerBound]
      hidden += hidden.hasSuffix("**** ") ? String(text[range]) : "****"
      place = range.upperBound
    }
    return hidden + text[place...]
  }

  /// The message itself, with what is masked in it now.
  func hide(in message: CustomerMessage) -> CustomerMessage {
    guard message.text == before else {
      return CustomerMessage(text: hide(in: message.text), masked: message.masked)
    }
    return CustomerMessage(
      text: after, masked: message.masked + kinds.filter { !message.masked.contains($0) })
  }

  /// What stands in a text between what it has in common with another at both ends.
  private static func difference(of text: String, from other: String) -> String {
    let text = Array(text)
    let other = Array(other)
    var start = 0
    while start < text.count, start < other.count, text[start] == other[start] { start += 1 }
    var end = 0
    while end < text.count - start, end < other.count - start,
      text[text.count - 1 - end] == other[other.count - 1 - end]
    {
      end += 1
    }
    return String(text[start..<text.count - end])
  }

  private static func digits(in text: String) -> Int { text.count(where: \.isNumber) }
}
