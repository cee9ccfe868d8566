/// A text with its tokens; all offsets count the text's Unicode scalars.
struct TokenizedText: Sendable {
  /// The text, scalar by scalar.
  let scalars: [Unicode.Scalar]
  /// The tokens in order.
  var tokens: [Token]
  /// The tokens as they were cut, where no address is among them.
  let plain: [Token]?

  /// The text between two offsets.
  func slice(_ start: Int, _ end: Int) -> String {
    let part = scalars[start..<end]
    let size = part.reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: size) { buffer in
      var place = 0
      for scalar in part {
        guard let bytes = UTF8.encode(scalar) else { continue }
        for byte in bytes {
          buffer[place] = byte
          place += 1
        }
      }
      return place
    }
  }

  /// Whether a token is a single letter that a dot alone parts from another: «U.K.», «É.-U.».
  func isInitial(at index: Int) -> Bool {
    isLetter(at: index)
      && (isJoinedByDot(before: index) && isLetter(at: index - 1)
        || isJoinedByDot(before: index + 1) && isLetter(at: index + 1))
  }

  /// Whether a dot before a token ends an abbreviation rather than a clause, as that of «St» does.
  func isAbbreviated(before index: Int) -> Bool {
    guard index > 0, index < tokens.count, tokens[index - 1].kind == .word,
      tokens[index - 1].end - tokens[index - 1].start <= 2
    else { return false }
    let gap = scalars[tokens[index - 1].end..<tokens[index].start]
    return gap.first == "." && gap.dropFirst().allSatisfy { $0 == " " || $0 == "-" || $0 == "&" }
  }

  private func isLetter(at index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].end - tokens[index].start == 1
  }

  private func isJoinedByDot(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    let gap = scalars[tokens[index - 1].end..<tokens[index].start]
    return gap.first == "." && (gap.count == 1 || gap.count == 2 && gap.last == "-")
  }

  /// Whether punctuation that ends a clause stands before a token.
  func clauseBreaks(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    if tokens[index - 1].kind == .question, tokens[index].kind != .question { return true }
    return breaks(index) { TokenizedText.clauseEnds.contains($0) }
  }

  /// Whether punctuation that ends a clause stands before a token, where a colon ends none:
  /// «ancien pays : Maroc».
  func clauseBreaksSaveColon(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    if tokens[index - 1].kind == .question, tokens[index].kind != .question { return true }
    return breaks(index) { $0 != ":" && $0 != "：" && TokenizedText.clauseEnds.contains($0) }
  }

  /// Whether punctuation that ends a sentence stands before a token.
  func sentenceBreaks(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    if tokens[index - 1].kind == .question { return true }
    return breaks(index) { TokenizedText.sentenceEnds.contains($0) }
  }

  private static let clauseEnds = Array(
    ",;:!?…\n()+|•·\u{2014}\u{2013}、，；：".unicodeScalars)
  private static let sentenceEnds = Array(";!?…\n。！？；".unicodeScalars)

  private func breaks(_ index: Int, where isBreak: (Unicode.Scalar) -> Bool) -> Bool {
    let start = tokens[index - 1].end
    let end = tokens[index].start
    guard start < end else { return false }
    for place in start..<end {
      let scalar = scalars[place]
      if scalar != " ", isBreak(scalar) { return true }
      // A dot before a blank ends a sentence; a dot before a letter begins «.fr».
      if scalar == ".", place + 1 < end, place == start || scalars[place - 1] == "." { return true }
    }
    return false
  }
}
