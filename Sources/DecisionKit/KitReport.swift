/// The figures of a run of the kit.
package struct KitReport: Sendable {
  /// A folder and what became of its cases.
  package let folders: [(name: String, verdicts: [KitVerdict])]

  /// Makes a report.
  package init(_ folders: [(name: String, verdicts: [KitVerdict])]) { self.folders = folders }

  /// What became of all cases.
  package var verdicts: [KitVerdict] { folders.flatMap(\.verdicts) }

  /// The cases that failed.
  package var failures: [KitVerdict] { verdicts.filter { $0.failure != nil } }

  /// A line for every folder, the figures for results other than null and for whole folders, and
  /// as the last line `N passed, N failed`.
  package var text: String {
    let width = folders.map(\.name.count).max() ?? 0
    var lines = folders.map { folder in
      let name = folder.name + String(repeating: " ", count: width - folder.name.count)
      return "\(name)  \(Self.figures(folder.verdicts))"
    }
    let whole = folders.count { folder in folder.verdicts.allSatisfy { $0.failure == nil } }
    lines.append("")
    lines.append("a result other than null: \(Self.figures(verdicts.filter(\.isNonNull)))")
    lines.append("whole folders: \(whole) of \(folders.count) passed")
    lines.append(Self.figures(verdicts))
    return lines.joined(separator: "\n")
  }

  private static func figures(_ verdicts: [KitVerdict]) -> String {
    let passed = verdicts.count { $0.failure == nil }
    return "\(passed) passed, \(verdicts.count - passed) failed"
  }
}
