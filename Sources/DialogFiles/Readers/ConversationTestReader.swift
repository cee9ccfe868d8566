import Diagnostics
import Dialogue

/// Reads conversation tests.
struct ConversationTestReader {
  let names: NameResolver
  let settings: AssistantSettings

  /// The tests of one file.
  func tests(_ root: YAMLCursor) -> [ConversationTest] { root.list().compactMap(test) }

  private func test(_ cursor: YAMLCursor) -> ConversationTest? {
    let fields = cursor.fields(
      ["test", "language", "locale", "pinned", "steps"], required: ["test", "steps"])
    guard let name = fields["test"]?.name(), let steps = fields["steps"] else { return nil }
    return ConversationTest(
      name: name.value,
      language: fields["language"]?.name().flatMap(language) ?? settings.defaultLanguage,
      isPinned: fields["pinned"]?.flag() ?? false, locale: fields["locale"]?.name()?.value,
      steps: steps.list().flatMap(self.steps), place: name.place)
  }

  /// The lines of one entry; several expectations may stand together.
  private func steps(_ cursor: YAMLCursor) -> [ConversationTest.Step] {
    let reader = TestStepReader(names: names, settings: settings)
    let keys = TestStepReader.keys
    _ = cursor.fields(keys)
    guard case .mapping = cursor.node else { return [] }
    return cursor.entries().compactMap { key, value in
      guard keys.contains(key.value) else { return nil }
      return reader.kind(key.value, value).map {
        ConversationTest.Step(kind: $0, place: key.place)
      }
    }
  }

  private func language(_ text: YAMLText) -> Language? {
    let language = Language(text.value)
    if settings.languages.contains(language) { return language }
    text.source.problems.report(
      .valueLanguage, "«\(text.value)» is none of the assistant's languages", at: text.place,
      expected: settings.languages.map(\.rawValue).listed)
    return nil
  }
}
