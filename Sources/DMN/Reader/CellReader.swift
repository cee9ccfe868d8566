import Diagnostics
import FEEL

/// Parses the FEEL texts of a file and moves what FEEL objects to into the file.
struct CellReader {
  let raw: RawText
  /// What FEEL objected to, with the decision, rule and cell named.
  private(set) var problems: [Diagnostic] = []
  /// What cells of one vocabulary say, by their texts: tables repeat themselves.
  private var knownTests: [Value: UnaryTests] = [:]

  init(raw: RawText) { self.raw = raw }

  /// The tests of a cell in a table whose cells share a vocabulary; nil when they have problems.
  mutating func repeatedTests(
    _ text: EmbeddedText, with vocabulary: Vocabulary, subject: () -> String
  ) -> DecisionTable.Cell<UnaryTests>? {
    let key = Value.string(text.text)
    if let known = knownTests[key] {
      return DecisionTable.Cell(text: known.text, content: known, place: text.place)
    }
    let cell = tests(text, with: vocabulary, subject: subject())
    knownTests[key] = cell?.content
    return cell
  }

  /// The expression of a cell, nil when it has problems.
  mutating func expression(
    _ text: EmbeddedText, with vocabulary: Vocabulary, subject: String
  ) -> Expression? {
    do throws(Problems) {
      return try Expression.parse(text.source, with: vocabulary)
    } catch {
      keep(error, of: text, subject: subject)
      return nil
    }
  }

  /// The tests of a cell, nil when they have problems; an empty text is `-`.
  mutating func tests(
    _ text: EmbeddedText, with vocabulary: Vocabulary, subject: String
  ) -> DecisionTable.Cell<UnaryTests>? {
    let source = text.text.isEmpty ? SourceText("-", file: raw.file) : text.source
    do throws(Problems) {
      let tests = try UnaryTests.parse(source, with: vocabulary)
      return DecisionTable.Cell(text: source.text, content: tests, place: text.place)
    } catch {
      keep(error, of: text, subject: subject)
      return nil
    }
  }

  private mutating func keep(_ found: Problems, of text: EmbeddedText, subject: String) {
    problems += found.list.map { diagnostic in
      var moved = diagnostic
      moved.message = "\(subject): \(diagnostic.message)"
      moved.place = diagnostic.place.map(text.relocate) ?? text.place
      return moved
    }
  }
}
