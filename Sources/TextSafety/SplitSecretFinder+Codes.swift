extension SplitSecretFinder {
  /// A card's code or a personal number whose digits follow the word for it in several messages:
  /// «cvv», «1», «2», «3» and «my PIN is 12», «34».
  mutating func findSplitCode() {
    guard messages.suffix(Self.codeReach).contains(where: { $0.openCode != nil }),
      let last = Self.onlyDigits(newestPieces, in: newestFinder)
    else { return }
    var pieces = [(message: messages.count, part: last)]
    for index in messages.indices.reversed().prefix(Self.codeReach) {
      let message = messages[index]
      if let kind = message.openCode {
        if let own = message.digits.last { pieces.append((index, own)) }
        let count = pieces.reduce(0) { $0 + $1.part.digits.count }
        guard pieces.count > 1, count == (kind == .pin ? 4 : 3) else { return }
        for piece in pieces {
          let scalars = piece.part.scalars(0..<piece.part.groupCount)
          replace(
            SecretFinder.Finding(scalars: scalars, kind: kind, mask: "****"), in: piece.message)
        }
        return
      }
      guard message.digits.count == 1, let piece = message.digits.first, piece.wordsBefore == 0,
        piece.wordsBehind == 0, piece.digits.count <= 2
      else { return }
      pieces.append((index, piece))
    }
  }

  /// As many messages back the word for a code is looked for.
  private static let codeReach = 4

  /// The one or two digits that are all a message says.
  private static func onlyDigits(_ pieces: [DigitPiece], in finder: SecretFinder) -> DigitPiece? {
    guard pieces.count == 1, let piece = pieces.first, piece.digits.count <= 2, !finder.hasWords,
      !finder.hasMask
    else { return nil }
    return piece
  }
}
