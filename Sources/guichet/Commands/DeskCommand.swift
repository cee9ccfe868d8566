import ArgumentParser
import Storage
import TextSafety

/// `guichet desk`: the sales team's side.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Take over conversations that need a person.",
    discussion: """
      You act under your login name. Tickets are written 12, H-12 or h12.
      Exit codes: 3 where another agent was faster, 64 for wrong usage, 69 where the store cannot \
      be reached.
      """,
    subcommands: [
      DeskOverviewCommand.self, DeskQueueCommand.self, DeskShowCommand.self,
      DeskClaimCommand.self, DeskReplyCommand.self, DeskNoteCommand.self,
      DeskResolveCommand.self, DeskReturnCommand.self,
    ],
    defaultSubcommand: DeskOverviewCommand.self)
}

/// `guichet desk` alone: the queue and how to go on.
struct DeskOverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "overview", shouldDisplay: false)

  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let waiting = try DeskQueueCommand.Listing(options.store.journal(), .open)
        let agent = Surroundings.loginName
        let hint: DisplayText = """
          You are \(agent). Go on with
            guichet desk claim 12      take ticket H-12
            guichet desk show 12       read its case file and conversation
            guichet desk reply 12 …    write to the customer
            guichet desk resolve 12 --as CODE -m …
          guichet desk --help lists the rest.
          """
        options.print(waiting.json, or: [waiting.text, "", hint].stacked())
      }
    }
  }
}
