import Dialogue
import Foundation
import Storage
import Testing

extension Processes {
  /// The chat, killed at random: a line whose reply was shown is never lost.
  @Suite(.serialized) struct KillTests {
    /// Twenty kills, or two hundred where `GUICHET_SOAK` is set.
    private static let kills = ProcessInfo.processInfo.environment["GUICHET_SOAK"] == nil ? 20 : 200

    private static let messages = [
      "ma carte a expiré", "c'est quoi le renouvellement automatique ?", "direct", "", "",
      "je voudrais changer l'adresse de facturation", "oui", "/faits", "annule",
    ]

    @Test func `No acknowledged line is lost, and the open question comes back`() throws {
      let folder = try TemporaryFolder()
      let environment = [
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_CACHE_HOME": Dialogs.cache,
      ]
      var random = SplitMix(seed: 20_261_122)
      var code: String?
      var acknowledged: [String] = []
      for kill in 0..<Self.kills {
        let resume = code.map { ["--resume", $0] } ?? ["--lang", "fr"]
        let chat = try Child(
          ["chat", "--json", "--store", folder.store] + resume, environment: environment)
        let opening = try #require(chat.turn(), "kill \(kill)")
        code = code ?? opening.compactMap(\.code).first
        if kill > 0 {
          let journal = try Journal(path: folder.store)
          let tracker = Tracker(
            try journal.load(try #require(ResumeCode(code ?? ""))).map(\.event))
          let asked = opening.last { $0.type == "question" }
          #expect(asked?.slot == tracker.question?.name, "kill \(kill)")
        }
        for _ in 0..<(random.next() % 4) {
          let message = Self.messages[Int(random.next() % UInt64(Self.messages.count))]
          chat.type(message)
          guard chat.turn() != nil else { break }
          acknowledged.append(message)
        }
        chat.type(Self.messages[Int(random.next() % UInt64(Self.messages.count))])
        usleep(UInt32(random.next() % 30_000))
        chat.kill(SIGKILL)
        _ = chat.finish()
        try check(folder.store, code, acknowledged)
      }
    }

    /// Every acknowledged line is in the journal, in order, without a gap in the numbers.
    private func check(_ store: String, _ code: String?, _ acknowledged: [String]) throws {
      let journal = try Journal(path: store)
      let entries = try journal.load(try #require(ResumeCode(code ?? "")))
      #expect(entries.map(\.seq) == Array(1...entries.count))
      var written = entries.compactMap { entry -> String? in
        if case .customerSaid(let message) = entry.event { message.text } else { nil }
      }[...]
      for line in acknowledged {
        let place = try #require(written.firstIndex(of: line), "«\(line)» is lost")
        written = written[(place + 1)...]
      }
    }
  }
}
