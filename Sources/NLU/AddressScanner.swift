/// Finds e-mail addresses, URLs and host names in a text.
enum AddressScanner {
  /// The addresses as tokens, in order and apart from each other; linear in the text's length.
  static func spans(in scalars: [Unicode.Scalar]) -> [Token] {
    // Most messages have none of these signs, without which there is no address.
    guard scalars.contains(where: { $0 == "." || $0 == "@" }) else { return [] }
    var spans: [Token] = []
    var place = 0
    while place < scalars.count {
      guard isAddressSign(scalars[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < scalars.count, isAddressSign(scalars[end]) { end += 1 }
      if let span = span(in: scalars, place, end) { spans.append(span) }
      place = end
    }
    return spans
  }

  /// The address in a run of signs that addresses are made of.
  private static func span(in scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Token? {
    guard end - start >= 5 else { return nil }
    if let at = scalars[start..<end].firstIndex(of: "@") {
      return email(in: scalars, start, at, end)
    }
    var end = end
    while end > start, ".,:;!?/-_)'&=".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    guard beginsLikeURL(scalars[start..<end]) || isHost(scalars[start..<end]) else { return nil }
    return Token(folded: Tokenizer.urlPlaceholder, start: start, end: end, kind: .url)
  }

  private static func email(
    in scalars: [Unicode.Scalar], _ start: Int, _ at: Int, _ end: Int
  ) -> Token? {
    var first = at
    while first > start, isLocalSign(scalars[first - 1]) { first -= 1 }
    while first < at, scalars[first] == "." || scalars[first] == "-" { first += 1 }
    var last = at + 1
    while last < end, isHostSign(scalars[last]) { last += 1 }
    while last > at + 1, scalars[last - 1] == "." || scalars[last - 1] == "-" { last -= 1 }
    let labels = scalars[(at + 1)..<last].split(separator: ".", omittingEmptySubsequences: false)
    guard first < at, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
      let top = labels.last, top.count >= 2, top.allSatisfy(\.properties.isAlphabetic)
    else { return nil }
    return Token(folded: Tokenizer.emailPlaceholder, start: first, end: last, kind: .email)
  }

  private static func beginsLikeURL(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    ["http://", "https://", "www."].contains { prefix in
      run.count > prefix.unicodeScalars.count
        && zip(run, prefix.unicodeScalars).allSatisfy { lowered($0) == $1 }
    }
  }

  /// Three labels or more with a path perhaps behind: `acme.bitrix24.fr/company`; two where the
  /// first mixes letters and digits, as names of services do and words do not: `bitrix24.de`.
  private static func isHost(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let host = run.split(separator: "/", omittingEmptySubsequences: false).first,
      host.allSatisfy(isHostSign)
    else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, top.count >= 2,
      top.allSatisfy(\.properties.isAlphabetic), labels.allSatisfy({ !$0.isEmpty })
    else { return false }
    return labels.count >= 3
      ? labels.contains { $0.count >= 3 }
      : labels[0].contains { ("0"..."9").contains($0) }
        && labels[0].contains(where: \.properties.isAlphabetic)
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }

  private static func isHostSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-": true
    default: scalar.value > 0x7F && scalar.properties.isAlphabetic
    }
  }

  private static func isLocalSign(_ scalar: Unicode.Scalar) -> Bool {
    isHostSign(scalar) || scalar == "_" || scalar == "+" || scalar == "%"
  }

  private static func isAddressSign(_ scalar: Unicode.Scalar) -> Bool {
    isLocalSign(scalar) || "@/:?=&#~".unicodeScalars.contains(scalar)
  }
}
