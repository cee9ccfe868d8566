import ArgumentParser
import Storage
import TextSafety

/// `guichet desk queue`: who waits, and who has whom.
struct DeskQueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "List the tickets that are open, the longest waiting first.")

  @Flag(help: "Only those that wait for an agent.")
  var waiting = false

  @Flag(help: "Only those that you have.")
  var mine = false

  @Flag(help: "The closed ones too.")
  var all = false

  @OptionGroup var options: DeskOptions

  func validate() throws {
    if [waiting, mine, all].count(where: \.self) > 1 {
      throw ValidationError("--waiting, --mine and --all exclude each other.")
    }
  }

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let listing = try Listing(options.store.journal(), selection)
        options.print(listing.json, or: listing.text)
      }
    }
  }

  @MainActor private var selection: DeskQueue.Selection {
    if mine { return .mine(agent: Surroundings.loginName) }
    if waiting { return .waiting }
    return all ? .all : .open
  }

  /// A part of the queue in both forms.
  struct Listing {
    private let tickets: [HandoffRecord]
    private let now: Int64

    @MainActor init(_ journal: Journal, _ selection: DeskQueue.Selection) throws {
      tickets = try DeskQueue(journal).tickets(selection)
      now = Surroundings.now
    }

    var json: [TicketListing] { tickets.map { TicketListing($0, now: now) } }

    @MainActor var text: DisplayText {
      QueueTable(tickets, now: now).text(columns: ReportWidth.columns)
    }
  }
}
