import DMN

extension Turn {
  /// Says why the open question is asked, or why the decision fell as it did.
  mutating func explainWhy() {
    let question = tracker.question
    switch question?.purpose {
    case .slots(let slots):
      let reasons = slots.compactMap { texts.slots[$0]?.why }.map { fill($0) }
      say(.whyQuestion, ["reason": reasons.joined(separator: " ")])
    case .confirm:
      let reasons = (question?.assumptions ?? []).compactMap { texts.slots[$0.slot]?.why }
      let text = ([wording(.whyAssumption)] + reasons.map { "  · \(fill($0))" })
        .joined(separator: "\n")
      emit(.assistantSaid(Utterance(key: RepairText.whyAssumption.response, text: text)))
    case .contradiction, .topic, .clarify, .step, .helpful, .feedbackReason, .offerHuman, nil:
      explainDecision()
    }
  }

  private mutating func explainDecision() {
    guard let record = tracker.decisions.last else {
      say(.whyNoQuestion)
      return
    }
    if record.outcome != nil {
      say(
        .whyDecided,
        [
          "rules": record.rules.joined(separator: ", "),
          "facts": words(forFactsOf: record), "source": sources(of: record),
          "outcome_label": record.outcome.map { outcomeInWords($0) } ?? "",
        ])
    } else {
      say(
        .whyUndecided,
        [
          "sentence": undecidedSentence(record), "facts": words(forFactsOf: record),
          "nearest": record.nearestRule ?? "",
        ])
    }
  }

  private func words(forFactsOf record: DecisionRecord) -> String {
    assistant.slots.compactMap { slot in
      record.facts[slot.id].map { value in
        let state: Fact.State = value == "unknown" ? .cannotSay : .known(value)
        return words(for: state, of: slot.id)
      }
    }.joined(separator: ", ")
  }

  private func sources(of record: DecisionRecord) -> String {
    var sources: [String] = []
    for decision in record.trace {
      for rule in decision.matched where record.rules.contains(rule.rule) {
        for source in rule.sources where !sources.contains(source) { sources.append(source) }
      }
    }
    return sources.joined(separator: " ; ")
  }

  /// Lists the facts that the assistant goes by.
  mutating func listFacts() {
    let facts = visibleFacts
    if facts.isEmpty {
      say(.factsNone)
    } else {
      let lines = facts.map { fact in
        wording(
          .factLine,
          [
            "slot_label": name(of: fact.slot),
            "value": words(for: fact.state, of: fact.slot),
            "words": fact.origin == .accepted ? wording(.factAccepted) : fact.words,
          ])
      }
      let text = ([wording(.factsTitle)] + lines).joined(separator: "\n")
      emit(.assistantSaid(Utterance(key: RepairText.factsTitle.response, text: text)))
    }
  }

  /// Shows the case file as the sales team sees it.
  mutating func showCaseFile() {
    let text = CaseFile(tracker, assistant).text(for: .customer)
    emit(.assistantSaid(Utterance(key: RepairText.caseTitle.response, text: text)))
  }
}

extension DecisionRecord {
  /// The rule that came nearest in the decision that failed, as `payment_change/1`.
  public var nearestRule: String? {
    trace.first { $0.decision == decision }?.nearest
  }
}
