import FEEL

extension BoxedExpression {
  /// The logic as text: an expression behind the name, a table drawn, all else as an outline.
  ///
  /// - Parameters:
  ///   - name: the name of what the logic makes.
  ///   - width: the most characters in a line of a table.
  /// - Returns: the lines, without a final newline.
  public func rendered(as name: String, width: Int = 100) -> String {
    lines(as: name, width: width).joined(separator: "\n")
  }

  private func lines(as name: String, width: Int) -> [String] {
    func parts(_ head: String, _ parts: [(String, BoxedExpression)]) -> [String] {
      let inner = parts.flatMap { $1.lines(as: $0, width: max(40, width - 2)) }
      return ["\(name) = \(head)"] + inner.map { "  " + $0 }
    }
    switch self {
    case .literal(_, let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return ["\(name) = \(lines.first ?? "")"] + lines.dropFirst().map { "  " + $0 }
    case .table(let table):
      return table.rendered(width: width).split(separator: "\n").map(String.init)
    case .context(let context):
      let result = context.result.map { [("result", $0)] } ?? []
      return parts("context", context.entries.map { ($0.name, $0.logic) } + result)
    case .list(let items):
      return parts("list", items.enumerated().map { ("\($0 + 1)", $1) })
    case .relation(let columns, let rows):
      let cells = rows.enumerated().flatMap { number, row in
        zip(columns, row).map { ("\(number + 1) \($0.name)", $1) }
      }
      return parts("relation", cells)
    case .invocation(let function, let bindings):
      return parts(
        "invocation", [("function", function)] + bindings.map { ($0.parameter, $0.logic) })
    case .function(let function): return function.lines(as: name, width: width)
    case .conditional(let condition, let one, let other):
      return parts("conditional", [("if", condition), ("then", one), ("else", other)])
    case .filter(let items, let condition):
      return parts("filter", [("in", items), ("match", condition)])
    case .iteration(let iteration):
      let body = iteration.kind == .all ? "return" : "satisfies"
      return parts(
        "\(iteration.kind.rawValue) \(iteration.variable)",
        [("in", iteration.items), (body, iteration.body)])
    case .unreadable(let why): return ["\(name): \(why)"]
    }
  }
}

extension FunctionDefinition {
  fileprivate func lines(as name: String, width: Int) -> [String] {
    let head = "\(name)(\(parameters.map(\.name).joined(separator: ", ")))"
    return switch body {
    case .logic(let logic):
      logic.rendered(as: head, width: width).split(separator: "\n").map(String.init)
    case .external(let method): ["\(head) = \(method.type).\(method.signature)"]
    }
  }
}
