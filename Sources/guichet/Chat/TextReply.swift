import Dialogue
import Storage
import Terminal
import TextSafety

/// Shows a conversation to people, in lines that are only ever appended.
final class TextReply: ReplyOutput {
  private let input: any LineSource
  private static let margin = 9

  init(_ input: any LineSource) { self.input = input }

  func begin(code: ResumeCode, _ tracker: Tracker, _ processor: Processor) {
    write(processor.wording(.banner, tracker))
    write("")
  }

  func show(_ events: [Event], _ tracker: Tracker, _ processor: Processor) {
    var isFirst = true
    let events = Self.joiningShortLines(events)
    for (index, event) in events.enumerated() {
      switch event {
      case .assistantSaid(let said): write(said.text, &isFirst, processor)
      case .stepTold(let step): write(processor.wording(step, tracker), &isFirst, processor)
      case .questionAsked(let question):
        if !events.isSuperseded(at: index), !isKnownHint(question, events) {
          write(question, &isFirst, tracker, processor)
        }
      case .agentSaid(let agent, let text):
        write(text, label: DisplayText(untrusted: agent), ink: Ink(.yellow, bold: true))
        isFirst = true
      default:
        guard let notice = processor.notice(of: event, tracker) else { continue }
        write(notice.text, label: nil, ink: .plain)
      }
    }
  }

  func await(_ tracker: Tracker, _ processor: Processor) {
    let you = DisplayText(untrusted: processor.wording(.you, tracker)).singleLine
    input.setPrompt(
      StyledText(you, Ink(.cyan, bold: true)) + StyledText(DisplayText(trusted: " › ")))
    let commands = processor.commandNames(tracker).map { "/\($0)" }
    input.setCompletions((tracker.question?.choices.map(\.label) ?? []) + commands)
  }

  func leave(_ tracker: Tracker, _ processor: Processor) {
    write(processor.wording(.left, tracker))
  }

  // MARK: - Lines

  private func write(_ text: String) {
    input.printAbove(
      TextWrapper(columns: input.columns).wrap(StyledText(DisplayText(untrusted: text))))
  }

  private func write(_ text: String, _ isFirst: inout Bool, _ processor: Processor) {
    let name = DisplayText(untrusted: processor.assistant.name)
    write(text, label: isFirst ? name : nil, ink: Ink(.green, bold: true))
    isFirst = false
  }

  private func write(_ text: String, label: DisplayText?, ink: Ink) {
    let styled = label.map { StyledText($0.singleLine, ink) } ?? StyledText()
    input.printAbove(
      TextWrapper(columns: input.columns).wrap(
        StyledText(DisplayText(untrusted: text)), label: styled, hang: Self.margin))
  }

  private func write(
    _ question: Question, _ isFirst: inout Bool, _ tracker: Tracker, _ processor: Processor
  ) {
    if question.purpose == .helpful, !isFirst {
      input.printAbove(StyledText())
      isFirst = true
    }
    var text = question.text
    if question.isShort {
      let choices = question.choices.enumerated().map { "\($0.offset + 1) \($0.element.label)" }
      text = ([text] + choices).joined(separator: "  ")
    } else {
      let choices = question.choices.enumerated().map { "  \($0.offset + 1)  \($0.element.label)" }
      text = ([text].filter { !$0.isEmpty } + choices).joined(separator: "\n")
    }
    if question.purpose == .topic, !question.choices.isEmpty {
      text += "\n" + processor.wording(.numbersOrWords, tracker)
    }
    if !text.isEmpty { write(text, &isFirst, processor) }
  }

  /// A short sentence and the short question right behind it read as one line: «Noté. Autre
  /// chose ?»
  private static func joiningShortLines(_ events: [Event]) -> [Event] {
    var joined: [Event] = []
    for (index, event) in events.enumerated() {
      guard case .questionAsked(var question) = event, question.purpose == .topic,
        !events.isSuperseded(at: index),
        let last = joined.lastIndex(where: \.isShown), case .assistantSaid(let said) = joined[last],
        !said.text.contains("\n"), said.text.hasSuffix("."),
        said.text.count + question.text.count < shortLine
      else {
        joined.append(event)
        continue
      }
      joined.remove(at: last)
      question.text = "\(said.text) \(question.text)"
      joined.append(.questionAsked(question))
    }
    return joined
  }

  private static let shortLine = 50

  /// Whether the question is the hint under a step, which people have read under the first one.
  private func isKnownHint(_ question: Question, _ events: [Event]) -> Bool {
    question.purpose == .step
      && events.contains { if case .stepTold(let step) = $0 { step.number > 1 } else { false } }
  }
}

extension Event {
  /// Whether people see the event.
  fileprivate var isShown: Bool {
    switch self {
    case .assistantSaid, .stepTold, .questionAsked, .agentSaid: true
    default: false
    }
  }
}

extension Question {
  /// Whether the choices fit on the question's own line.
  fileprivate var isShort: Bool {
    switch purpose {
    case .helpful: true
    case .slots, .confirm, .contradiction, .topic, .clarify, .step, .offerHuman, .feedbackReason:
      false
    }
  }
}
