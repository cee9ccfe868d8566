/// Runs a program over a text.
///
/// It tries the ways through the program in order, but no step twice at the same position: what
/// failed once fails again. So the work is at most steps × characters, whatever the pattern. Only
/// references to groups break that law; programs with them have a budget instead.
struct PatternMachine {
  /// The most pairs of step and position that are remembered.
  static let mostStates = 1 << 25
  /// The most steps of one search of a program with references.
  static let budget = 500_000

  private enum Attempt {
    case run(step: Int, position: Int)
    case restore(slot: Int, value: Int)
  }

  private let program: PatternProgram
  private let flags: PatternFlags
  private let text: [Unicode.Scalar]
  private var visited: [UInt64] = []
  private var slots: [Int]
  private var tasks: [Attempt] = []
  private var spent = 0

  init(
    _ program: PatternProgram, _ flags: PatternFlags, _ text: [Unicode.Scalar]
  ) throws(PatternProblem) {
    self.program = program
    self.flags = flags
    self.text = text
    slots = Array(repeating: -1, count: program.slots)
    if !program.hasReferences {
      let (states, overflows) = program.steps.count.multipliedReportingOverflow(by: text.count + 1)
      guard !overflows, states <= Self.mostStates else {
        throw PatternProblem("the text is too long for it", isLimit: true)
      }
      visited = Array(repeating: 0, count: states / 64 + 1)
    }
  }

  /// The ends of the first match from a position on and of its groups (-1 for a group that took
  /// no part); nil without a match.
  mutating func search(from start: Int) throws(PatternProblem) -> [Int]? {
    guard start <= text.count else { return nil }
    // The way to a match before passed here; it did not fail.
    forget(start)
    spent = 0
    for position in start...text.count where try run(from: position) {
      return slots
    }
    return nil
  }

  private mutating func forget(_ position: Int) {
    guard !program.hasReferences else { return }
    for step in program.steps.indices {
      let state = position * program.steps.count + step
      visited[state / 64] &= ~(1 << UInt64(state % 64))
    }
  }

  /// Whether the state is a new one; it is not from now on.
  private mutating func enter(_ step: Int, _ position: Int) throws(PatternProblem) -> Bool {
    guard !program.hasReferences else {
      spent += 1
      guard spent <= Self.budget else { throw PatternProblem("it takes too long", isLimit: true) }
      return true
    }
    let state = position * program.steps.count + step
    let bit: UInt64 = 1 << UInt64(state % 64)
    guard visited[state / 64] & bit == 0 else { return false }
    visited[state / 64] |= bit
    return true
  }

  private mutating func run(from start: Int) throws(PatternProblem) -> Bool {
    for slot in slots.indices { slots[slot] = -1 }
    tasks = [.run(step: 0, position: start)]
    while let task = tasks.popLast() {
      switch task {
      case .restore(let slot, let value): slots[slot] = value
      case .run(let step, let position):
        if try follow(step, position) { return true }
      }
    }
    return false
  }

  /// Follows one way until it ends; whether it ends with a match.
  private mutating func follow(_ first: Int, _ start: Int) throws(PatternProblem) -> Bool {
    var (step, position) = (first, start)
    while try enter(step, position) {
      switch program.steps[step] {
      case .match: return true
      case .jump(let target): step = target
      case .split(let one, let other):
        tasks.append(.run(step: other, position: position))
        step = one
      case .save(let slot):
        tasks.append(.restore(slot: slot, value: slots[slot]))
        slots[slot] = position
        step += 1
      case .advanced(let slot):
        guard slots[slot] != position else { return false }
        step += 1
      case .start:
        guard isStart(position) else { return false }
        step += 1
      case .end:
        guard isEnd(position) else { return false }
        step += 1
      case .reference(let group):
        guard let end = end(of: group, at: position) else { return false }
        position = end
        step += 1
      case .scalar, .set, .any:
        guard position < text.count, program.steps[step].takes(text[position], flags) else {
          return false
        }
        position += 1
        step += 1
      }
    }
    return false
  }

  private func isStart(_ position: Int) -> Bool {
    position == 0
      || (flags.matchesLines && position < text.count && text[position - 1] == "\n")
  }

  private func isEnd(_ position: Int) -> Bool {
    position == text.count || (flags.matchesLines && text[position] == "\n")
  }

  /// Where the text of a group ends if it stands here; a group that took no part is empty.
  private func end(of group: Int, at position: Int) -> Int? {
    let (start, end) = (slots[2 * group], slots[2 * group + 1])
    guard start >= 0, end >= start else { return position }
    guard position + end - start <= text.count else { return nil }
    for offset in 0..<end - start {
      let (one, other) = (text[start + offset], text[position + offset])
      guard one == other || (flags.ignoresCase && LetterCase.areVariants(one, other)) else {
        return nil
      }
    }
    return position + end - start
  }
}

extension PatternProgram.Step {
  /// Whether the step takes a character.
  fileprivate func takes(_ scalar: Unicode.Scalar, _ flags: PatternFlags) -> Bool {
    switch self {
    case .scalar(let own):
      own == scalar || (flags.ignoresCase && LetterCase.areVariants(own, scalar))
    case .set(let set): set.contains(scalar, ignoringCase: flags.ignoresCase)
    case .any: flags.pointMatchesLineEnds || (scalar != "\n" && scalar != "\r")
    case .start, .end, .split, .jump, .save, .advanced, .reference, .match: false
    }
  }
}
