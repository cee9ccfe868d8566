/// Something that can be invoked.
public enum Function: Hashable, Sendable {
  /// One of FEEL's own functions, by its name.
  case builtIn(String)
}
