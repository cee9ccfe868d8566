// A libFuzzer target: any bytes as one message.

/// libFuzzer calls it with each input; always returns 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let masker = SecretMasker()
  let given = UTF8Scalars(bytes).scalars.count
  let once = masker.mask(bytes: bytes)

  // Masking a masked text changes nothing.
  let twice = masker.mask(once.text)
  precondition(twice.text == once.text && !twice.isMasked, "not idempotent")

  // A mask is at most nine characters and replaces at least one.
  precondition(once.text.unicodeScalars.count <= 9 * given, "too long")
  var place = 0
  for span in once.spans {
    precondition(span.start >= place && span.end > span.start && span.end <= given, "bad span")
    place = span.end
  }
  for card in CardInProgress.cards(in: bytes) {
    precondition(!card.range.isEmpty && card.range.upperBound <= count, "bad range")
    precondition(card.place(of: card.range.count) == card.shown.count, "bad cursor")
  }
  return 0
}
