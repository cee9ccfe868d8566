import Testing
import DialogFiles

/// A folder with one problem, marked with `▲` where it has a place.
struct ProblemFixture: CustomTestStringConvertible, Sendable {
  let code: DiagnosticCode
  let folder: TestFolder
  let suggestion: String?

  var testDescription: String { code.rawValue }

  init(
    _ code: DiagnosticCode, _ old: String, _ new: String, in path: String,
    suggests suggestion: String? = nil
  ) {
    self.code = code
    self.folder = TestFolder.sound.replacing(old, with: new, in: path)
    self.suggestion = suggestion
  }

  init(_ code: DiagnosticCode, folder: TestFolder, suggests suggestion: String?) {
    self.code = code
    self.folder = folder
    self.suggestion = suggestion
  }

  init(_ code: DiagnosticCode, files: [String: String?]) {
    self.code = code
    self.folder = TestFolder.sound.with(files)
    self.suggestion = nil
  }
}

extension ProblemFixture {
  static let all: [ProblemFixture] = files + yaml + values + slots + flows + texts + others

  private static let topic = "topics/pay/topic.yml"
  private static let english = "topics/pay/en.yml"
  private static let shared = "shared/en.yml"

  /// A rule with an annotation, and what is recorded of the articles that rules cite.
  private static func cited(
    _ code: DiagnosticCode, _ annotation: String, recorded: String?, suggests: String? = nil
  ) -> ProblemFixture {
    ProblemFixture(
      code,
      folder: TestFolder.sound.with(["decisions/sources.yml": recorded])
        .replacing(
          "<rule id=\"u1\">", with: "<annotation name=\"source\"/>▲<rule id=\"u1\">",
          in: "decisions/test.dmn"
        )
        .replacing(
          "</rule>",
          with: "<annotationEntry><text>\(annotation)</text></annotationEntry></rule>",
          in: "decisions/test.dmn"),
      suggests: suggests)
  }

  /// More topics with these examples beside the first with «pay me 1» to «pay me 20».
  private static func animals(
    _ code: DiagnosticCode, _ topics: [String: [String]]
  ) -> ProblemFixture {
    var files: [String: String?] = [:]
    for (name, examples) in topics {
      let lines = examples.map { example in
        example.hasPrefix("▲") ? "  - ▲\"\(example.dropFirst())\"\n" : "  - \"\(example)\"\n"
      }
      files["topics/\(name)/topic.yml"] = "kind: remark\nflow:\n  - say: pay/path\n"
      files["topics/\(name)/en.yml"] = "examples:\n" + lines.joined()
    }
    return ProblemFixture(code, files: files)
  }

  private static let files: [ProblemFixture] = [
    .init(.fileMissing, files: ["slots.yml": nil]),
    .init(.fileMissing, files: ["assistant.yml": nil]),
    .init(
      .fileTooLarge, files: ["topics/pay/en.yml": "▲" + String(repeating: "#", count: 1 << 20 | 1)]),
    .init(.fileUnknown, files: ["topics/pay/fr.yaml": "▲title: x"]),
  ]

  private static let yaml: [ProblemFixture] = [
    .init(.yamlSyntax, "flow:", "flow: ▲: x", in: topic),
    .init(.yamlSyntax, "menu: 1", "▲\tmenu: 1", in: topic),
    .init(.yamlEmpty, files: ["decisions/weights.yml": "▲# nothing\n"]),
    .init(.yamlDuplicateKey, "menu: 1", "▲menu: 1\nmenu: 2", in: topic),
    .init(.yamlUnknownKey, "menu: 1", "▲menus: 1", in: topic, suggests: "menu"),
    .init(.yamlMissingKey, "format: 1\n", "▲", in: "assistant.yml"),
    .init(.yamlKey, "menu: 1", "▲[a, b]: 1", in: topic),
    .init(.yamlShape, "languages: [en]", "languages: ▲en", in: "assistant.yml"),
    .init(.yamlShape, "menu: 1", "menu: ▲[1]", in: topic),
    .init(.yamlAnchor, "menu: 1", "menu: ▲&one 1", in: topic),
    .init(.yamlTag, "menu: 1", "menu: ▲!!python/object 1", in: topic),
    .init(.yamlTag, "menu: 1", "menu: ▲!!str 1", in: topic),
    .init(.yamlTag, "menu: 1", "mentions: ▲!!set [channel]", in: topic),
    .init(.yamlNesting, files: [english: "a: " + String(repeating: "[", count: 128) + "▲["]),
    .init(.yamlNesting, files: [english: String(repeating: "- ", count: 32) + "▲- x"]),
    .init(
      .yamlNesting,
      files: [english: String(repeating: "[", count: 32) + "▲[" + String(repeating: "]", count: 33)]
    ),
  ]

