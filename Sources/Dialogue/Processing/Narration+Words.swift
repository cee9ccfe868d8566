import DMN
import FEEL

extension Narration {
  /// What a slot, an input or a decision is called.
  func name(of name: String) -> String {
    if let slot = slots[name] { return turn.name(of: slot) }
    return turn.texts.decisions[name]?.label ?? turn.texts.slots[Slot.ID(name)]?.label ?? name
  }

  /// A value of a slot, an input or a decision in words.
  func words(for value: Value, of name: String) -> String {
    let slot = slots[name] ?? (turn.assistant[Slot.ID(name)]?.id)
    if let slot {
      switch value {
      case .null: return turn.wording(.factAbsent)
      case "unknown": return turn.wording(.factCannotSay)
      default: return turn.label(of: value.text, in: slot)
      }
    }
    if value.isNull { return turn.wording(.wordNothing) }
    return turn.texts.decisions[name]?.values[value.text] ?? turn.outcomeInWords(value.text)
  }

  /// Why an input has no value to be told.
  func words(for state: DecisionTrace.Input.State) -> String {
    switch state {
    case .known, .undecided: turn.wording(.wordNothing)
    case .absent: turn.wording(.factAbsent)
    case .cannotSay: turn.wording(.factCannotSay)
    case .notAsked: turn.wording(.factNotAsked)
    }
  }

  /// What a rule's cell wants, in words; nil where there is no such rule.
  func words(forCell input: String, of rule: String) -> String? {
    alternatives(inCell: input, of: rule).map(either)
  }

  /// What a rule's cell wants, one thing or another; nil where there is no such rule.
  func alternatives(inCell input: String, of rule: String) -> [String]? {
    guard let end = rule.lastIndex(of: "/"), let number = Int(rule[end...].dropFirst()),
      let table = turn.assistant.decisions.model.decision(named: String(rule[..<end]))?.table,
      table.rules.indices.contains(number - 1),
      let column = table.inputs.firstIndex(where: { $0.name == input })
    else { return nil }
    return alternatives(in: table.rules[number - 1].tests[column], of: input)
  }

  private func alternatives(
    in cell: DecisionTable.Cell<UnaryTests>, of input: String
  ) -> [String] {
    if cell.content.variables == [cell.text] { return [name(of: cell.text)] }
    guard let literals = cell.content.literals else { return [cell.text] }
    let values = literals.map { words(for: $0, of: input) }
    return cell.content.negated ? [turn.wording(.wordOther) + " " + either(values)] : values
  }

  /// One value of a slot or another in words, the usual one first; of many the first, with a mark that
  /// there are more.
  func either(_ values: [Value], of slot: String) -> String {
    let usual = turn.assistant[Slot.ID(slot)]?.usual?
      .value(language: turn.tracker.language, locale: nil).map(Value.string)
    let ordered = values.filter { $0 == usual } + values.filter { $0 != usual }
    let words = ordered.map { self.words(for: $0, of: slot) }
    return words.count <= 6 ? either(words) : words.prefix(5).joined(separator: ", ") + " …"
  }

  /// Alternatives, the last behind «or».
  func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(turn.wording(.wordOr)) " + last
  }

  /// The sources of the rules that gave a verdict.
  func sources(of verdict: Verdict) -> String {
    var sources: [String] = []
    for rule in verdict.trace.flatMap(\.matched) where verdict.rules.contains(rule.rule) {
      for source in rule.sources where !source.isEmpty && !sources.contains(source) {
        sources.append(source)
      }
    }
    return Self.codes(sources)
  }

  /// Sources by their codes, each once: a remark behind a colon is the author's own, in his language,
  /// and so is a source without any number.
  static func codes(_ sources: [String]) -> String {
    var codes: [String] = []
    for source in sources where source.contains(where: \.isNumber) {
      let code = source.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
      if !code.isEmpty, !codes.contains(code) { codes.append(code) }
    }
    return codes.joined(separator: " ; ")
  }

  /// Rules as one reads them: those of one decision that follow each other are a span.
  static func list(_ rules: [String]) -> String {
    var spans: [(decision: String, first: Int, last: Int)] = []
    var others: [String] = []
    for rule in rules {
      guard let end = rule.lastIndex(of: "/"), let number = Int(rule[end...].dropFirst()) else {
        others.append(rule)
        continue
      }
      let decision = String(rule[..<end])
      if let last = spans.indices.last, spans[last].decision == decision,
        spans[last].last + 1 == number
      {
        spans[last].last = number
      } else {
        spans.append((decision, number, number))
      }
    }
    let words = spans.map { span in
      span.first == span.last
        ? "\(span.decision)/\(span.first)" : "\(span.decision)/\(span.first)–\(span.last)"
    }
    return (words + others).joined(separator: ", ")
  }

  /// A number of questions with two decimals at most.
  static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A line that belongs to the one above.
  static func indented(_ line: String) -> String { "  " + line }
}
