import Foundation
import PtySupport

/// What a program occupies while it waits for the first line.
struct MemoryAtPrompt {
  let programs: StartedPrograms

  func race(rounds: Int) -> Report {
    let memory = { (terminal: PseudoTerminal, _: Double) in Self.megabytes(of: terminal) }
    let own = programs.own("guichet", Target(figure: .median, most: 50), memory)
    return Race(
      title: "Memory at the prompt (MB resident)", subjects: programs.peers(memory) + own
    ).run(rounds: rounds)
  }

  /// `VmRSS` of a running program, which the kernel gives in kibibytes.
  private static func megabytes(of terminal: PseudoTerminal) -> Double? {
    let path = "/proc/\(terminal.process)/status"
    guard let status = try? String(contentsOfFile: path, encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return nil }
    return Double(line.filter(\.isNumber)).map { $0 * 1024 / 1_000_000 }
  }
}