  private static let values: [ProblemFixture] = [
    .init(.valueNumber, "menu: 1", "menu: ▲one", in: topic),
    .init(.valueNumber, "menu: 1", "menu: ▲1000", in: topic),
    .init(.valueNumber, "format: 1", "format: ▲2", in: "assistant.yml"),
    .init(.valueFlag, "type: email", "type: email\n  sensitive: ▲yes", in: "slots.yml"),
    .init(.valueChoice, "type: email", "type: ▲e-mail", in: "slots.yml", suggests: "email"),
    .init(
      .valueChoice, "handoff: rules", "handoff: ▲customer.aksed", in: topic,
      suggests: "customer.asked"),
    .init(.valueName, "contact_email:", "▲contact-mail:", in: "slots.yml"),
    .init(.valueLanguage, "default_language: en", "default_language: ▲fr", in: "assistant.yml"),
    .init(.valueLanguage, files: ["topics/pay/fr.yml": "title: payer\n"]),
  ]

  private static let slots: [ProblemFixture] = [
    .init(
      .slotUndefined, "collect: contact_email", "collect: ▲contact_mail",
      in: "repair/handoff/topic.yml", suggests: "contact_email"),
    .init(.slotUndefined, "menu: 1", "mentions: [▲chanel]", in: topic, suggests: "channel"),
    .init(
      .slotUndefined, "  contact_email:", "  ▲contact_mail:", in: shared, suggests: "contact_email"),
    .init(.slotValue, "usual: direct", "usual: ▲dircet", in: "slots.yml", suggests: "direct"),
    .init(.slotValue, "menu: 1", "implies: {channel: ▲partners}", in: topic, suggests: "partner"),
    .init(
      .slotValue, "- walk: steps", "- set_slots: {channel: ▲'\"partners\"'}\n      - walk: steps",
      in: topic, suggests: "partner"),
    .init(.slotDeclaration, "  source: F1\n", "", in: "slots.yml"),
    .init(.slotDeclaration, "  values: [direct, partner]\n", "", in: "slots.yml"),
    .init(.slotDeclaration, "contact_email:", "▲outcome:", in: "slots.yml"),
    .init(.slotInput, "inputs: {channel: asked}", "inputs: {chanel: asked}", in: "slots.yml"),
    .init(.slotText, "    question: Direct or partner?\n", "", in: shared),
    .init(.slotText, ", partner: through a partner", "", in: shared),
    .init(.slotText, "card: {direct: you pay directly}", "hint: Look.", in: shared),
  ]

  private static let flows: [ProblemFixture] = [
    .init(.flowUndefined, "- walk: steps", "- call: ▲payy", in: topic, suggests: "pay"),
    .init(.flowUndefined, files: ["repair/stuck/topic.yml": nil]),
    .init(.flowStep, "- walk: steps", "- ▲walk: steps\n        say: path", in: topic),
    .init(.flowStep, "- walk: steps", "- ▲id: a", in: topic),
    .init(.flowStep, "- walk: steps", "- walk: steps\n        ▲skippable: true", in: topic),
    .init(
      .flowStepTwice, "- walk: steps", "- {id: a, say: path}\n      - {▲id: a, walk: steps}",
      in: topic),
    .init(.flowUnreachable, "- walk: steps", "- end: true\n      - ▲walk: steps", in: topic),
    .init(.flowCycle, "- walk: steps", "- ▲call: pay", in: topic),
    .init(.flowEmpty, files: [topic: "flow: ▲[]\n"]),
    .init(.flowOutcome, "- walk: steps", "- end: true", in: topic),
    .init(.flowOutcome, "- handoff: rules", "- end: true", in: topic),
    .init(
      .flowBranch, "  - if: outcome = \"SELF\"",
      "  - ▲if: outcome = \"SELFF\"\n    then:\n      - handoff: rules\n  - if: outcome = \"SELF\"",
      in: topic),
  ]

