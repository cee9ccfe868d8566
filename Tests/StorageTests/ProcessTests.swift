import Dialogue
import Foundation
import Testing

@testable import Storage

/// Several processes on one store.
@Suite struct ProcessTests {
  let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  @Test func `processes that make a store at once share it and its tickets`() async throws {
    let path = place.path
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [path = path as String, worker = worker as Int] in
            let journal = try Journal(path: path)
            for number in 0..<10 {
              let code = Samples.code(worker * 10 + number)
              _ = try journal.create(code: code, at: 0)
              try queue(code, in: journal)
            }
          }
        }
      }
    }
    let journal = try Journal(path: path)
    #expect(try journal.handoffs().map(\.ticket).sorted() == Array(1...40))
    #expect(try journal.conversations().count == 40)
  }

  @Test func `what was acknowledged before a kill is there, without gaps`() async throws {
    let rounds = ProcessInfo.processInfo.environment["GUICHET_SOAK"] == "1" ? 200 : 20
    let journal = try Journal(path: place.path)
    for round in 0..<rounds {
      let acknowledged = place.directory + "/acknowledged\(round)"
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = place.path as String, round = round as Int, acknowledged = acknowledged as String]
        in
        let journal = try Journal(path: path)
        let log = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let killer = Thread {
          usleep(UInt32(1000 + round * 7919 % 20_000))
          kill(getpid(), SIGKILL)
        }
        var conversation = try journal.create(code: Samples.code(round), at: 0).conversation
        killer.start()
        while true {
          conversation = try journal.append(
            [Samples.said("a"), Samples.said("b")], to: conversation.id,
            expecting: conversation.lastSeq, at: 0
          ).conversation
          write(log, "x", 1)
        }
      }
      let count = FileManager.default.contents(atPath: acknowledged)?.count ?? 0
      let entries = try journal.load(Samples.code(round))
      #expect(entries.count >= 2 * count)
      #expect(entries.count % 2 == 0)
      #expect(entries.map(\.seq) == Array(0..<entries.count).map { $0 + 1 })
    }
  }
}
