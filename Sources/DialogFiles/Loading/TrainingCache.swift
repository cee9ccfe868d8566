/// Where trained weights are kept from one start to the next.
///
/// The loader neither knows nor minds where that is; a cache that forgets only costs time.
public struct TrainingCache: Sendable {
  /// The bytes kept under a name, if there are any.
  public let load: @Sendable (_ name: String) -> [UInt8]?
  /// Keeps bytes under a name; failing to is no error.
  public let store: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void

  /// Makes a cache of two closures; names are hexadecimal digits.
  public init(
    load: @escaping @Sendable (_ name: String) -> [UInt8]?,
    store: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
  ) {
    self.load = load
    self.store = store
  }
}
