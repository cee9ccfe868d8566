import TextSafety

/// A masked line, in the form that `redact` prints.
nonisolated struct RedactedLine: Encodable {
  /// A secret's place: `[start, end, "kind"]`.
  struct Span: Encodable, Hashable {
    let start: Int
    let end: Int
    let kind: SecretKind

    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(start)
      try list.encode(end)
      try list.encode(kind.rawValue)
    }
  }

  /// A line before, with what is masked there now.
  struct Earlier: Encodable, Hashable {
    /// The line's number, from 1.
    let line: Int
    let text: String
    /// The new places only.
    let spans: [Span]
  }

  let text: String
  let spans: [Span]
  /// Nothing unless the lines are a conversation.
  let earlier: [Earlier]?

  init(_ masked: Masked, number: Int?) {
    text = masked.text
    spans = masked.spans.map(Span.init)
    earlier = number.map { number in
      masked.earlier.map { earlier in
        Earlier(
          line: number - earlier.distance, text: earlier.text,
          spans: earlier.spans.map(Span.init))
      }
    }
  }

  /// The line for people, and behind it the earlier ones that have changed.
  var lines: [String] {
    [text] + (earlier ?? []).map { "line \($0.line): \($0.text)" }
  }
}

extension RedactedLine.Span {
  nonisolated init(_ span: Masked.Span) {
    self.init(start: span.start, end: span.end, kind: span.kind)
  }
}
