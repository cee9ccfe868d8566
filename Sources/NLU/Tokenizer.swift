/// Cuts a text into tokens.
///
/// A word is a run of letters, digits and marks; apostrophes and all other signs separate.
/// Scripts written without blanks give one token per scalar.
public enum Tokenizer {
  /// The placeholder for the address of a page.
  static let urlPlaceholder = "_url_"
  /// The placeholder for an e-mail address.
  static let emailPlaceholder = "_email_"
  /// The placeholder for what was masked before the message came here: `****`.
  static let maskPlaceholder = "_mask_"
  /// How many stars a mask has.
  private static let maskLength = 4

  /// The tokens of a text in order; linear in its length.
  public static func tokens(of text: String) -> [Token] {
    tokenize(text).tokens
  }

  /// The text with its tokens.
  static func tokenize(_ text: String) -> TokenizedText {
    tokenize(Array(text.unicodeScalars), addresses: true)
  }

  /// The text with its tokens; with `addresses` false, addresses are cut into their words.
  static func tokenize(_ scalars: [Unicode.Scalar], addresses: Bool) -> TokenizedText {
    let spans = addresses ? AddressScanner.spans(in: scalars) : []
    var cutter = Cutter(scalars: scalars)
    var place = 0
    for span in spans {
      cutter.cut(place..<span.start)
      cutter.tokens.append(span)
      place = span.end
    }
    cutter.cut(place..<scalars.count)
    return TokenizedText(
      scalars: scalars, tokens: cutter.tokens, plain: spans.isEmpty ? cutter.tokens : nil)
  }

  private struct Cutter {
    let scalars: [Unicode.Scalar]
    var tokens: [Token] = []
    /// The UTF-8 of the word so far.
    private var word: [UInt8] = []
    private var start = 0
    private var end = 0
    private var digitsOnly = true
    private var stars = 0
    private var lastStar = -1

    init(scalars: [Unicode.Scalar]) {
      self.scalars = scalars
    }

    mutating func cut(_ range: Range<Int>) {
      for place in range {
        let scalar = scalars[place]
        if let letter = FoldTable.letter(of: scalar) {
          add(letter, at: place)
          end = place + 1
          continue
        }
        switch TextNormalizer.fold(scalar) {
        case .separator:
          close()
          sign(scalar, at: place)
        case .nothing: break
        case .letter(let letter):
          if Cutter.standsAlone(letter.value) {
            close()
            tokens.append(Token(folded: String(letter), start: place, end: place + 1))
          } else {
            add(letter, at: place)
          }
        case .letters(let first, let second):
          add(first, at: place)
          add(second, at: place)
        case .other(let letters):
          for letter in letters.unicodeScalars { add(letter, at: place) }
        }
        if word.isEmpty { continue }
        // Marks that fold to nothing belong to the word they follow.
        end = place + 1
      }
      close()
    }

    private mutating func add(_ letter: Unicode.Scalar, at place: Int) {
      if word.isEmpty {
        start = place
        digitsOnly = true
      }
      if !(0x30...0x39).contains(letter.value) { digitsOnly = false }
      if letter.isASCII {
        word.append(UInt8(truncatingIfNeeded: letter.value))
      } else if let bytes = UTF8.encode(letter) {
        word.append(contentsOf: bytes)
      }
    }

    private mutating func close() {
      guard !word.isEmpty else { return }
      tokens.append(
        Token(
          folded: String(decoding: word, as: UTF8.self), start: start, end: end,
          kind: digitsOnly ? .number : .word))
      word.removeAll(keepingCapacity: true)
    }

    private mutating func sign(_ scalar: Unicode.Scalar, at place: Int) {
      if scalar == "?" || scalar == "？" || scalar == "؟" {
        tokens.append(Token(folded: "?", start: place, end: place + 1, kind: .question))
      } else if scalar == "*" {
        star(at: place)
      } else if scalar.value > 0x2100, scalar.properties.isEmoji,
        !scalar.properties.isEmojiModifier
      {
        tokens.append(
          Token(folded: String(scalar), start: place, end: place + 1, kind: .symbol))
      }
    }

    private mutating func star(at place: Int) {
      stars = lastStar == place - 1 ? stars + 1 : 1
      lastStar = place
      guard stars == Tokenizer.maskLength else { return }
      stars = 0
      tokens.append(
        Token(
          folded: Tokenizer.maskPlaceholder, start: place - Tokenizer.maskLength + 1,
          end: place + 1, kind: .mask))
    }

    /// Thai, Lao, Khmer, Burmese, Han and kana are written without blanks.
    private static func standsAlone(_ value: UInt32) -> Bool {
      guard value >= 0xE00 else { return false }
      return (0xE00..<0xF00).contains(value) || (0x1000..<0x10A0).contains(value)
        || (0x1780..<0x1800).contains(value) || (0x3040..<0x3100).contains(value)
        || (0x3400..<0xA000).contains(value) || (0xF900..<0xFB00).contains(value)
        || (0x20000..<0x30000).contains(value)
    }
  }
}
