/// One node of an expression's tree, with its place in the text.
struct Node: Hashable, Sendable {
  /// What the node says.
  let kind: Kind
  /// The stretch of text it was read from, in Unicode-scalar offsets.
  let range: Range<Int>
  /// How many nodes lie on the longest way down, this one included.
  let height: Int

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    height = 1 + (kind.children.map(\.height).max() ?? 0)
  }

  /// The forms of expressions; `a`, `b`, `c` stand for expressions.
  indirect enum Kind: Hashable, Sendable {
    /// `12`, `"text"`, `true`, `null`
    case literal(Value)
    /// A variable, or in a filter an entry of the item.
    case name(String)
    /// A built-in function by its name.
    case builtIn(String)
    /// `[a, b]`
    case list([Node])
    /// `{name: a}`
    case context([NamedNode])
    /// `[a..b]`, `(a..b)` …
    case interval(Node, Bool, Node, Bool)
    /// `(<a)`, and the unary test `<a`
    case comparisonRange(Comparison, Node)
    /// `-a`
    case negation(Node)
    /// `a + b - c`, from left to right
    case arithmetic(Node, [Operation])
    /// `a < b`
    case comparison(Comparison, Node, Node)
    /// `a between b and c`
    case between(Node, Node, Node)
    /// `a in (b, c)`
    case membership(Node, [Node])
    /// `a and b and c`
    case conjunction([Node])
    /// `a or b or c`
    case disjunction([Node])
    /// `a instance of type`
    case instance(Node, TypeReference)
    /// `if a then b else c`
    case conditional(Node, Node, Node)
    /// `for x in a return b`
    case iteration([Iterator], Node)
    /// `some x in a satisfies b`, `every x in a satisfies b`
    case quantified(Quantifier, [Iterator], Node)
    /// `a.name`
    case path(Node, String)
    /// `a[b]`
    case filter(Node, Node)
    /// `function(x, y: type) a`
    case function([Parameter], Node)
    /// `function(x, y: type) external a`, where `a` says which method
    case external([Parameter], Node)
    /// `a(b, c)`
    case invocation(Node, [Node])
    /// `a(name: b)`
    case namedInvocation(Node, [NamedNode])
  }

  /// An operator with what stands behind it.
  struct Operation: Hashable, Sendable {
    let symbol: ArithmeticOperator
    let operand: Node
  }

  /// An entry of a context, or a named argument.
  struct NamedNode: Hashable, Sendable {
    let name: String
    let node: Node
  }

  /// A loop variable and what it runs over.
  struct Iterator: Hashable, Sendable {
    let name: String
    let domain: Domain
  }

  /// What a loop variable runs over.
  enum Domain: Hashable, Sendable {
    /// The items of a list.
    case items(Node)
    /// The whole numbers or the days from one to another, up or down.
    case numbers(Node, Node)
  }

  /// Which loop results are wanted.
  enum Quantifier: Hashable, Sendable {
    case some, every
  }
}

/// One of FEEL's five operators on numbers.
enum ArithmeticOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
}
