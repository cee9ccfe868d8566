import TextSafety

/// What the masker finds in a corpus, against what is labelled there.
///
/// A secret is caught when nine tenths of its letters and digits are masked, whatever kind it was
/// taken for; a find is false when it touches nothing labelled.
struct CorpusScore {
  /// How many of how many.
  struct Share {
    var hits = 0
    var total = 0

    var ratio: Double { total == 0 ? 1 : Double(hits) / Double(total) }
  }

  /// Secrets caught, by kind and by group.
  private(set) var recall: [String: Share] = [:]
  /// All secrets.
  private(set) var all = Share()
  /// Finds that touch something labelled.
  private(set) var precision = Share()
  /// What was wrong, in words.
  private(set) var faults: [String] = []
  /// The groups whose lines were touched although nothing in them is secret.
  private(set) var touched: Set<String> = []

  init(_ lines: [CorpusLine]) {
    for line in lines { add(line) }
  }

  private mutating func add(_ line: CorpusLine) {
    let found = Self.spans(in: line)
    let scalars = Array(line.text.unicodeScalars)
    for span in line.spans {
      let letters = span.range.filter { scalars[$0].properties.isAlphanumeric }
      let covered = letters.count { place in found.contains { $0.contains(place) } }
      let isCaught = covered * 10 >= letters.count * 9
      for key in [span.kind, "group " + line.group] {
        recall[key, default: Share()].total += 1
        recall[key, default: Share()].hits += isCaught ? 1 : 0
      }
      all.total += 1
      all.hits += isCaught ? 1 : 0
      if !isCaught { faults.append("missed \(span.kind): \(line.text.debugDescription)") }
    }
    let labelled = line.spans + (line.optional ?? [])
    for find in found {
      precision.total += 1
      if labelled.contains(where: { $0.range.overlaps(find) }) {
        precision.hits += 1
      } else {
        faults.append("false: \(find) in \(line.text.debugDescription)")
        touched.insert(line.group)
      }
    }
  }

  /// What is masked in a line when its messages are one conversation.
  static func spans(in line: CorpusLine) -> [Range<Int>] {
    let messages = line.messages
    if messages.count == 1 {
      return SecretMasker().mask(line.text).spans.map { $0.start..<$0.end }
    }
    var masker = ConversationMasker()
    var found: [Range<Int>] = []
    for (index, message) in messages.enumerated() {
      let masked = masker.mask(message.text)
      found += masked.spans.map { message.start + $0.start..<message.start + $0.end }
      for earlier in masked.earlier {
        let start = messages[index - earlier.distance].start
        found += earlier.spans.map { start + $0.start..<start + $0.end }
      }
    }
    return found
  }

  /// A table for people.
  var report: String {
    let rows = recall.sorted { $0.key < $1.key }.map { key, share in
      "  \(key): \(share.hits)/\(share.total)"
    }
    return
      (["recall \(all.hits)/\(all.total)"] + rows
      + ["precision \(precision.hits)/\(precision.total)"] + faults).joined(separator: "\n")
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType != nil }
}
