/// The ends of some messages and the beginning of the newest, as one text.
struct JoinedMessages {
  /// The text, one line a message, with what is searched and found in it.
  var finder: SecretFinder
  private var parts: [(message: Int, start: Int)] = []

  /// Joins the tails of the messages from `first` on, and the newest message's beginning.
  init(_ messages: [RememberedMessage], from first: Int, newest: [Unicode.Scalar]) {
    var joined: [Unicode.Scalar] = []
    for index in first..<messages.count {
      guard let tail = messages[index].tail else { continue }
      parts.append((index, joined.count))
      joined += tail.scalars
      joined.append("\n")
    }
    parts.append((messages.count, joined.count))
    joined += newest.prefix(RememberedMessage.reach)
    finder = SecretFinder(joined)
  }

  /// The message that a unit belongs to.
  func message(ofUnit unit: Int) -> Int {
    let start = finder.text.units[unit].start
    return parts.last { $0.start <= start }?.message ?? 0
  }

  /// The findings by message, in the scalars of its tail; what is blank at their ends stays.
  func split(_ findings: [SecretFinder.Finding]) -> [(Int, SecretFinder.Finding)] {
    findings.flatMap { finding in
      parts.indices.compactMap { index -> (Int, SecretFinder.Finding)? in
        let start = parts[index].start
        let end = index + 1 < parts.count ? parts[index + 1].start - 1 : finder.scalars.count
        var inside = finding.scalars.clamped(to: start..<end)
        while let last = inside.last, finder.scalars[last].properties.isWhitespace {
          inside = inside.lowerBound..<last
        }
        while let first = inside.first, finder.scalars[first].properties.isWhitespace {
          inside = first + 1..<inside.upperBound
        }
        guard !inside.isEmpty else { return nil }
        return (
          parts[index].message,
          SecretFinder.Finding(
            scalars: inside.lowerBound - start..<inside.upperBound - start, kind: finding.kind,
            mask: finding.mask)
        )
      }
    }
  }
}