  private static let texts: [ProblemFixture] = [
    .init(.textUndefined, "path: path", "path: ▲paht", in: topic, suggests: "path"),
    .init(.textUndefined, "walk: steps", "walk: ▲step", in: topic, suggests: "steps"),
    .init(.textTemplate, "your account.", "your ▲{account.", in: english),
    .init(.textTemplate, "your account.", "your account▲}.", in: english),
    .init(.textTemplate, "your account.", "your account▲{ }.", in: english),
    .init(.textName, "your account.", "your {▲label(chanel)}.", in: english, suggests: "channel"),
    .init(
      .textVariants, "path: It is in your account.", "path:\n    ▲- {if: code = null, text: x}",
      in: english),
    .init(.textMissing, files: ["repair/back/en.yml": nil]),
    .init(.textMissing, "  customer.asked: because\n", "", in: shared),
    .init(.textUnused, "walks:", "  ▲other: Never said.\nwalks:", in: english),
  ]

  private static let others: [ProblemFixture] = [
    .init(.articleUndefined, "article: paying", "article: ▲payin", in: topic, suggests: "paying"),
    .init(.articleTitle, files: ["articles/paying.en.md": "▲Paying\n\nYou pay here.\n"]),
    .init(.articleTitle, files: ["articles/paying.en.md": "▲# Paying\n"]),
    .init(
      .decisionUndefined, "decide: procedure", "decide: ▲procedures", in: topic,
      suggests: "procedure"),
    .init(
      .decisionUndefined, "procedure.channel:", "▲procedure.chanel:", in: shared,
      suggests: "procedure.channel"),
    .init(.decisionText, "outcomes: {SELF: by yourself}", "outcomes: {}", in: shared),
    .init(.decisionText, "  procedure.channel: I do not know who sold it", "  {}", in: shared),
    .cited(.citationUndefined, "[payng], F1", recorded: nil, suggests: "paying"),
    .cited(.citationUnrecorded, "F1 [paying]", recorded: nil),
    .cited(.citationChanged, "[paying]", recorded: "paying: {en: 0123456789ab}\n"),
    .init(
      .intentUndefined, "menu: 1", "claims_from: [▲paay]", in: topic, suggests: "pay"),
    .init(
      .intentTwice,
      files: [
        "topics/zoo/topic.yml": "intent: ▲pay\nkind: remark\nflow:\n  - say: pay/path\n"
      ]),
    .animals(.intentDuplicate, ["see": ["▲Pay: me 1!"]]),
    .animals(.intentDoubtful, ["see": (1...20).map { "see a lion \($0)" } + ["▲pay me 21"]]),
    .animals(
      .intentWordless,
      [
        "see": (1...20).map { "see me \($0)" }, "hear": (1...20).map { "hear me \($0)" },
        "feed": ["▲me 5 me"] + (1...20).map { "feed me \($0)" },
      ]),
    .animals(
      .intentConfused,
      ["see": ["▲pay me 21"] + (22...30).map { "pay me \($0)" } + (1...20).map { "see \($0)" }]),
    .animals(
      .intentRepeated,
      ["see": ["see a bear", "▲See: a bear!"] + (1...20).map { "see a lion \($0)" }]),
    .animals(
      .intentGuessed,
      ["see": ["pay me 21"] + (22...30).map { "pay me \($0)" } + (1...20).map { "see \($0)" }]),
    .init(
      .intentExample, files: ["repair/stuck/en.yml": "examples: ▲[a]\nresponses:\n  sorry: x\n"]),
    .init(.intentFewExamples, ", pay me 20", "", in: english),
    .init(.languageData, "yes: [yes]", "ordinals: ▲{first: 1, third: 3}", in: shared),
  ]
}
