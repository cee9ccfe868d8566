import Synchronization

/// The functions of a graph, worked out when they are first needed and then kept.
///
/// Many commands read a model and decide nothing. What comes out depends on the graph alone, so that
/// it makes no difference who asks first, or when.
final class PreparedFunctions: Sendable {
  private final class Kept: Sendable {
    let functions: Functions

    init(_ functions: Functions) { self.functions = functions }
  }

  private let kept = AtomicLazyReference<Kept>()

  /// The functions of the graph that this belongs to, where the slots say nothing odd.
  func functions(of graph: GoalGraph) -> Functions {
    (kept.load() ?? kept.storeIfNil(Kept(Functions(graph, others: [:])))).functions
  }
}
