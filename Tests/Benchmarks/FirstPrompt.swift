import PtySupport

/// How long a person waits for the first prompt.
struct FirstPrompt {
  let programs: StartedPrograms

  func race(rounds: Int) -> Report {
    var runs = 0
    let time = { (_: PseudoTerminal, milliseconds: Double) -> Double? in milliseconds }
    let first = programs.own(
      "guichet, first time", Target(figure: .median, most: 350),
      cache: {
        runs += 1
        return "new\(runs)"
      }, time)
    let later = programs.own(
      "guichet, trained before", Target(figure: .median, most: 120), time)
    return Race(title: "First prompt (ms)", subjects: programs.peers(time) + first + later)
      .run(rounds: rounds)
  }
}
