import TextSafety

/// Lines that are masked, each by itself or as one conversation.
nonisolated struct Redaction {
  /// Whether secrets may be cut over several lines.
  let isConversation: Bool
  private var masker = ConversationMasker()
  private var count = 0

  /// Begins before the first line.
  init(isConversation: Bool) { self.isConversation = isConversation }

  /// Masks the next line, given in UTF-8.
  mutating func redact(_ line: [UInt8]) -> RedactedLine {
    count += 1
    // A line may end as on other systems; the carriage return is no part of the message.
    let line = line.last == 0x0D ? Array(line.dropLast()) : line
    guard isConversation else {
      return RedactedLine(SecretMasker().mask(bytes: line), number: nil)
    }
    return RedactedLine(masker.mask(bytes: line), number: count)
  }
}
