/// A regular expression as steps for a machine that tries one way after the other.
struct PatternProgram: Hashable, Sendable {
  /// The most steps of a program.
  static let mostSteps = 20_000

  enum Step: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case set(PatternSet)
    case any
    case start
    case end
    /// Goes on at the first place, and if that fails at the second.
    case split(Int, Int)
    case jump(Int)
    /// Notes the position.
    case save(Int)
    /// Fails where the position is still the noted one.
    case advanced(Int)
    /// The text of a group.
    case reference(Int)
    case match
  }

  private(set) var steps: [Step] = []
  /// How many positions are noted; the first two are the ends of the match.
  private(set) var slots: Int
  /// How many groups there are.
  let groups: Int
  let hasReferences: Bool

  init(_ node: PatternNode, groups: Int, hasReferences: Bool) throws(PatternProblem) {
    self.groups = groups
    self.hasReferences = hasReferences
    slots = 2 * (groups + 1)
    try add(.group(node, number: 0))
    try append(.match)
  }

  private mutating func append(_ step: Step) throws(PatternProblem) {
    guard steps.count < Self.mostSteps else {
      throw PatternProblem("it is too long", isLimit: true)
    }
    steps.append(step)
  }

  private mutating func add(_ node: PatternNode) throws(PatternProblem) {
    switch node {
    case .empty: break
    case .scalar(let scalar): try append(.scalar(scalar))
    case .set(let set): try append(.set(set))
    case .any: try append(.any)
    case .start: try append(.start)
    case .end: try append(.end)
    case .sequence(let parts): for part in parts { try add(part) }
    case .alternatives(let branches): try add(branches[...])
    case .group(let inner, let number):
      try append(.save(2 * number))
      try add(inner)
      try append(.save(2 * number + 1))
    case .repeated(let inner, let least, let most, let isGreedy):
      for _ in 0..<least { try add(inner) }
      if let most {
        for _ in least..<most {
          try addOption(isGreedy) { part throws(PatternProblem) in try part.add(inner) }
        }
      } else {
        try addLoop(inner, isGreedy)
      }
    case .reference(let number): try append(.reference(number))
    }
  }

  private mutating func add(_ branches: ArraySlice<PatternNode>) throws(PatternProblem) {
    guard let first = branches.first else { return }
    guard branches.count > 1 else { return try add(first) }
    let split = steps.count
    try append(.split(split + 1, 0))
    try add(first)
    let jump = steps.count
    try append(.jump(0))
    steps[split] = .split(split + 1, steps.count)
    try add(branches.dropFirst())
    steps[jump] = .jump(steps.count)
  }

  /// Adds steps that may be left out.
  private mutating func addOption(
    _ isGreedy: Bool, _ add: (inout PatternProgram) throws(PatternProblem) -> Void
  ) throws(PatternProblem) {
    let split = steps.count
    try append(.split(0, 0))
    try add(&self)
    steps[split] = isGreedy ? .split(split + 1, steps.count) : .split(steps.count, split + 1)
  }

  private mutating func addLoop(
    _ inner: PatternNode, _ isGreedy: Bool
  ) throws(PatternProblem) {
    let start = steps.count
    // A machine that remembers where it was needs no guard against empty rounds; with references
    // it cannot remember.
    let slot = slots
    if hasReferences { slots += 1 }
    let guarded = hasReferences
    try addOption(isGreedy) { part throws(PatternProblem) in
      if guarded { try part.append(.save(slot)) }
      try part.add(inner)
      if guarded { try part.append(.advanced(slot)) }
      try part.append(.jump(start))
    }
  }
}
