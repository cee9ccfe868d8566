// A libFuzzer target: any bytes as text for a terminal.

/// libFuzzer calls it with each input; always returns 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let shown = DisplayText(untrusted: text)
  precondition(!shown.lines.isEmpty, "no line")
  for scalar in shown.lines.joined().unicodeScalars {
    let properties = scalar.properties
    precondition(properties.generalCategory != .control, "a control")
    // U+200D joins emoji into one.
    let isJoiner = scalar.value == 0x200D
    precondition(isJoiner || properties.generalCategory != .format, "a format character")
    precondition(properties.generalCategory != .lineSeparator, "a line separator")
    precondition(properties.generalCategory != .privateUse, "private use")
  }
  // An escape takes at most ten characters.
  precondition(shown.text.unicodeScalars.count <= 12 * (min(count, 4096) + 1), "too long")
  let again = DisplayText(untrusted: shown.text, limit: .max)
  precondition(again.text == shown.text, "not idempotent")
  return 0
}
