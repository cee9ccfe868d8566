/// How long a person waits for the first prompt.
struct FirstPrompt {
  let guichet: String?
  let place: ScratchFolder

  init(guichet: String?, _ place: ScratchFolder) {
    self.guichet = guichet
    self.place = place
  }

  func race(rounds: Int) -> Report {
    var subjects = [subject("bash --norc -i", .bash)]
    if let node = Program.node { subjects.append(subject("node, readline", node)) }
    if let guichet {
      var runs = 0
      subjects.append(
        Subject(name: "guichet, first time", target: Target(figure: .median, most: 350)) {
          runs += 1
          return try Program.guichet(guichet).start(place.environment(cache: "new\(runs)"))?.1
        })
      subjects.append(
        subject(
          "guichet, trained before", .guichet(guichet), Target(figure: .median, most: 120)))
    }
    return Race(title: "First prompt (ms)", subjects: subjects).run(rounds: rounds)
  }

  private func subject(_ name: String, _ program: Program, _ target: Target? = nil) -> Subject {
    Subject(name: name, target: target) { try program.start(place.environment())?.1 }
  }
}
