/// What is kept of a message that may hold a piece of a secret.
struct RememberedMessage: Sendable {
  /// As much of a message's end, and of the new one's beginning, is looked at.
  static let reach = 256

  /// The text before the part that is looked at.
  private var head = ""
  /// The part that is looked at; nothing where it holds no piece.
  private(set) var tail: MaskingDraft?
  /// The rows of digits in the tail, in its scalars.
  private(set) var digits: [DigitPiece] = []
  /// Whether an account number may begin in it, and a token end it.
  private(set) var hasAccount = false
  private(set) var hasToken = false
  /// Whether it speaks of a card.
  private(set) var hasCard = false
  /// Whether it ends with a word for an order or a tax number.
  private(set) var announcesOther = false
  private let isOther: Bool
  private let followsAccount: Bool
  /// A value without a word for it.
  private(set) var lone: LoneValue?
  /// The code that it begins, of which digits follow one by one.
  private(set) var openCode: SecretKind?
  /// Whether something in it is masked.
  private(set) var hasMask = false
  /// Whether a card in it was masked, whose code may follow.
  private(set) var hasOpenCard = false

  /// Remembers a message as far as it may hold a piece.
  ///
  /// - Parameters:
  ///   - draft: the message, masked.
  ///   - finder: a search over what is left of it.
  ///   - isOther: whether the message before announced a number that is no secret, so that digits are
  ///     no piece of one.
  ///   - followsAccount: whether an account number may have begun right before, so that letters alone
  ///     may be a bank's code.
  init(
    _ draft: MaskingDraft, _ finder: SecretFinder, isOther: Bool = false,
    followsAccount: Bool = false
  ) {
    self.isOther = isOther
    self.followsAccount = followsAccount
    let cut = max(0, draft.scalars.count - Self.reach)
    hasCard = finder.cues.contains(.card)
    announcesOther = finder.announcesOther
    let part = cut == 0 ? draft : draft.suffix(from: cut)
    read(part, cut == 0 ? finder : SecretFinder(part.scalars))
    guard hasPieces else { return }
    tail = part
    if cut > 0 { head = draft.text(upTo: cut) }
  }

  /// Whether a later message may complete something in it.
  var hasPieces: Bool {
    !digits.isEmpty || hasAccount || hasToken || lone != nil || hasOpenCard
  }

  /// The bytes it takes, roughly.
  var size: Int { head.utf8.count + (tail?.scalars.count ?? 0) }

  /// What may be written of the message.
  var text: String { head + (tail?.text ?? "") }

  /// Replaces pieces of secrets.
  ///
  /// - Parameter findings: in scalars of the tail, in order of place.
  /// - Returns: the new spans, in offsets of the message as it was given.
  mutating func replace(_ findings: [SecretFinder.Finding]) -> [Masked.Span] {
    guard var part = tail else { return [] }
    let spans = part.replace(findings)
    let (finder, more) = part.settle()
    tail?.wipe()
    tail = part
    read(part, finder)
    return spans + more
  }

  /// Overwrites what is remembered of it.
  mutating func wipe() {
    tail?.wipe()
    tail = nil
    head = ""
    for index in digits.indices { digits[index].wipe() }
    digits = []
    (hasAccount, hasToken, lone, hasOpenCard) = (false, false, nil, false)
  }

  private mutating func read(_ part: MaskingDraft, _ finder: SecretFinder) {
    digits = isOther ? [] : PieceReader(finder).pieces()
    hasAccount = LooseAccountReader(finder).mayBegin || followsAccount && finder.isBankCode
    hasToken = part.endsWithToken || finder.openToken != nil
    hasOpenCard = finder.hasOpenCard
    openCode = finder.openCode
    hasMask = finder.hasMask
    lone = LoneValue(finder)
  }
}
