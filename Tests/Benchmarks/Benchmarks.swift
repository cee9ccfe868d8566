import Foundation

/// Measures what should be fast, each beside something known in the same run.
///
/// Times of one machine mean little on another; the ratio to a reference means more. Nothing here
/// passes or fails: the targets stand beside what was measured.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    if let place = arguments.firstIndex(of: "--tables"), place + 1 < arguments.count {
      // For the script that runs other engines on the same tables.
      try writeTables(to: arguments[place + 1])
      print(try DecisionTables().figures(rounds: 15), terminator: "")
      return
    }
    let quick = CommandLine.arguments.contains("--quick")
    if let place = arguments.firstIndex(of: "--only"), place + 1 < arguments.count {
      // Parts of a turn whose names hold some words, beside their reference.
      let parts = try Parts(Recordings())
      print(parts.race(rounds: quick ? 5 : 40, only: arguments[place + 1]).text)
      return
    }
    let place = try ScratchFolder()
    defer { place.remove() }
    let guichet = Program.guichet
    if guichet == nil {
      print("guichet is not built beside this program: swift build -c release --product guichet")
    }
    var reports: [Report] = []
    let programs = StartedPrograms(guichet: guichet, place: place)
    reports.append(FirstPrompt(programs: programs).race(rounds: quick ? 3 : 15))
    reports.append(MemoryAtPrompt(programs: programs).race(rounds: quick ? 1 : 3))
    if let guichet {
      reports.append(CheckCommand(guichet: guichet, place).race(rounds: quick ? 3 : 15))
    }
    let recordings = try Recordings()
    let understanding = UnderstandingCost(recordings)
    reports.append(understanding.messages(rounds: quick ? 3 : 15))
    reports.append(understanding.models(rounds: quick ? 2 : 7))
    reports.append(Turns(recordings).race(rounds: quick ? 1 : 5))
    reports.append(try Parts(recordings).race(rounds: quick ? 5 : 40))
    let tables = try DecisionTables()
    reports.append(tables.race(rounds: quick ? 3 : 15))
    reports.append(tables.preparation(rounds: quick ? 1 : 5))
    for report in reports { print(report.text + "\n") }
  }

  private static func writeTables(to folder: String) throws {
    for isRange in [false, true] {
      for size in SyntheticTable.sizes {
        let (rules, cases) = SyntheticTable(rules: size, isRange: isRange).lines
        let name = "\(folder)/\(isRange ? "range" : "four")-\(size)"
        try rules.write(toFile: name + ".rules", atomically: true, encoding: .utf8)
        try cases.write(toFile: name + ".cases", atomically: true, encoding: .utf8)
      }
    }
  }
}
