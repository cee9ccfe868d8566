/// A function that an expression defines, with the variables of the place where it is defined.
///
/// Two are equal when text, place and captured variables are.
public struct Closure: Hashable, Sendable {
  /// A parameter of the function.
  struct Parameter: Hashable, Sendable {
    let name: String
    /// What an argument must be; anything where no type is given.
    let type: TypeReference
  }

  let parameters: [Parameter]
  let body: Node
  let frames: [Interpreter.Frame]
  let scope: Scope
}
