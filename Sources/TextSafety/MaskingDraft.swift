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
    return Masked(text: String(view), spans: spans.sorted { $0.start < $1.start })
  }

  /// Replaces each finding by its mask.
  mutating func replace(_ findings: [SecretFinder.Finding]) {
    var newScalars: [Unicode.Scalar] = []
    var newOrigins: [Range<Int>] = []
    var place = 0
    let earlier = spans
    for finding in findings {
      newScalars += scalars[place..<finding.scalars.lowerBound]
      newOrigins += origins[place..<finding.scalars.lowerBound]
      let start = origins[finding.scalars.lowerBound].lowerBound
      let end = origins[finding.scalars.upperBound - 1].upperBound
      let touched = earlier.filter { $0.start < end && start < $0.end }
      spans.removeAll(where: touched.contains)
      spans.append(
        Masked.Span(
          start: min(start, touched.map(\.start).min() ?? start),
          end: max(end, touched.map(\.end).max() ?? end), kind: touched.first?.kind ?? finding.kind)
      )
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
