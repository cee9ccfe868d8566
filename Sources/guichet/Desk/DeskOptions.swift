import ArgumentParser
import Storage
import TextSafety

/// What every command of the desk takes.
struct DeskOptions: ParsableArguments {
  @Flag(help: "JSON, for programs.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var dialogs: DialogsOption

  /// The desk, with the person who is logged in as the agent.
  @MainActor func desk() throws -> Desk {
    let assistant = try dialogs.assistant()
    return Desk(
      assistant, try store.journal(), store: store.path, agent: Surroundings.loginName,
      now: { Surroundings.now })
  }

  /// Prints a value for programs, or a text for people.
  @MainActor func print(_ value: some Encodable, or text: DisplayText) {
    if json {
      StandardOutput.write(json: JSONLine.encode(value))
    } else {
      StandardOutput.write(text)
    }
  }
}
