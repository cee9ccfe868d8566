// A libFuzzer target: any bytes as an expression and as the cell of a table.

/// libFuzzer calls it with each input; always returns 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let source = SourceText(text, file: "fuzz")
  let vocabulary = Vocabulary(
    names: ["a", "b c", "x-y"], members: ["m n"], types: ["t T": .list(.number)])
  let scope = Scope(["a": 1, "b c": ["p", .null], "x-y": .context(["m n": true])])
  if let expression = try? Expression.parse(source, with: vocabulary) {
    let evaluation = expression.evaluate(in: scope)
    precondition(evaluation.value == evaluation.value, "unequal to itself")
    _ = evaluation.warnings.map(\.description)
  }
  if let tests = try? UnaryTests.parse(source, with: vocabulary.insideFilter) {
    _ = tests.matches(3, in: scope).result
    _ = tests.literals
  }
  _ = try? TypeReference.parse(source, types: [:])
  return 0
}
