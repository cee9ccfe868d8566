import Dialogue
import Foundation
import Testing

@testable import Storage

/// What a later event says is a secret must be gone from the files.
@Suite struct MaskingTests {
  let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  private static let digits = "5105 1051"

  /// How often the digits stand in any file of the store.
  private func traces() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: place.directory).reduce(0) { sum, name in
      let bytes = try Data(contentsOf: URL(filePath: place.directory + "/" + name))
      var count = 0
      var start = bytes.startIndex
      while let found = bytes[start...].range(of: Data(Self.digits.utf8)) {
        count += 1
        start = found.upperBound
      }
      return sum + count
    }
  }

  private func events() -> [Event] {
    [
      Samples.opening(Samples.code(1)), Samples.said("ma carte \(Self.digits)"),
      .factSet(
        Fact(
          slot: "domain_zone", state: .known("fr"), origin: .volunteered, turn: 1,
          words: "ma carte \(Self.digits)")),
      .flowStarted(
        Frame(
          flow: "change-payment", kind: .matter, step: "1",
          notes: ["request": "ma carte \(Self.digits)"])),
      .handoffQueued(
        Handoff(
          ticket: 1, reason: .noRule, detail: nil, sentence: "Elle écrit \(Self.digits).",
          request: "ma carte \(Self.digits)", decision: nil)),
    ]
  }

  private static let mask = Event.earlierMasked([
    EarlierMask(turn: 1, text: "ma carte ****", kinds: ["pan"])
  ])

  @Test(arguments: StoreKind.all) func `nothing of a masked message stays in any file`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    let id = try journal.create(code: Samples.code(1), events: events(), at: 1).conversation.id
    #expect(try traces() > 0)
    let said = Event.customerSaid(CustomerMessage(text: "**** 5100", masked: ["pan"]))
    _ = try journal.append([said, Self.mask], to: id, expecting: 5, at: 2)
    #expect(try traces() == 0)
    let kept = try journal.entries(of: id).map(\.event)
    #expect(kept == (events() + [said, Self.mask]).masked())
    #expect(kept[1] == .customerSaid(CustomerMessage(text: "ma carte ****", masked: ["pan"])))
    let handoff = try journal.handoff(1).unwrapped()
    #expect(handoff.request == "ma carte ****")
    #expect(handoff.sentence == "Elle écrit ****.")
  }

  @Test(arguments: StoreKind.all) func `a mask holds while another process reads`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    let desk = try kind.open(place)
    let id = try journal.create(code: Samples.code(1), events: events(), at: 1).conversation.id
    _ = try desk.entries(of: id)
    _ = try journal.append([Self.mask], to: id, expecting: 5, at: 2)
    #expect(try traces() == 0)
    #expect(try desk.handoffs().map(\.request) == ["ma carte ****"])
  }

  @Test(arguments: StoreKind.all) func `a rebuild keeps the masks`(kind: StoreKind) throws {
    let journal = try kind.open(place)
    let id = try journal.create(code: Samples.code(1), events: events(), at: 1).conversation.id
    _ = try journal.append([Self.mask], to: id, expecting: 5, at: 2)
    let before = try journal.handoffs()
    try journal.rebuild()
    #expect(try journal.handoffs() == before)
  }
}
