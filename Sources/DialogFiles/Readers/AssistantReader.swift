import Diagnostics
import Dialogue

/// What `assistant.yml` says.
struct AssistantSettings {
  var name = "Guichet"
  var languages: [Language] = []
  var defaultLanguage: Language = "en"
  var limits = Assistant.Limits()
  var feedbackReasons: [String] = []
  var specialistReason = ""
  var resolutionCodes: [String] = []
}

/// Reads `assistant.yml`.
struct AssistantReader {
  /// The version of the format that this loader reads.
  static let format = 1

  func settings(_ root: YAMLCursor) -> AssistantSettings {
    let fields = root.fields(
      [
        "format", "name", "languages", "default_language", "limits", "feedback",
        "resolution_codes",
      ],
      required: ["format", "name", "languages", "default_language", "resolution_codes"])
    _ = fields["format"]?.number(in: Self.format...Self.format)
    var settings = AssistantSettings()
    if let name = fields["name"]?.name() { settings.name = name.value }
    settings.languages = fields["languages"]?.names().compactMap(language) ?? []
    if let text = fields["default_language"]?.text() {
      settings.defaultLanguage = Language(text.value)
      if !settings.languages.contains(settings.defaultLanguage) {
        root.source.problems.report(
          .valueLanguage, "«\(text.value)» is not one of the languages", at: text.place,
          expected: settings.languages.map(\.rawValue).listed)
      }
    }
    if let limits = fields["limits"] { settings.limits = self.limits(limits) }
    if let feedback = fields["feedback"] {
      let fields = feedback.fields(["reasons", "specialist"], required: ["reasons", "specialist"])
      settings.feedbackReasons = fields["reasons"]?.names().map(\.value) ?? []
      settings.specialistReason = fields["specialist"]?.name()?.value ?? ""
    }
    settings.resolutionCodes = fields["resolution_codes"]?.names().map(\.value) ?? []
    return settings
  }

  private func language(_ text: YAMLText) -> Language? {
    let isCode = text.value.utf8.count == 2 && text.value.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    guard isCode else {
      text.source.problems.report(
        .valueLanguage, "«\(text.value)» is no code of a language", at: text.place,
        expected: "two small letters such as fr")
      return nil
    }
    return Language(text.value)
  }

  private func limits(_ cursor: YAMLCursor) -> Assistant.Limits {
    let fields = cursor.fields([
      "steps_per_turn", "attempts", "misunderstandings", "message_length",
    ])
    var limits = Assistant.Limits()
    if let steps = fields["steps_per_turn"]?.number(in: 10...10_000) { limits.stepsPerTurn = steps }
    if let attempts = fields["attempts"]?.number(in: 1...10) { limits.attempts = attempts }
    if let count = fields["misunderstandings"]?.number(in: 1...10) {
      limits.misunderstandings = count
    }
    if let length = fields["message_length"]?.number(in: 100...100_000) {
      limits.messageLength = length
    }
    return limits
  }
}
