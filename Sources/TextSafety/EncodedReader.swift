/// Reads digits that are written as the hexadecimal or base64 form of their characters, or as words
/// without spaces between.
struct EncodedReader {
  private let text: FoldedText
  private let scalars: [Unicode.Scalar]

  /// The characters of twelve digits in base64, and of nineteen with separators in hexadecimal.
  private static let lengths = 16...48

  init(_ text: FoldedText, _ scalars: [Unicode.Scalar]) {
    self.text = text
    self.scalars = scalars
  }

  /// One chain for each run of letters and digits that decodes to digits alone.
  func chains() -> [DigitChain] {
    var chains: [DigitChain] = []
    var index = 0
    while index < text.lexemes.count {
      guard text.lexemes[index].sort == .letters || text.lexemes[index].sort == .digits else {
        index += 1
        continue
      }
      let first = index
      while index < text.lexemes.count, isPart(index) { index += 1 }
      let start = text.lexemes[first].units.lowerBound
      let units = start..<text.lexemes[index - 1].units.upperBound
      if GluedDigits.lengths.contains(units.count), text.lexemes[first].units.count == units.count,
        let digits = GluedDigits.read(text.units[units])
      {
        var chain = DigitChain()
        chain.append(digits, at: units, lexeme: first)
        chains.append(chain)
      }
      guard Self.lengths.contains(units.count) else { continue }
      let characters = text.units[units].map { scalars[$0.start].value }
      if let digits = Self.hexadecimal(characters) ?? Self.base64(characters) {
        var chain = DigitChain()
        chain.append(digits, at: units, lexeme: first)
        chains.append(chain)
      }
    }
    return chains
  }

  private func isPart(_ index: Int) -> Bool {
    switch text.lexemes[index].sort {
    case .letters, .digits: true
    case .other: text.glyph(index) == "="
    case .space, .newline: false
    }
  }

  private static func hexadecimal(_ characters: [UInt32]) -> [UInt8]? {
    guard characters.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: characters.count, by: 2) {
      guard [0x32, 0x33].contains(characters[place]) else { return nil }
      let high = UInt8(characters[place] - 0x30)
      guard let low = nibble(characters[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return digits(of: bytes)
  }

  private static func nibble(_ character: UInt32) -> UInt8? {
    switch character {
    case 0x30...0x39: UInt8(character - 0x30)
    case 0x41...0x46: UInt8(character - 0x37)
    case 0x61...0x66: UInt8(character - 0x57)
    default: nil
    }
  }

  private static func base64(_ characters: [UInt32]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for character in characters.prefix(while: { $0 != 0x3D }) {
      guard let value = sextet(character) else { return nil }
      buffer = (buffer << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return digits(of: bytes)
  }

  private static func sextet(_ character: UInt32) -> UInt32? {
    switch character {
    case 0x41...0x5A: character - 0x41
    case 0x61...0x7A: character - 0x61 + 26
    case 0x30...0x39: character - 0x30 + 52
    default: nil
    }
  }

  /// The digits of a text that has nothing else but spaces and hyphens.
  private static func digits(of bytes: [UInt8]) -> [UInt8]? {
    var digits: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x20, 0x2D: continue
      default: return nil
      }
    }
    return digits.count >= 12 ? digits : nil
  }
}
