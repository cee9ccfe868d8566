/// The code with which a customer comes back: 50 bits, written `7KQ4-M2XV-9D`.
///
/// Crockford's base 32 (crockford.com/base32.html): digits and capitals without I, L, O and U.
public struct ResumeCode: Hashable, Sendable {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 10

  private let bits: UInt64

  /// Makes a code of random bits, of which the low 50 are used.
  public init(random: UInt64) { bits = random & ((1 << 50) - 1) }

  /// Reads a code as people type it: in any case, grouped in any way, O for 0, I and L for 1.
  ///
  /// None where it has not exactly ten characters, or one that no code contains.
  public init?(_ text: String) {
    var bits: UInt64 = 0
    var count = 0
    for character in text.uppercased() where !Self.isSeparator(character) {
      guard let digit = Self.value(of: character), count < Self.length else { return nil }
      bits = bits << 5 | UInt64(digit)
      count += 1
    }
    guard count == Self.length else { return nil }
    self.bits = bits
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.isDash }
  }

  private static func value(of character: Character) -> Int? {
    switch character {
    case "O": 0
    case "I", "L": 1
    default: alphabet.firstIndex(of: character)
    }
  }
}

extension ResumeCode: CustomStringConvertible {
  /// The code as it is shown, in groups of four, four and two.
  public var description: String {
    var text = ""
    for place in 0..<Self.length {
      if place == 4 || place == 8 { text.append("-") }
      text.append(Self.alphabet[Int(bits >> (5 * UInt64(Self.length - 1 - place)) & 31)])
    }
    return text
  }
}

extension ResumeCode: Codable {
  /// Reads the code from a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = ResumeCode(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "«\(text)» is not a resume code")
    }
    self = code
  }

  /// Writes the code as it is shown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
