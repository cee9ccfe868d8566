import DMN
import Dialogue
import Storage

/// The cases that no rule covers and that customers brought, counted over the whole journal.
nonisolated struct RuleGapReport: Hashable, Codable {
  /// A case that no rule of a decision covers.
  struct Gap: Hashable, Codable {
    /// The decision whose rules leave it out.
    let decision: String
    /// What its columns saw, in their order.
    let inputs: [DecisionTrace.Input]
    /// The rule that comes nearest, and what it lacks.
    let nearest: DecisionTrace.Nearest?
    /// The tickets that it led to, in their order.
    fileprivate(set) var tickets: [String]
    /// What became of them: how often each resolution code was given.
    fileprivate(set) var resolutions: [String: Int]
    /// What the agents noted when they closed them, in the order of the tickets.
    fileprivate(set) var notes: [String]
  }

  /// The cases, those with the most tickets first, then as they first came.
  let gaps: [Gap]

  /// Counts a journal.
  ///
  /// - Throws: `StoreError`.
  init(_ journal: Journal) throws {
    self.init(entries: try journal.handoffEntries())
  }

  /// Counts entries; a ticket counts where a decision had no rule, be it for want of a fact.
  init(entries: [JournalEntry]) {
    var gaps: [Gap] = []
    var numbers: [Case: Int] = [:]
    var open: [ConversationID: Int] = [:]
    for entry in entries {
      switch entry.event {
      case .handoffQueued(let handoff):
        open[entry.conversation] = nil
        guard let trace = handoff.decision?.gap else { continue }
        let own = Case(decision: trace.decision, inputs: trace.inputs)
        let number = numbers[own] ?? gaps.count
        if number == gaps.count {
          numbers[own] = number
          gaps.append(
            Gap(
              decision: trace.decision, inputs: trace.inputs, nearest: trace.nearestRule,
              tickets: [], resolutions: [:], notes: []))
        }
        gaps[number].tickets.append(handoff.name)
        open[entry.conversation] = number
      case .handoffResolved(let resolution):
        guard let number = open.removeValue(forKey: entry.conversation) else { continue }
        gaps[number].resolutions[resolution.code, default: 0] += 1
        if !resolution.note.isEmpty { gaps[number].notes.append(resolution.note) }
      default: break
      }
    }
    self.gaps = gaps.enumerated().sorted { one, other in
      (-one.element.tickets.count, one.offset) < (-other.element.tickets.count, other.offset)
    }.map(\.element)
  }

  private struct Case: Hashable {
    let decision: String
    let inputs: [DecisionTrace.Input]
  }
}

extension DecisionRecord {
  /// The decision that had no rule, and made this one have no result.
  nonisolated fileprivate var gap: DecisionTrace? {
    switch status {
    case .noRule, .unanswerable: trace.first { $0.decision == decision }
    case .decided, .conflict, .error: nil
    }
  }
}
