/// Finds secrets that the newest message of a conversation completes, and masks their pieces.
///
/// Only what crosses from one message into the next is looked for; each message has been searched
/// by itself.
struct SplitSecretFinder {
  /// The messages before the newest, as far as they are remembered.
  private(set) var messages: [RememberedMessage]
  private(set) var newest: MaskingDraft
  private(set) var newestFinder: SecretFinder
  /// How often something was looked at again.
  private(set) var steps = 0

  private var before: [Int: String] = [:]
  private var spans: [Int: [Masked.Span]] = [:]

  init(_ messages: [RememberedMessage], _ newest: MaskingDraft, _ finder: SecretFinder) {
    self.messages = messages
    self.newest = newest
    newestFinder = finder
  }

  /// What is to be masked in messages before the newest, the oldest first.
  var earlier: [Masked.Earlier] {
    before.keys.sorted().map { index in
      Masked.Earlier(
        distance: messages.count - index, before: before[index] ?? "", text: messages[index].text,
        spans: (spans[index] ?? []).sorted { $0.start < $1.start })
    }
  }

  /// Looks for everything and masks it.
  mutating func find() {
    findSplitCode()
    guard messages.contains(where: \.hasPieces) else { return }
    findAccounts()
    findCards()
    findBehindCards()
    findToken()
    findNamedValue()
  }

  // MARK: - Cards

  /// A message completes one card, hardly ever two.
  private static let mostCards = 3

  private mutating func findCards() {
    for _ in 0..<Self.mostCards {
      let pieces = newestPieces
      guard !pieces.isEmpty else { return }
      var search = SplitCardSearch(
        messages.map(\.digits) + [pieces], announced: announcements())
      let parts = search.find()
      steps += search.steps
      guard let parts, let last = parts.last else { return }
      let piece = pieces[last.piece]
      let lastDigits = piece.digits[..<piece.start(of: last.groups.upperBound)].suffix(4)
      let isTailWhole = lastDigits.count == 4
      for part in parts {
        let source = part.message == messages.count ? pieces : messages[part.message].digits
        let isLast = part.message == messages.count
        replace(
          SecretFinder.Finding(
            scalars: source[part.piece].scalars(part.groups), kind: .pan,
            mask: isLast && isTailWhole
              ? "**** " + lastDigits.map(String.init).joined() : "****"),
          in: part.message)
      }
    }
  }

  var newestPieces: [DigitPiece] {
    if messages.last?.announcesOther == true { return [] }
    let count = newestFinder.scalars.count
    let isLong = count > RememberedMessage.reach
    let finder =
      isLong
      ? SecretFinder(Array(newest.scalars.prefix(RememberedMessage.reach))) : newestFinder
    return PieceReader(finder).pieces()
  }

  private func announcements() -> [Bool] {
    let cards = messages.map(\.hasCard) + [newestFinder.cues.contains(.card)]
    return cards.indices.map { cards[max(0, $0 - 2)...$0].contains(true) }
  }

  // MARK: - Accounts, codes and stripes

  private mutating func findAccounts() {
    guard let first = messages.firstIndex(where: \.hasAccount),
      newestFinder.digitCount > 0 || newestFinder.isBankCode
    else { return }
    var joined = JoinedMessages(messages, from: first, newest: newest.scalars)
    let accounts = LooseAccountReader(joined.finder).accounts()
    for groups in accounts.found {
      let byMessage = Dictionary(grouping: groups) { joined.message(ofUnit: $0.lowerBound) }
      guard byMessage.count > 1 else { continue }
      for pieces in byMessage.values {
        guard let first = pieces.first, let last = pieces.last else { continue }
        joined.finder.take(first.lowerBound..<last.upperBound, as: .iban)
      }
    }
    steps += accounts.steps
    replace(joined)
  }

  /// The code and the rest of the stripe behind a card that an earlier message gave.
  private mutating func findBehindCards() {
    let first = max(0, messages.count - 3)
    guard messages[first...].contains(where: \.hasOpenCard) || newestFinder.hasOpenCard else {
      return
    }
    var joined = JoinedMessages(messages, from: first, newest: newest.scalars)
    joined.finder.findStripesBehindMasks()
    joined.finder.findCodesBehindMasks()
    steps += joined.finder.steps
    replace(joined)
  }

  private mutating func replace(_ joined: JoinedMessages) {
    let findings = joined.finder.found.sorted { $0.scalars.lowerBound > $1.scalars.lowerBound }
    for (message, finding) in joined.split(findings) { replace(finding, in: message) }
  }

  // MARK: - Tokens and values

  /// The rest of a token whose beginning ends the message before.
  private mutating func findToken() {
    guard let index = messages.lastIndex(where: \.hasPieces), messages[index].hasToken,
      let tail = messages[index].tail
    else { return }
    let finder = SecretFinder(tail.scalars)
    guard let rest = newestFinder.tokenRest else { return }
    switch tail.endsWithToken ? .masked : finder.openToken {
    case .masked: break
    case .begun(let units):
      let scalars =
        finder.text.units[units.lowerBound]
        .start..<finder.text.units[
          units.upperBound - 1
        ].end
      replace(SecretFinder.Finding(scalars: scalars, kind: .token, mask: "****"), in: index)
    case nil: return
    }
    replace(SecretFinder.Finding(scalars: rest, kind: .token, mask: "****"), in: messages.count)
  }

  /// «737», then «c'est le cvv»: the value stands in the message before its name.
  private mutating func findNamedValue() {
    guard let kind = newestFinder.named,
      let index = messages.lastIndex(where: { $0.hasPieces || $0.hasMask }),
      messages.count - index <= 3,
      let lone = messages[index].lone, lone.fits(kind)
    else { return }
    replace(
      SecretFinder.Finding(scalars: lone.scalars, kind: kind, mask: "****"), in: index)
  }

  mutating func replace(_ finding: SecretFinder.Finding, in index: Int) {
    guard index < messages.count else {
      newest.replace([finding])
      newestFinder = newest.settle().finder
      return
    }
    if before[index] == nil { before[index] = messages[index].text }
    spans[index, default: []] += messages[index].replace([finding])
  }
}
