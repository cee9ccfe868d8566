import Storage

/// A ticket for programs; every key always, times by RFC 3339.
nonisolated struct TicketListing: Encodable {
  private let record: HandoffRecord
  private let now: Int64

  /// Lists a ticket as it stands at a time in milliseconds since 1970.
  init(_ record: HandoffRecord, now: Int64) {
    self.record = record
    self.now = now
  }

  private enum CodingKeys: String, CodingKey {
    case ticket, state, reason, detail, language, request, sentence, agent, resolution
    case queuedAt, claimedAt, closedAt, waitSeconds
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.name, forKey: .ticket)
    try container.encode(record.state, forKey: .state)
    try container.encode(record.reason, forKey: .reason)
    try container.encode(record.detail, forKey: .detail)
    try container.encode(record.language, forKey: .language)
    try container.encode(record.request, forKey: .request)
    try container.encode(record.sentence, forKey: .sentence)
    try container.encode(record.agent, forKey: .agent)
    try container.encode(record.resolution, forKey: .resolution)
    try container.encode(Moment.json(record.queuedAt), forKey: .queuedAt)
    try container.encode(record.claimedAt.map(Moment.json), forKey: .claimedAt)
    try container.encode(record.closedAt.map(Moment.json), forKey: .closedAt)
    try container.encode(record.wait(now: now) / 1000, forKey: .waitSeconds)
  }
}
