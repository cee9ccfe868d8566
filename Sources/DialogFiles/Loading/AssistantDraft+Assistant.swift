import DMN
import Dialogue
import NLU

extension AssistantDraft {
  /// The assistant, its classifier the model of the examples.
  func assistant(
    by model: ExampleModel, ordinary: OrdinaryWords, problems: ProblemCollector
  ) -> Assistant? {
    guard let decisions = rules.model else { return nil }
    let goals = Set(topics.flatMap(\.flow.flow.goals)).sorted()
    var inquiries: [String: Inquiry] = [:]
    for goal in goals { inquiries[goal] = rules.inquiry(for: goal, problems: problems) }
    guard !problems.hasErrors else { return nil }
    let data = languageData
    let flows = topics.map { ($0.flow.flow.id, $0.flow.flow) }
    return Assistant(
      name: settings.name, languages: settings.languages,
      defaultLanguage: settings.defaultLanguage, limits: settings.limits,
      slots: slots.map(\.slot), flows: Dictionary(flows) { first, _ in first },
      topics: topics.compactMap(\.topic),
      texts: Dictionary(languages.map { ($0.language, $0.texts) }) { first, _ in first },
      articles: articles, decisions: Decisions(model: decisions, inquiries: inquiries),
      interpreter: MessageInterpreter(
        classifier: model.classifier, languages: data, extraction: extraction,
        remarks: remarks, ordinary: ordinary),
      languageData: data,
      feedbackReasons: settings.feedbackReasons,
      specialistReason: settings.specialistReason, resolutionCodes: settings.resolutionCodes,
      version: version)
  }

  /// The intents that ask for nothing: those of no topic, and of topics that only answer a remark.
  private var remarks: Set<String> {
    let requests = topics.filter { $0.flow.flow.kind != .remark }.flatMap(\.intents)
    return Set(examples.map(\.intent)).subtracting(requests)
  }

  /// The words of the languages, the default language first.
  var languageData: [LanguageData] {
    let isDefault = { (draft: LanguageDraft) in draft.language == settings.defaultLanguage }
    return (languages.filter(isDefault) + languages.filter { !isDefault($0) }).map(\.data)
  }

  private var extraction: ExtractionData {
    func slot(_ kind: Slot.Kind) -> DeclaredSlot? { slots.first { $0.slot.kind == kind } }
    let zone = slot(.zone)
    var data = ExtractionData(
      countrySlot: slot(.country)?.slot.id.rawValue, emailSlot: slot(.email)?.slot.id.rawValue,
      zoneSlot: zone?.slot.id.rawValue)
    if let zone { data.otherZone = zone.otherZone }
    data.zones = zone?.slot.values.filter { $0 != data.otherZone } ?? []
    data.zoneAliases = zone?.zoneAliases ?? [:]
    data.brands = zone?.brands ?? []
    data.urgentIntents = [SlashCommand.human.rawValue]
    data.stateSlots = Set(slots.filter(\.isState).map(\.slot.id.rawValue))
    data.sharingSlots = Set(slots.filter(\.sharesWords).map(\.slot.id.rawValue))
    data.callingCodes = slot(.country)?.callingCodes ?? [:]
    for declared in slots {
      let id = declared.slot.id.rawValue
      if !declared.opposites.isEmpty { data.opposites[id] = declared.opposites }
      data.catchAlls[id] = declared.catchAll
      if !declared.changeImplies.isEmpty {
        data.changeImplies[id] = declared.changeImplies.mapValues(\.value)
      }
      if declared.isOnCards { data.answerSlots.insert(id) }
    }
    if examples.contains(where: { $0.intent == Self.answerIntent }) {
      data.answerIntent = Self.answerIntent
    }
    for topic in topics.compactMap(\.topic) where !topic.claimedFrom.isEmpty {
      data.claimedFrom[topic.intent] = Set(topic.claimedFrom)
    }
    for topic in topics.compactMap(\.topic) where !topic.implies.isEmpty {
      for intent in [topic.intent] + topic.otherIntents {
        for (slot, value) in topic.implies {
          data.intentImplies[intent, default: [:]][slot.rawValue] = value
        }
      }
    }
    return data
  }

  /// The intent of a bare answer.
  private static let answerIntent = "inform"
}

extension DeclaredSlot {
  /// Whether its value is asked for on cards, and named by words that say nothing else.
  fileprivate var isOnCards: Bool { slot.usual != nil && !sharesWords }
}

extension Flow {
  /// The decisions that the flow reaches for.
  var goals: [String] {
    steps.compactMap { step in
      if case .decide(let decide) = step.action { decide.goal } else { nil }
    }
  }
}
