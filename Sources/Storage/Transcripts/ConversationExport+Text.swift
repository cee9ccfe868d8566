import Dialogue

extension ConversationExport {
  /// The conversation as lines of text: time, speaker, words.
  ///
  /// What customers wrote is as it was written: before it reaches a terminal, it must pass the gate
  /// for untrusted text.
  public func text() -> String {
    var lines = [heading.joined(separator: " · "), ""]
    for message in messages {
      let name = Self.name(message.speaker)
      let words = message.text.isEmpty ? "(Enter)" : message.text
      let indented = words.replacing("\n", with: "\n" + String(repeating: " ", count: 22))
      let time = Timestamp.plainText(message.at).dropFirst(11).dropLast(4)
      lines.append("\(time)  \(Self.padded(name, to: 10))  \(indented)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The conversation as Markdown, with the words quoted and their marks escaped.
  public func markdown() -> String {
    var blocks = ["# \(heading[0])", heading.dropFirst().map { "- \($0)" }.joined(separator: "\n")]
    for message in messages {
      let time = Timestamp.plainText(message.at).dropFirst(11).dropLast(4)
      let words = message.text.isEmpty ? "(Enter)" : message.text
      let quoted = words.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "> \(Self.escaped($0))".trimmedRight }.joined(separator: "\\\n")
      blocks.append("**\(Self.escaped(Self.name(message.speaker)[...]))** \(time)")
      blocks.append(quoted)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    var parts = [
      "Conversation \(conversation.code)", conversation.language.rawValue,
      Timestamp.plainText(conversation.startedAt),
    ]
    if let outcome = conversation.outcome { parts.append(outcome.rawValue) }
    if let handoff = tracker.handoff?.handoff {
      parts.append("\(handoff.name) \(handoff.reasonText)")
    }
    return parts
  }

  private static func name(_ speaker: Transcript.Speaker) -> String {
    switch speaker {
    case .customer: "customer"
    case .assistant: "assistant"
    case .agent(let agent): agent
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func escaped(_ text: Substring) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_{}[]()<>#+-.!|~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
