import Foundation
import PtySupport

/// What a program occupies while it waits for the first line.
struct MemoryAtPrompt {
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
      subjects.append(subject("guichet", .guichet(guichet), Target(figure: .median, most: 50)))
    }
    return Race(title: "Memory at the prompt (MB resident)", subjects: subjects)
      .run(rounds: rounds)
  }

  private func subject(_ name: String, _ program: Program, _ target: Target? = nil) -> Subject {
    Subject(name: name, target: target) {
      guard let (terminal, _) = try program.start(place.environment()) else { return nil }
      return Self.megabytes(of: terminal)
    }
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
