/// A named set of characters.
enum PatternCategory: Hashable, Sendable {
  /// `\d`
  case digit
  /// `\s`
  case blank
  /// `\w`
  case word
  /// `\i`
  case nameStart
  /// `\c`
  case namePart
  /// `\p{L}`, `\p{Lu}`
  case general(String)
  /// `\p{IsGreek}`
  case block(ClosedRange<UInt32>)

  /// Makes the category of the name in `\p{…}`; nil where there is none.
  init?(name: String) {
    if name.hasPrefix("Is") {
      guard let block = UnicodeBlocks.range(of: String(name.dropFirst(2))) else { return nil }
      self = .block(block)
    } else {
      guard Self.generalNames.contains(name) else { return nil }
      self = .general(name)
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .blank: return [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value)
    case .word: return !["P", "Z", "C"].contains(scalar.properties.generalCategory.code.prefix(1))
    case .nameStart: return Self.isNameStart(scalar)
    case .namePart:
      return Self.isNameStart(scalar)
        || [0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040]
          .contains { $0.contains(scalar.value) }
    case .general(let name): return scalar.properties.generalCategory.code.hasPrefix(name)
    case .block(let range): return range.contains(scalar.value)
    }
  }

  /// Whether an XML name can begin with the character.
  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
      0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static let generalNames: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
    "Cc", "Cf", "Co", "Cn",
  ]
}

extension Unicode.GeneralCategory {
  /// The category's two letters.
  fileprivate var code: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
