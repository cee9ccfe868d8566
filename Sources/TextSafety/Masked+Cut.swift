extension Masked {
  /// The most bytes of one message that are kept, in UTF-8.
  public static let storedLimit = 16 * 1024

  /// The same message, cut where it is longer than what is kept.
  ///
  /// - Parameter limit: the bytes of UTF-8 to keep; «…» stands where more was.
  /// - Returns: the message with its spans, which count in the text as it was given.
  public func cut(to limit: Int = Self.storedLimit) -> Masked {
    guard text.utf8.count > limit else { return self }
    var size = 0
    let kept = text.unicodeScalars.prefix { scalar in
      size += Unicode.UTF8.width(scalar)
      return size <= limit
    }
    return Masked(text: String(kept) + "…", spans: spans, earlier: earlier)
  }
}
