/// Functions of several dimensions, as ordered decision diagrams that share what they have in common
/// (Bryant, IEEE Transactions on Computers C-35(8), 1986, with more than two ways at a node).
///
/// A diagram is reduced: two functions are equal exactly if they are the same diagram, and a
/// function depends on exactly the dimensions that occur in its diagram. So what is known about one
/// state of an inquiry holds for every other state from which the same may come.
final class Diagrams {
  /// A diagram's number.
  typealias ID = Int32

  /// How many states each dimension has.
  let arities: [Int]
  /// What a diagram decides on first; terminals come after all dimensions.
  private var tops: [Int32] = []
  /// A terminal's value, or where its ways begin.
  private var contents: [Int32] = []
  private var ways: [ID] = []
  private var terminals: [Int: ID] = [:]
  /// The diagrams by what they decide on and their ways; those of the snapshot stay shared.
  private var unique: [[ID]: ID] = [:]
  private let sharedUnique: [[ID]: ID]
  private var restrictions: [Int: ID] = [:]
  private var choices: [[ID]: ID] = [:]
  private var supports: [UInt64?] = []

  /// Diagrams that others begin with.
  struct Snapshot: Sendable {
    fileprivate let arities: [Int]
    fileprivate let tops: [Int32]
    fileprivate let contents: [Int32]
    fileprivate let ways: [ID]
    fileprivate let terminals: [Int: ID]
    fileprivate let unique: [[ID]: ID]
    fileprivate let supports: [UInt64?]
  }

  /// Prepares for functions of dimensions with so many states.
  init(arities: [Int]) {
    self.arities = arities
    sharedUnique = [:]
  }

  /// Begins with other diagrams, whose numbers stay the same.
  init(_ snapshot: Snapshot) {
    arities = snapshot.arities
    tops = snapshot.tops
    contents = snapshot.contents
    ways = snapshot.ways
    terminals = snapshot.terminals
    supports = snapshot.supports
    sharedUnique = snapshot.unique
  }

  /// The diagrams so far.
  var snapshot: Snapshot {
    Snapshot(
      arities: arities, tops: tops, contents: contents, ways: ways, terminals: terminals,
      unique: sharedUnique.merging(unique) { first, _ in first }, supports: supports)
  }

  // MARK: - Making

  /// The function that is the same everywhere.
  func terminal(_ value: Int) -> ID {
    if let known = terminals[value] { return known }
    let id = add(top: arities.count, content: value)
    supports[Int(id)] = 0
    terminals[value] = id
    return id
  }

  /// The function that is one of others, depending on the state of a dimension.
  ///
  /// - Parameters:
  ///   - dimension: the dimension.
  ///   - branches: a function for each of its states; they may depend on any dimension.
  /// - Returns: the diagram.
  func choice(_ dimension: Int, _ branches: [ID]) -> ID {
    guard let first = branches.first, branches.contains(where: { $0 != first }) else {
      return branches.first ?? terminal(0)
    }
    let top = branches.reduce(dimension) { min($0, Int(tops[Int($1)])) }
    if top == dimension, !branches.contains(where: { tops[Int($0)] == top }) {
      return node(dimension, branches)
    }
    let key = [ID(dimension)] + branches
    if let known = choices[key] { return known }
    let id: ID
    if top == dimension {
      let own = branches.indices.map { restrict(branches[$0], top, to: $0) }
      id = choice(dimension, own)
    } else {
      let above = (0..<arities[top]).map { state in
        choice(dimension, branches.map { restrict($0, top, to: state) })
      }
      id = node(top, above)
    }
    choices[key] = id
    return id
  }

  /// The function whose values another one turns into functions.
  func substitute(_ id: ID, _ replacements: [Int: ID]) -> ID {
    var known: [ID: ID] = [:]
    return substitute(id, replacements, &known)
  }

  private func substitute(
    _ id: ID, _ replacements: [Int: ID], _ known: inout [ID: ID]
  ) -> ID {
    if let value = value(of: id) { return replacements[value] ?? id }
    if let made = known[id] { return made }
    var branches: [ID] = []
    for branch in self.branches(of: id) {
      branches.append(substitute(branch, replacements, &known))
    }
    let made = choice(Int(tops[Int(id)]), branches)
    known[id] = made
    return made
  }

  /// The function with one dimension in a state.
  func restrict(_ id: ID, _ dimension: Int, to state: Int) -> ID {
    let top = Int(tops[Int(id)])
    if top > dimension { return id }
    if top == dimension { return ways[Int(contents[Int(id)]) + state] }
    let key = (Int(id) * arities.count + dimension) << 16 | state
    if let known = restrictions[key] { return known }
    var branches: [ID] = []
    for branch in self.branches(of: id) {
      branches.append(restrict(branch, dimension, to: state))
    }
    let made = node(top, branches)
    restrictions[key] = made
    return made
  }

  private func node(_ dimension: Int, _ branches: [ID]) -> ID {
    if !branches.contains(where: { $0 != branches[0] }) { return branches[0] }
    let key = [ID(dimension)] + branches
    if let known = unique[key] ?? sharedUnique[key] { return known }
    let id = add(top: dimension, content: ways.count)
    ways += branches
    unique[key] = id
    return id
  }

  private func add(top: Int, content: Int) -> ID {
    tops.append(Int32(top))
    contents.append(Int32(content))
    supports.append(nil)
    return ID(tops.count - 1)
  }

  // MARK: - Looking

  /// The value, where the function is the same everywhere.
  func value(of id: ID) -> Int? {
    Int(tops[Int(id)]) == arities.count ? Int(contents[Int(id)]) : nil
  }

  /// The dimension that the diagram decides on first; nil for a terminal.
  func top(of id: ID) -> Int? {
    let top = Int(tops[Int(id)])
    return top == arities.count ? nil : top
  }

  /// The functions for the states of the first dimension.
  func branches(of id: ID) -> ArraySlice<ID> {
    let top = Int(tops[Int(id)])
    guard top < arities.count else { return [] }
    let start = Int(contents[Int(id)])
    return ways[start..<(start + arities[top])]
  }

  /// The dimensions that the function depends on, as bits.
  func support(of id: ID) -> UInt64 {
    if let known = supports[Int(id)] { return known }
    var bits: UInt64 = 1 << UInt64(tops[Int(id)])
    for branch in branches(of: id) { bits |= support(of: branch) }
    supports[Int(id)] = bits
    return bits
  }

  /// A value that the function has somewhere.
  func someValue(of id: ID) -> Int {
    var id = id
    while let branch = branches(of: id).first { id = branch }
    return Int(contents[Int(id)])
  }

  /// All values that the function has somewhere, sorted.
  func values(of id: ID) -> [Int] {
    var seen: Set<ID> = []
    var values: [Int] = []
    func visit(_ id: ID) {
      guard seen.insert(id).inserted else { return }
      if let value = value(of: id) { values.append(value) }
      branches(of: id).forEach(visit)
    }
    visit(id)
    return values.sorted()
  }
}
