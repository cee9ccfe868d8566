/// A text while its secrets are replaced, with the way back to the offsets it was given with.
struct MaskingDraft: Sendable {
  private(set) var scalars: [Unicode.Scalar]
  private var origins: [Range<Int>]
  private var spans: [Masked.Span] = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    origins = scalars.indices.map { $0..<$0 + 1 }
  }

  /// The text as it stands.
  var text: String { Self.text(scalars[...]) }

  /// A string in one go: appending scalar by scalar costs more than finding the secrets.
  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: count) { bytes in
      var place = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[place] = byte
          place += 1
        }
      }
      return place
    }
  }

  /// The spans in order; a later round's that reach into an earlier one's become one with it.
  var joinedSpans: [Masked.Span] {
    var joined: [Masked.Span] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = joined.last, span.start < last.end {
        joined[joined.count - 1] = Masked.Span(
          start: last.start, end: max(last.end, span.end), kind: last.kind)
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// A mask can bring a cue word and a number together; few rounds settle all real texts.
  private static let rounds = 4

  /// Finds and replaces the secrets of this text by itself.
  ///
  /// - Returns: a search over what is left.
  @discardableResult
  mutating func maskAlone(
    expecting expected: SecretKind?, after announced: Announcement?
  ) -> SecretFinder {
    for round in 0..<Self.rounds {
      var finder = SecretFinder(
        scalars, expecting: round == 0 ? expected : nil, after: round == 0 ? announced : nil)
      let findings = finder.findings()
      guard !findings.isEmpty else { return finder }
      replace(findings)
    }
    return SecretFinder(scalars)
  }

  /// Masks what masks of pieces have brought together.
  ///
  /// - Returns: a search over what is left, and the new spans.
  mutating func settle() -> (finder: SecretFinder, spans: [Masked.Span]) {
    let known = spans.count
    let finder = maskAlone(expecting: nil, after: nil)
    return (finder, Array(spans[known...]))
  }

  /// The text before a scalar.
  func text(upTo end: Int) -> String {
    Self.text(scalars[..<end])
  }

  /// The part from a scalar on, which still counts in the text as it was given.
  func suffix(from start: Int) -> MaskingDraft {
    var part = MaskingDraft([])
    part.scalars = Array(scalars[start...])
    part.origins = Array(origins[start...])
    part.spans = spans
    return part
  }

  /// Whether the last word is a token's mask.
  var endsWithToken: Bool {
    guard let end = origins.last?.upperBound else { return false }
    return spans.contains { $0.kind == .token && $0.end + 1 >= end }
  }

  /// Overwrites the characters.
  mutating func wipe() {
    for index in scalars.indices { scalars[index] = "\0" }
    scalars = []
    origins = []
  }

  /// Replaces each finding by its mask.
  ///
  /// - Parameter findings: in order of place, without overlaps.
  /// - Returns: the new spans, in offsets of the text as it was given.
  @discardableResult
  mutating func replace(_ findings: [SecretFinder.Finding]) -> [Masked.Span] {
    var newScalars: [Unicode.Scalar] = []
    var newOrigins: [Range<Int>] = []
    var newSpans: [Masked.Span] = []
    var place = 0
    for finding in findings {
      newScalars += scalars[place..<finding.scalars.lowerBound]
      newOrigins += origins[place..<finding.scalars.lowerBound]
      let start = origins[finding.scalars.lowerBound].lowerBound
      let end = origins[finding.scalars.upperBound - 1].upperBound
      newSpans.append(Masked.Span(start: start, end: end, kind: finding.kind))
      for scalar in finding.mask.unicodeScalars {
        newScalars.append(scalar)
        newOrigins.append(start..<end)
      }
      place = finding.scalars.upperBound
    }
    scalars = newScalars + scalars[place...]
    origins = newOrigins + origins[place...]
    spans += newSpans
    return newSpans
  }
}
