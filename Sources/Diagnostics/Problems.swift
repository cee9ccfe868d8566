/// Several problems, thrown together so that a reader can report all of them at once.
public struct Problems: Error, Hashable, Sendable {
  /// The problems, in the order of their places.
  public let list: [Diagnostic]

  /// Collects problems and sorts them by place; those without a place come first.
  public init(_ list: [Diagnostic]) {
    self.list = list.enumerated().sorted { one, other in
      switch (one.element.place, other.element.place) {
      case (nil, nil): one.offset < other.offset
      case (nil, _): true
      case (_, nil): false
      case (let here?, let there?): here == there ? one.offset < other.offset : here < there
      }
    }.map(\.element)
  }
}
