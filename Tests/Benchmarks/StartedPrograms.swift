import PtySupport

/// The programs whose first prompt is waited for: the shell as the reference, a peer where it is
/// installed, and our own where it is built.
struct StartedPrograms {
  let guichet: String?
  let place: ScratchFolder

  /// The peers, each measured at its first prompt, from the running program and the milliseconds to
  /// its prompt.
  func peers(_ measure: @escaping (PseudoTerminal, Double) -> Double?) -> [Subject] {
    [("bash --norc -i", Program.bash), ("node, readline", Program.node)]
      .compactMap { name, program in
        program.map { subject(name, $0, measure: measure) }
      }
  }

  /// Our own program, with a cache named anew at each start where `cache` says so.
  func own(
    _ name: String, _ target: Target, cache: @escaping () -> String = { "cache" },
    _ measure: @escaping (PseudoTerminal, Double) -> Double?
  ) -> [Subject] {
    guard let guichet else { return [] }
    return [subject(name, .guichet(guichet), target, cache: cache, measure: measure)]
  }

  private func subject(
    _ name: String, _ program: Program, _ target: Target? = nil,
    cache: @escaping () -> String = { "cache" },
    measure: @escaping (PseudoTerminal, Double) -> Double?
  ) -> Subject {
    Subject(name: name, target: target) {
      guard let (terminal, time) = try program.start(place.environment(cache: cache())) else {
        return nil
      }
      return measure(terminal, time)
    }
  }
}
