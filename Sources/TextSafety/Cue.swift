/// What words near a number or a word say about it.
enum Cue: Int, CaseIterable {
  /// A tax or company number.
  case taxNumber
  /// A number that is nobody's secret: an order, a telephone, a parcel.
  case otherNumber
  /// A payment card.
  case card
  /// The digits printed on a card.
  case cvv
  /// A personal number.
  case pin
  /// A code that is sent for one use.
  case oneTimeCode
  /// A password.
  case password
  /// A login, with a password behind it perhaps.
  case login
  /// An access token or key.
  case token
  /// Digits that are written backwards.
  case reversed
  /// A bank account.
  case account
}

/// Where the cues stand in a text.
struct CueMap {
  /// Per lexeme, the cues that begin there, one bit each.
  private var bits: [UInt16]
  /// How many words are numbers.
  private(set) var numberWords = 0
  private(set) var places: [[Range<Int>]] = Array(repeating: [], count: Cue.allCases.count)

  init(_ text: FoldedText) {
    bits = Array(repeating: 0, count: text.lexemes.count)
    for index in text.lexemes.indices where !text.lexemes[index].word.isEmpty {
      guard let entry = CuePhrases.index[text.lexemes[index].word] else { continue }
      if entry.isNumber { numberWords += 1 }
      for candidate in entry.phrases {
        let cue = candidate.cue.rawValue
        // Longer phrases come first; one of each sort is enough.
        guard bits[index] & (1 << cue) == 0,
          let end = CuePhrases.match(candidate.words, at: index, in: text)
        else { continue }
        bits[index] |= 1 << cue
        places[cue].append(index..<end)
      }
    }
  }

  /// The lexemes of each phrase for `cue`, in order.
  subscript(cue: Cue) -> [Range<Int>] { places[cue.rawValue] }

  /// Whether there is a phrase for `cue` anywhere.
  func contains(_ cue: Cue) -> Bool { !places[cue.rawValue].isEmpty }

  /// Whether a phrase for `cue` begins at the lexeme `index`.
  func begins(_ cue: Cue, at index: Int) -> Bool { bits[index] & (1 << cue.rawValue) != 0 }

  /// Which of some cues begins nearest before the lexeme `index`, as for `precedes`.
  func nearest(_ wanted: [Cue], before index: Int, in text: FoldedText) -> Cue? {
    var words = 0
    for place in (max(0, index - 14)..<index).reversed() {
      switch text.lexemes[place].sort {
      case .digits, .newline: return nil
      case .letters:
        if let cue = wanted.first(where: { begins($0, at: place) }) { return cue }
        words += 1
        if words == 4 { return nil }
      case .space, .other: break
      }
    }
    return nil
  }

  /// Whether a phrase for `cue` begins at most `limit` words before the lexeme `index`, in the same
  /// line and with no number between.
  func precedes(_ cue: Cue, _ index: Int, in text: FoldedText, words limit: Int = 4) -> Bool {
    var words = 0
    for place in (max(0, index - 14)..<index).reversed() {
      switch text.lexemes[place].sort {
      case .digits, .newline: return false
      case .letters:
        words += 1
        if begins(cue, at: place) { return true }
        if words == limit { return false }
      case .space, .other: break
      }
    }
    return false
  }
}
