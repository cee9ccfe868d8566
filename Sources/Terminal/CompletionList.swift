import TextSafety

/// What Tab offers: the choices whose beginning matches, whatever the case and the accents.
struct CompletionList {
  private let choices: [(text: String, folded: String)]
  private var matches: ArraySlice<String> = []

  /// Makes a list; a choice that is not safe to show as it is, or has several lines, is left out.
  init(_ choices: [String] = []) {
    self.choices = choices.filter { DisplayText(untrusted: $0).lines == [$0] }
      .map { ($0, LetterFolding.fold($0)) }
  }

  /// Looks for the choices that begin as `typed` does.
  mutating func begin(_ typed: String) {
    let folded = LetterFolding.fold(typed)
    matches = choices.filter { $0.folded.hasPrefix(folded) }.map(\.text)[...]
  }

  /// The next match, or nothing behind the last one.
  mutating func next() -> String? { matches.popFirst() }
}
