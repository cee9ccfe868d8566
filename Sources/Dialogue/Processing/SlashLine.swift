import NLU

/// A line that begins with a slash, taken apart.
struct SlashLine {
  /// What the line wants.
  let command: Command

  /// Reads a line; nil where it is no command.
  ///
  /// A name counts in every language, the conversation's first; a mistyped name is read as the
  /// only name that is near.
  init?(_ text: String, _ assistant: Assistant, _ language: Language) {
    let line = text.trimmingWhitespace
    guard line.hasPrefix("/"), line.unicodeScalars.count > 1 else { return nil }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1)
    guard let name = words.first.map(String.init) else { return nil }
    let rest = words.count > 1 ? String(words[1]).trimmingWhitespace : ""
    let languages = [language] + assistant.languages.filter { $0 != language }
    for language in languages {
      let choices = SlashCommand.allCases.flatMap { command in
        (assistant.texts(in: language).commands[command] ?? []).map {
          Choice(value: command.rawValue, label: $0)
        }
      }
      let match = ChoiceMatcher(choices: choices, languages: []).match(name)
      let picked = match.rest.isEmpty ? match.picks : []
      if picked.count == 1, let command = SlashCommand(rawValue: picked[0].value),
        picked[0].way != .number, picked[0].way != .ordinal
      {
        self.command = .wish(command, rest)
        return
      }
    }
    command = .unknownCommand(name)
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmingWhitespace: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
