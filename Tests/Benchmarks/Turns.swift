import Dialogue
import TextSafety

/// One turn without the disk: from the typed line to the events.
struct Turns {
  private let recordings: Recordings

  init(_ recordings: Recordings) { self.recordings = recordings }

  func race(rounds: Int) -> Report {
    let reference = Reference()
    var work = Samples()
    var turns = Samples()
    var fastest: [String: Double] = [:]
    for _ in 0..<rounds {
      for conversation in recordings.conversations {
        work.add(milliseconds(reference.work))
        for (line, time) in times(of: conversation) {
          turns.add(time)
          fastest[line] = min(fastest[line] ?? time, time)
        }
      }
    }
    // A line that is slow each time is slow by itself, not because the machine was busy.
    let slowest = fastest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    return Report(
      title: "One turn, \(recordings.conversations.count) recorded conversations (ms)",
      rows: [
        Report.Row(name: Reference.name, samples: work, target: nil),
        Report.Row(name: "mask and answer", samples: turns, target: Target(figure: .p99, most: 5)),
      ]
        + slowest.map {
          Report.Row(name: "  «\($0.key.prefix(40))» at best", samples: Samples([$0.value]))
        })
  }

  private func times(of conversation: (opening: Event.Opening, lines: [String])) -> [(
    String, Double
  )] {
    let processor = Processor(recordings.assistant)
    let masker = SecretMasker()
    var tracker = Tracker(processor.begin(conversation.opening))
    var times: [(String, Double)] = []
    for line in conversation.lines where tracker.outcome == nil {
      var events: [Event] = []
      let time = milliseconds {
        let message = processor.message(masker.mask(line))
        events = processor.events(
          answering: message, from: tracker, in: Environment(nextTicket: 1))
      }
      times.append((line, time))
      for event in events { tracker.apply(event) }
    }
    return times
  }
}

/// A fixed piece of work, so that figures of different machines can be set side by side.
struct Reference {
  static let name = "hash of 256 KiB (FNV-1a)"
  private let bytes = (0..<(1 << 18)).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  func work() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    keep(hash)
  }
}
