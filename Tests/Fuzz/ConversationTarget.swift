// A libFuzzer target: any bytes as the messages of one conversation, a line each.

/// libFuzzer calls it with each input; always returns 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  var conversation = ConversationMasker()
  var given: [Int] = []
  var kept: [String] = []
  for message in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    // The other side speaks in lines that begin with «>».
    if message.first == 0x3E {
      conversation.hear(String(decoding: message.dropFirst(), as: UTF8.self))
      continue
    }
    let masked = conversation.mask(bytes: Array(message))
    let length = UTF8Scalars(Array(message)).scalars.count
    precondition(masked.text.unicodeScalars.count <= 9 * length, "too long")
    var place = 0
    for span in masked.spans {
      precondition(span.start >= place && span.end > span.start && span.end <= length, "bad span")
      place = span.end
    }
    for earlier in masked.earlier {
      let index = kept.count - earlier.distance
      precondition(index >= 0 && earlier.distance <= ConversationMasker.memory, "bad distance")
      precondition(earlier.before == kept[index], "not what was kept")
      precondition(!earlier.spans.isEmpty, "no earlier span")
      precondition(earlier.spans.allSatisfy { $0.end <= given[index] }, "bad earlier span")
      kept[index] = earlier.text
    }
    given.append(length)
    kept.append(masked.text)
  }

  // What was not masked by itself may be masked now, but nothing is taken back.
  for text in kept {
    let again = SecretMasker().mask(text)
    precondition(SecretMasker().mask(again.text).text == again.text, "not idempotent")
  }
  return 0
}
