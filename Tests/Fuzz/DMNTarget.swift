// A libFuzzer target: any bytes as a DMN file, alone and beside another.

/// A file that what is fuzzed may import and require.
private let other = Array(
  """
  <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:o" name="o">
  <inputData id="i" name="i"/><decision id="o" name="o"><literalExpression><text>1</text>
  </literalExpression></decision></definitions>
  """.utf8)

/// libFuzzer calls it with each input; always returns 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if let model = try? DecisionModel.read([("fuzz.dmn", bytes), ("o.dmn", other)]) {
    _ = model.verify()
  }
  guard
    let model = try? DecisionModel.readLeniently(
      ("fuzz.dmn", bytes), importing: [("o.dmn", other)])
  else { return 0 }
  for decision in model.decisions.prefix(20) {
    let outcome = model.evaluate(decision.name, inputs: ["i": 1, "a": "x"])
    precondition(outcome.warnings.count <= 200, "too many warnings")
    _ = decision.logic.rendered(as: decision.name, width: 40)
  }
  for service in model.services.prefix(5) { _ = model.invoke(service.name, arguments: [:]) }
  for function in model.knowledge.prefix(5) { _ = model.invoke(function.name, arguments: [:]) }
  return 0
}
