import NLU

/// Reads a message as an answer to an assumption card.
///
/// A line counts as accepted only where nothing in the message speaks against it: no line is
/// accepted with a question, a supposition or a doubt, and a line that is denied, named as wrong or
/// contradicted never is. What differs is set, and then the rest is accepted («on est en Suisse»);
/// where a line is wrong and nobody knows how, the rest is accepted by a clear yes alone.
struct CardReader {
  let question: Question
  let understanding: Understanding
  let statements: [Statement]
  /// The slots of which the message leaves open what holds.
  let doubts: [Doubt]
  /// Whether the message is a request as well: then its yes or no is a part of the request, unless
  /// it says little else.
  let isRequest: Bool

  /// The answer, or nil where the message says nothing of the card.
  func answer() -> Answer? {
    let onCard = statements.filter { assumed($0.slot) != nil }
    let doubtful = doubts.filter { assumed($0.slot) != nil }
    // «Tout est juste sauf la France»: what is named with a no is what the card shows.
    if understanding.polarity == .no, !onCard.isEmpty, doubtful.isEmpty,
      differing(onCard).isEmpty, !understanding.isAsking
    {
      return .card(
        CardAnswer(
          doubts: onCard.map { Doubt(slot: $0.slot) }, acceptsRest: isAllBut,
          declinesRest: !isAllBut))
    }
    let answer = CardAnswer(
      statements: onCard, doubts: doubtful,
      acceptsRest: acceptsRest(beside: onCard, doubtful),
      declinesRest: declinesRest(beside: onCard, doubtful))
    let saysSomething =
      !onCard.isEmpty || !doubtful.isEmpty || answer.acceptsRest || answer.declinesRest
    return saysSomething ? .card(answer) : nil
  }

  /// The value that the card takes for granted.
  private func assumed(_ slot: Slot.ID) -> String? {
    question.assumptions.first { $0.slot == slot }?.value
  }

  private func differing(_ stated: [Statement]) -> [Statement] {
    stated.filter { statement in
      assumed(statement.slot).map { statement.state != .known($0) } ?? true
    }
  }

  private func acceptsRest(beside stated: [Statement], _ doubtful: [Doubt]) -> Bool {
    guard !understanding.isAsking, !isUncertain(beside: stated) else { return false }
    let isDifferent = !differing(stated).isEmpty
    // «Tout est juste sauf le pays» leaves the rest right, whatever the country is.
    if isAllBut { return isDifferent || !doubtful.isEmpty }
    if isYes {
      return !understanding.isReserved || !statements.isEmpty || !doubtful.isEmpty
    }
    return isDifferent && doubtful.isEmpty && !stated.contains { $0.state == .cannotSay }
  }

  private func declinesRest(beside stated: [Statement], _ doubtful: [Doubt]) -> Bool {
    guard !understanding.isAsking else { return false }
    if isUncertain(beside: stated) { return !isRequest || isShort || !stated.isEmpty }
    if stated.contains(where: { $0.state == .cannotSay }) {
      return !acceptsRest(beside: stated, doubtful)
    }
    return stated.isEmpty && doubtful.isEmpty && isNo
  }

  /// Whether the customer cannot tell something, and not only of lines that are named.
  private func isUncertain(beside stated: [Statement]) -> Bool {
    (understanding.polarity == .cannotSay || understanding.isDoubtful)
      && !stated.contains { $0.state == .cannotSay }
  }

  private var isAllBut: Bool { understanding.polarity == .no && understanding.isReserved }

  private var isYes: Bool { understanding.polarity == .yes && (!isRequest || isShort) }

  private var isNo: Bool {
    if understanding.polarity == .no { return !isRequest || isShort }
    return understanding.polarity == nil && statements.isEmpty && isTakingBack
  }

  /// Whether the message does nothing but take something back: "that is not how it is".
  private var isTakingBack: Bool {
    understanding.zone == .accept
      && understanding.intents.first?.name == UnderstandingPolicy.correction
  }

  private var isShort: Bool { understanding.text.split(separator: " ").count <= 2 }
}
