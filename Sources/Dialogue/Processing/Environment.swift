/// What a turn needs from outside: nothing that it could not be given again.
public struct Environment: Hashable, Sendable {
  /// The number that the next ticket gets, if this turn queues one.
  public var nextTicket: Int

  /// Makes an environment.
  public init(nextTicket: Int) { self.nextTicket = nextTicket }
}
