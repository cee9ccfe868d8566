public import Diagnostics

/// The kinds of problems that the loader finds, each with a stable code.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  case folderMissing = "folder.missing"
  case folderTooLarge = "folder.tooLarge"
  case fileMissing = "file.missing"
  case fileUnreadable = "file.unreadable"
  case fileLink = "file.link"
  case fileTooLarge = "file.tooLarge"
  case fileEncoding = "file.encoding"
  case fileUnknown = "file.unknown"

  case yamlSyntax = "yaml.syntax"
  case yamlEmpty = "yaml.empty"
  case yamlDuplicateKey = "yaml.duplicateKey"
  case yamlUnknownKey = "yaml.unknownKey"
  case yamlMissingKey = "yaml.missingKey"
  case yamlKey = "yaml.key"
  case yamlShape = "yaml.shape"
  case yamlAnchor = "yaml.anchor"
  case yamlTag = "yaml.tag"
  case yamlNesting = "yaml.nesting"

  case valueNumber = "value.number"
  case valueFlag = "value.flag"
  case valueChoice = "value.choice"
  case valueName = "value.name"
  case valueLanguage = "value.language"

  case slotUndefined = "slot.undefined"
  case slotValue = "slot.value"
  case slotDeclaration = "slot.declaration"
  case slotInput = "slot.input"
  case slotText = "slot.text"

  case flowUndefined = "flow.undefined"
  case flowStep = "flow.step"
  case flowStepTwice = "flow.stepTwice"
  case flowUnreachable = "flow.unreachable"
  case flowCycle = "flow.cycle"
  case flowEmpty = "flow.empty"
  case flowOutcome = "flow.outcome"
  case flowBranch = "flow.branch"

  case textUndefined = "text.undefined"
  case textTemplate = "text.template"
  case textName = "text.name"
  case textVariants = "text.variants"
  case textMissing = "text.missing"
  case textPlaceholders = "text.placeholders"
  case textUnused = "text.unused"

  case articleUndefined = "article.undefined"
  case articleTitle = "article.title"
  case decisionUndefined = "decision.undefined"
  case decisionText = "decision.text"
  case citationUndefined = "citation.undefined"
  case citationUnrecorded = "citation.unrecorded"
  case citationChanged = "citation.changed"

  case intentUndefined = "intent.undefined"
  case intentTwice = "intent.twice"
  case intentExample = "intent.example"
  case intentDuplicate = "intent.duplicate"
  case intentFewExamples = "intent.fewExamples"
  case intentDoubtful = "intent.doubtful"
  case intentWordless = "intent.wordless"
  case intentConfused = "intent.confused"
  case intentGuessed = "intent.guessed"
  case intentRepeated = "intent.repeated"
  case languageData = "language.data"

  case testStep = "test.step"

  /// How bad a problem of this kind is.
  public var severity: Diagnostic.Severity {
    switch self {
    case .fileUnknown, .flowBranch, .citationUndefined, .citationUnrecorded, .citationChanged,
      .textPlaceholders, .textUnused, .intentDuplicate, .intentFewExamples,
      .intentDoubtful, .intentWordless, .intentConfused:
      .warning
    case .intentGuessed, .intentRepeated: .note
    default: .error
    }
  }

  /// What the code stands for, in one line.
  public var explanation: String {
    switch self {
    case .folderMissing: "The folder that should hold the assistant does not exist."
    case .folderTooLarge: "The folder holds more or larger files than are read."
    case .fileMissing: "A file that every assistant needs is not there."
    case .fileUnreadable: "A file cannot be opened, or is a pipe or device."
    case .fileLink: "Symbolic links are not followed, so that nothing outside the folder is read."
    case .fileTooLarge: "A file is larger than a mebibyte."
    case .fileEncoding: "A file is not UTF-8."
    case .fileUnknown: "A file's name tells no use for it, so it is not read."
    case .yamlSyntax: "The file is not well-formed YAML."
    case .yamlEmpty: "The file holds nothing."
    case .yamlDuplicateKey: "A mapping gives the same key twice."
    case .yamlUnknownKey: "A mapping has a key that means nothing there."
    case .yamlMissingKey: "A mapping lacks a key that it must have."
    case .yamlKey: "A key is a list or a mapping instead of text."
    case .yamlShape: "Text, a list or a mapping stands where another of the three belongs."
    case .yamlAnchor: "Anchors and aliases are not part of the format."
    case .yamlTag: "Tags are not part of the format; every scalar is text."
    case .yamlNesting: "Lists and mappings are nested too deep."
    case .valueNumber: "A value must be a whole number in a range."
    case .valueFlag: "A value must be true or false."
    case .valueChoice: "A value must be one of a few words."
    case .valueName: "A name has letters that names do not have."
    case .valueLanguage: "A language is none of the assistant's."
    case .slotUndefined: "A slot is named that slots.yml does not declare."
    case .slotValue: "A value is none of the slot's."
    case .slotDeclaration: "A slot's declaration contradicts itself."
    case .slotInput: "An input of the decision model is read from no slot, or a binding from none."
    case .slotText: "A slot lacks a text that it needs in a language."
    case .flowUndefined: "A flow is named that has no folder."
    case .flowStep: "A step does nothing or several things at once."
    case .flowStepTwice: "Two steps of a flow have the same name."
    case .flowUnreachable: "No way through the flow leads to the step."
    case .flowCycle: "Flows call or link each other in a circle without asking anything."
    case .flowEmpty: "A flow has no steps."
    case .flowOutcome: "A decision has an outcome that its flow does nothing with."
    case .flowBranch: "No rule gives an outcome for which a branch is taken."
    case .textUndefined: "A response or walk is named that no language file holds."
    case .textTemplate: "The braces of a text do not match."
    case .textName: "A placeholder or condition names something that is not in scope."
    case .textVariants: "The last variant of a response must hold without a condition."
    case .textMissing: "A text exists in one language only, or the engine needs it."
    case .textPlaceholders: "The languages fill different things into the same text."
    case .textUnused: "Nothing says the text."
    case .articleUndefined: "An article is named that is not there in every language."
    case .articleTitle: "An article must begin with a title and go on with text."
    case .decisionUndefined: "A decision is named that the model does not have."
    case .decisionText: "An outcome or an undecided case has no wording in a language."
    case .citationUndefined: "A rule's annotation cites an article that is not there."
    case .citationUnrecorded: "Nobody has recorded which text of an article the rules rest on."
    case .citationChanged: "An article's text has changed since the rules were compared with it."
    case .intentUndefined: "An intent is named that no example has."
    case .intentTwice: "Two topics have the same intent."
    case .intentExample: "A message is an example of no intent."
    case .intentDuplicate: "The same message is an example of two intents."
    case .intentFewExamples: "An intent has too few examples to be told apart."
    case .intentDoubtful: "An example seems to belong to another intent."
    case .intentWordless: "An example holds only words that most intents have."
    case .intentConfused: "Messages of one intent are often taken for another."
    case .intentGuessed: "Models of the other examples take some of a file's for other intents."
    case .intentRepeated: "Examples of one intent say the same."
    case .languageData: "The words of a language are given in a form that is not understood."
    case .testStep: "A step of a conversation test is not understood."
    }
  }
}
