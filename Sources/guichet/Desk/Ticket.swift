import ArgumentParser

/// A ticket as agents type it: `12`, `H-12` or `h12`.
struct Ticket: Hashable, ExpressibleByArgument {
  /// The number.
  let number: Int

  /// Reads a ticket; none where the text is not one.
  init?(argument: String) {
    var text = argument[...]
    if let first = text.first, "hH".contains(first) {
      text = text.dropFirst()
      if text.first == "-" { text = text.dropFirst() }
    }
    guard !text.isEmpty, text.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(text),
      number > 0
    else { return nil }
    self.number = number
  }
}
