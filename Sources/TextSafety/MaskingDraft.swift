/// A text while its secrets are replaced, with the way back to the offsets it was given with.
struct MaskingDraft {
  private(set) var scalars: [Unicode.Scalar]
  private var origins: [Range<Int>]
  private var spans: [Masked.Span] = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    origins = scalars.indices.map { $0..<$0 + 1 }
  }

  /// The result: text and spans.
  var masked: Masked {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Masked(text: String(view), spans: joinedSpans)
  }

  /// The spans in order; a later round's that reach into an earlier one's become one with it.
  private var joinedSpans: [Masked.Span] {
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

  /// Replaces each finding by its mask.
  mutating func replace(_ findings: [SecretFinder.Finding]) {
    var newScalars: [Unicode.Scalar] = []
    var newOrigins: [Range<Int>] = []
    var place = 0
    for finding in findings {
      newScalars += scalars[place..<finding.scalars.lowerBound]
      newOrigins += origins[place..<finding.scalars.lowerBound]
      let start = origins[finding.scalars.lowerBound].lowerBound
      let end = origins[finding.scalars.upperBound - 1].upperBound
      spans.append(Masked.Span(start: start, end: end, kind: finding.kind))
      for scalar in finding.mask.unicodeScalars {
        newScalars.append(scalar)
        newOrigins.append(start..<end)
      }
      place = finding.scalars.upperBound
    }
    scalars = newScalars + scalars[place...]
    origins = newOrigins + origins[place...]
  }
}
