extension Journal {
  /// Everything that was queued for the sales team and everything that was resolved, by conversation
  /// and sequence number.
  public func handoffEntries() throws -> [JournalEntry] {
    try entries(ofKinds: ["handoffQueued", "handoffResolved"])
  }
}
