/// Something that is measured: each call gives one sample.
struct Subject {
  /// What it is called in the table.
  let name: String
  /// What is wanted of it, if anything.
  var target: Target?
  /// Takes one sample in the race's unit; none where it cannot be taken here.
  let sample: () throws -> Double?
}

/// What is wanted of a subject.
struct Target {
  /// The figure that counts.
  enum Figure {
    case median
    case p99
  }

  let figure: Figure
  /// The most that it should be, in the race's unit.
  let most: Double
}

/// Subjects that take turns, so that a busy moment of the machine falls on all of them.
struct Race {
  /// What is measured, with its unit.
  let title: String
  /// The first is the reference that the others are compared with.
  let subjects: [Subject]

  func run(rounds: Int) -> Report {
    var samples = Array(repeating: Samples(), count: subjects.count)
    for _ in 0..<rounds {
      for (index, subject) in subjects.enumerated() {
        if let value = try? subject.sample() { samples[index].add(value) }
      }
    }
    return Report(
      title: title,
      rows: zip(subjects, samples).map {
        Report.Row(name: $0.name, samples: $1, target: $0.target)
      })
  }
}

/// The milliseconds that some work takes.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return (ContinuousClock.now - start) / .milliseconds(1)
}

/// Keeps the optimiser from leaving out work whose result nobody reads.
@inline(never) @_optimize(none)
func keep<Result>(_ result: Result) {}
