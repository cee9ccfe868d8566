/// A function that an expression defines, with the variables of the place where it is defined.
///
/// Two are equal when text, place and captured variables are.
public struct Closure: Hashable, Sendable {
  let parameters: [Parameter]
  let body: Node
  let frames: [Interpreter.Frame]
  let scope: Scope
}
