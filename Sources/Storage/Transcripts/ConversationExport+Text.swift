import Dialogue
public import TextSafety

extension ConversationExport {
  /// The conversation as lines of text: time, speaker, words, further lines below the first.
  public func text() -> DisplayText {
    var lines = [
      DisplayText(untrusted: heading.joined(separator: " · ")).singleLine, DisplayText(),
    ]
    for message in messages {
      let name = Self.name(message.speaker).padded(to: 10)
      let lead: DisplayText = "\(Self.time(message))  \(name)  "
      lines.append(lead + Self.words(message).hanging(by: lead.text.count))
    }
    return lines.stacked()
  }

  /// The conversation as Markdown, with the words quoted and their marks escaped.
  public func markdown() -> DisplayText {
    var blocks: [DisplayText] = ["# \(heading[0])"]
    blocks.append(heading.dropFirst().map { "- \($0)" }.stacked())
    for message in messages {
      let name = Self.escaped(Self.name(message.speaker).text)
      let words = Self.words(message).lines.map { "> \(Self.escaped($0))".trimmedRight }
      blocks.append("**\(name)** \(Self.time(message))")
      blocks.append(DisplayText(untrusted: words.joined(separator: "\\\n"), limit: .max))
    }
    return blocks.joined(by: "\n\n")
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

  private static func time(_ message: Message) -> String {
    String(Timestamp.plainText(message.at).dropFirst(11).dropLast(4))
  }

  private static func words(_ message: Message) -> DisplayText {
    message.text.isEmpty ? "(Enter)" : DisplayText(untrusted: message.text)
  }

  private static func name(_ speaker: Transcript.Speaker) -> DisplayText {
    switch speaker {
    case .customer: "customer"
    case .assistant: "assistant"
    case .agent(let agent): DisplayText(untrusted: agent).singleLine
    }
  }

  private static func escaped(_ text: String) -> String {
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
