/// What the customer typed, masked before anything else saw it.
public struct CustomerMessage: Hashable, Codable, Sendable {
  /// The words, secrets masked.
  public var text: String
  /// The kinds of secrets that were masked.
  public var masked: [String]

  /// Makes a message.
  public init(text: String, masked: [String] = []) {
    self.text = text
    self.masked = masked
  }
}

/// How a message was read, kept so that a reader can see why the assistant did what it did.
public struct Reading: Hashable, Codable, Sendable {
  /// The intent taken, if one was.
  public var intent: String?
  /// How sure the classifier was, 0 to 1.
  public var confidence: Double
  /// `accept`, `clarify` or `refuse`.
  public var zone: String

  /// Makes a reading.
  public init(intent: String?, confidence: Double, zone: String) {
    self.intent = intent
    self.confidence = confidence
    self.zone = zone
  }
}
