extension Event {
  /// The question that was put, if one was.
  public var question: Question? {
    if case .questionAsked(let question) = self { question } else { nil }
  }
}

extension [Event] {
  /// Whether another question of the same events takes the place of the one at an index, so that
  /// nobody sees it.
  public func isSuperseded(at index: Int) -> Bool {
    self[(index + 1)...].contains { $0.question != nil }
  }
}
