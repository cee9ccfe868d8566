/// Masks the messages of one conversation, also where a secret is cut over several of them.
///
/// A card, an account number, a token or a code may be dictated in up to two dozen messages, one
/// digit each even, with small talk between. What may still become part of a secret stays in memory;
/// when a message completes one, the pieces in the earlier messages are reported, so that what was
/// written of them can be masked too. A piece is overwritten when it is masked, when a dozen
/// messages without any piece follow it, and after ``memory`` messages at the latest.
///
/// A word for a code makes a bare number a secret also in the message after it («mon cvv c'est»,
/// then «123») or before it («123», then «c'est mon cvv»).
public struct ConversationMasker: Sendable {
  /// The most messages that one secret may be cut over.
  public static let memory = 24

  private var recent: [RememberedMessage] = []
  private var announced: Announcement?

  /// Makes a masker for a conversation that begins.
  public init() {}

  /// Makes a masker for a conversation that goes on.
  ///
  /// - Parameter messages: what the customer has said until now, as it was written, the oldest
  ///   first. Only the last ``memory`` count. ``Masked/Earlier/distance`` of later results counts
  ///   back over these messages as if they had been masked here.
  public init(continuing messages: [String]) {
    for message in messages.suffix(Self.memory) { _ = mask(message) }
  }

  /// Masks the secrets in the next message.
  ///
  /// - Parameters:
  ///   - text: the message.
  ///   - expected: as in ``SecretMasker/mask(_:expecting:)``.
  /// - Returns: the text to write, what was masked in it, and what is to be masked in messages
  ///   before it.
  public mutating func mask(_ text: String, expecting expected: SecretKind? = nil) -> Masked {
    masked(Array(text.unicodeScalars), expecting: expected)
  }

  /// Masks the secrets in the next message's UTF-8 bytes, so that no `String` ever holds them.
  ///
  /// - Parameters:
  ///   - bytes: the message; each ill-formed part becomes U+FFFD.
  ///   - expected: as in ``SecretMasker/mask(_:expecting:)``.
  /// - Returns: as ``mask(_:expecting:)``.
  public mutating func mask(bytes: [UInt8], expecting expected: SecretKind? = nil) -> Masked {
    masked(UTF8Scalars(bytes).scalars, expecting: expected)
  }

  /// Takes note of what the other side, an agent or the assistant, has said to the customer.
  ///
  /// A last sentence that asks for a code («Quel est le cryptogramme ?», «Your PIN:») makes the
  /// customer's bare answer a secret. Anything else changes nothing, a warning neither.
  ///
  /// - Parameter text: the message, as it was shown.
  public mutating func hear(_ text: String) {
    let finder = SecretFinder(Array(text.unicodeScalars.suffix(RememberedMessage.reach)))
    if let kind = finder.asksFor { announced = Announcement(kind: kind, isSure: false) }
  }

  /// Overwrites everything that is remembered of the conversation.
  public mutating func forget() {
    for index in recent.indices { recent[index].wipe() }
    recent = []
    announced = nil
  }

  private mutating func masked(
    _ scalars: [Unicode.Scalar], expecting expected: SecretKind?
  ) -> Masked {
    var draft = MaskingDraft(scalars)
    let finder = draft.maskAlone(expecting: expected, after: announced)
    var window = SplitSecretFinder(recent, draft, finder)
    window.find()
    announced = finder.announcement ?? announced.flatMap { $0.after(finder) }
    let result = Masked(
      text: window.newest.text, spans: window.newest.joinedSpans, earlier: window.earlier)
    recent = window.messages
    let isOther = recent.last?.announcesOther ?? false
    recent.append(
      RememberedMessage(
        window.newest, window.newestFinder, isOther: isOther,
        followsAccount: recent.last?.hasAccount ?? false))
    forgetOld()
    return result
  }

  /// Overwrites what no later message can complete.
  private mutating func forgetOld() {
    let idle = recent.suffix(Self.idleLimit + 1).allSatisfy { !$0.hasPieces }
    var size = 0
    for index in recent.indices.reversed() {
      size += recent[index].size
      if idle || index < recent.count - 1 && size > Self.sizeLimit { recent[index].wipe() }
    }
    if recent.count > Self.memory {
      recent[0].wipe()
      recent.removeFirst()
    }
  }

  /// As many messages of small talk may stand between two pieces.
  private static let idleLimit = 12

  /// As many bytes of messages before the last one are remembered.
  private static let sizeLimit = 64 * 1024
}
