import TextSafety

/// Who said what, in two columns: a text's further lines stand below its first one, so that no line
/// of it can pass for another speaker's.
nonisolated struct SpokenLines {
  /// One text for each thing said.
  let lines: [DisplayText]

  /// Lays out what was said.
  ///
  /// - Parameters:
  ///   - said: names and texts, in order.
  ///   - margin: the spaces before the names.
  init(_ said: [(name: String, text: String)], margin: Int) {
    let names = said.map { DisplayText(untrusted: $0.name).singleLine }
    let width = names.map(\.text.count).max() ?? 0
    lines = zip(names, said).map { name, said in
      let text = DisplayText(untrusted: said.text).hanging(by: margin + width + 2)
      return .spaces(margin) + name.padded(to: width) + "  " + text
    }
  }
}
