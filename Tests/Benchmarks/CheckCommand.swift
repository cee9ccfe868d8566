import Glibc

/// How long an author waits for `guichet check`.
struct CheckCommand {
  let guichet: String
  let place: ScratchFolder

  init(guichet: String, _ place: ScratchFolder) {
    self.guichet = guichet
    self.place = place
  }

  func race(rounds: Int) -> Report {
    let environment = place.environment()
    return Race(
      title: "A command from start to end (ms)",
      subjects: [
        Subject(name: "bash --norc -c :") {
          try Self.run("/bin/bash", ["--norc", "-c", ":"], environment)
        },
        Subject(name: "guichet check", target: Target(figure: .median, most: 150)) {
          try Self.run(guichet, ["check"], environment)
        },
      ]
    ).run(rounds: rounds)
  }

  private struct Failed: Error {}

  /// Runs a program without input and output.
  private static func run(
    _ path: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    return try milliseconds {
      var process: pid_t = 0
      var status: Int32 = 0
      guard posix_spawn(&process, path, &actions, nil, &words, &variables) == 0,
        waitpid(process, &status, 0) == process, status == 0
      else { throw Failed() }
    }
  }
}
