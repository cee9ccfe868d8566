import DMN
import Diagnostics
import FEEL
import Foundation

/// Reads the cases of `Cases/*.txt`: models as text, each with the lines that it must fulfil.
///
/// ```text
/// == title
/// slot age: 17, 18, 65                 values; "known" behind: no «don't know»; "told": never asked
/// slot member_seen: reported member    an input that takes a slot as reported
/// table price UNIQUE                   the hit policy, with an aggregator behind COLLECT
///   age  | member | = price ["a", "b"] default "c"
///   < 18 | -      | "a"                | a note
/// rule total = price + 1               a decision by an expression
/// price
///   age=17 member=? → "a" by price/1
/// ```
/// A fact is `slot=value`, `?` what cannot be said, `null` what is known to be none. Behind the arrow:
/// a value (`by` rules), `no rule` (`at` decision.input), `conflict` (of rules), `error`,
/// `unanswerable` slot, `ask` slot (`of` all that matter) (`in` expected questions). A line that
/// begins with `plain` is standard evaluation, where what is missing is null.
struct CaseReader {
  /// A line that cannot be read.
  struct Unreadable: Error {
    var place: String
    var why: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// All cases of all files.
  static func all() throws -> [RuleCase] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".txt") }.flatMap { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      var reader = CaseReader(file: file)
      return try reader.read(text)
    }
  }

  private let file: String
  private var line = 0
  private var model = CaseModel()
  private var goal: String?
  private var cases: [RuleCase] = []

  private init(file: String) { self.file = file }

  private mutating func read(_ text: String) throws -> [RuleCase] {
    for (number, whole) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      line = number + 1
      let content = whole.trimmingCharacters(in: .whitespaces)
      guard !content.isEmpty, !content.hasPrefix("#") else { continue }
      if whole.hasPrefix(" ") {
        try readIndented(content)
      } else {
        try readHeading(content)
      }
    }
    return cases
  }

  private func unreadable(_ why: String) -> Unreadable {
    Unreadable(place: "\(file):\(line)", why: why)
  }

  private mutating func readHeading(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    switch words[0] {
    case "==":
      model = CaseModel(title: String(text.dropFirst(2)))
      goal = nil
    case "slot": try readSlot(String(text.dropFirst(5)))
    case "table":
      var table = CaseTable(name: words[1], policy: words.count > 2 ? words[2] : "UNIQUE")
      let parts = table.policy.split(separator: " ")
      if parts.count == 2, parts[0] == "COLLECT" {
        (table.policy, table.aggregation) = ("COLLECT", String(parts[1]))
      }
      model.tables.append(table)
      goal = nil
    case "rule":
      let parts = text.dropFirst(5).split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw unreadable("expected rule NAME = EXPRESSION") }
      model.literals.append(
        (Self.trimmed(parts[0]), Self.trimmed(parts[1])))
      goal = nil
    default: goal = text
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  private mutating func readSlot(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map { Self.trimmed($0) }
    guard parts.count == 2 else { throw unreadable("expected slot NAME: VALUES") }
    if parts[1].hasPrefix("reported ") {
      model.reported.append((parts[0], String(parts[1].dropFirst(9))))
      return
    }
    var slot = CaseModel.Slot(name: parts[0], values: [])
    var listed = parts[1]
    for (word, change) in [
      ("known", { $0.canBeUnknown = false }), ("told", { $0.askable = false }),
    ] as [(String, (inout CaseModel.Slot) -> Void)] where listed.hasSuffix(" \(word)") {
      change(&slot)
      listed = Self.trimmed(listed.dropLast(word.count))
    }
    slot.values = try listed.split(separator: ",").map { try value(Self.trimmed($0)) }
    model.slots.append(slot)
  }

  private mutating func readIndented(_ text: String) throws {
    if let goal {
      cases.append(try readCase(text, of: goal))
      return
    }
    guard let last = model.tables.indices.last else { throw unreadable("there is no table") }
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).map {
      Self.trimmed($0)
    }
    guard !model.tables[last].outputs.isEmpty else {
      for cell in cells {
        if cell.hasPrefix("=") {
          model.tables[last].outputs.append(try readOutput(Self.trimmed(cell.dropFirst())))
        } else {
          model.tables[last].columns.append(cell)
        }
      }
      return
    }
    let tests = model.tables[last].columns.count
    let all = tests + model.tables[last].outputs.count
    guard cells.count == all || cells.count == all + 1 else {
      throw unreadable("expected \(all) cells and perhaps a note")
    }
    model.tables[last].rules.append(
      CaseTable.Rule(
        tests: Array(cells[..<tests]), results: Array(cells[tests..<all]),
        note: cells.count > all ? cells[all] : ""))
  }

  private func readOutput(_ text: String) throws -> CaseTable.Output {
    var output = CaseTable.Output()
    var rest = text
    if let word = rest.range(of: "default ") {
      output.fallback = Self.trimmed(rest[word.upperBound...])
      rest = Self.trimmed(rest[..<word.lowerBound])
    }
    if let open = rest.firstIndex(of: "["), rest.hasSuffix("]") {
      output.values = String(rest[rest.index(after: open)...].dropLast())
      rest = Self.trimmed(rest[..<open])
    }
    output.name = rest.isEmpty ? nil : rest
    return output
  }

  private func readCase(_ text: String, of goal: String) throws -> RuleCase {
    let sides = text.components(separatedBy: "→").map { Self.trimmed($0) }
    guard sides.count == 2 else { throw unreadable("expected FACTS → RESULT") }
    let isPlain = sides[0] == "plain" || sides[0].hasPrefix("plain ")
    let given = isPlain ? Self.trimmed(sides[0].dropFirst(5)) : sides[0]
    var facts: [String: Fact] = [:]
    for word in given.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw unreadable("expected slot=value") }
      switch parts[1] {
      case "?": facts[parts[0]] = .cannotSay
      case "null": facts[parts[0]] = .absent
      default: facts[parts[0]] = .known(try value(parts[1]))
      }
    }
    let expectation = isPlain ? .plain(try literal(sides[1])) : try expectation(sides[1])
    return RuleCase(
      file: file, line: line, model: model, goal: goal, facts: facts, expectation: expectation,
      text: text)
  }

  private func expectation(_ text: String) throws -> RuleCase.Expectation {
    func behind(_ word: String, in text: String) -> (String, String?) {
      guard let range = text.range(of: " \(word) ") else { return (text, nil) }
      return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }
    func list(_ text: String) -> [String] {
      text.split(separator: ",").map { Self.trimmed($0) }
    }
    if text.hasPrefix("no rule") { return .noRule(at: behind("at", in: text).1) }
    if text.hasPrefix("conflict") { return .conflict(rules: behind("of", in: text).1.map(list)) }
    if text == "error" { return .error }
    if text.hasPrefix("unanswerable ") {
      return .unanswerable(slot: Self.trimmed(text.dropFirst(13)))
    }
    if text.hasPrefix("ask ") {
      let (start, expected) = behind("in", in: String(text.dropFirst(4)))
      let (slot, others) = behind("of", in: start)
      return .ask(
        slot: Self.trimmed(slot), of: others.map(list), expected: expected.flatMap { Double($0) })
    }
    let (result, rules) = behind("by", in: text)
    return .decided(try literal(result), rules: rules.map(list))
  }

  /// A value as facts write it: a bare word is a string.
  private func value(_ text: String) throws -> Value {
    if let first = text.first, first.isLetter || first == "_", !["true", "false"].contains(text) {
      return .string(text)
    }
    return try literal(text)
  }

  /// A value in FEEL's notation.
  private func literal(_ text: String) throws -> Value {
    do {
      let source = SourceText(text, file: file, origin: SourceLocation(line: line, column: 1))
      return try Expression.parse(source, names: []).evaluate(in: Scope()).value
    } catch {
      throw unreadable(error.list.map(\.message).joined(separator: "; "))
    }
  }
}
