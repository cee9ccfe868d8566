import Diagnostics
import Dialogue
import FEEL

/// Reads a response: a text, or variants with conditions.
struct ResponseReader {
  let expressions: ExpressionReader

  /// The response, and what its placeholders fill in.
  func response(_ cursor: YAMLCursor, id: Response.ID? = nil) -> Response? {
    let names = expressions.scope.names(in: id)
    if cursor.isText {
      guard let text = cursor.name(), let template = template(text, names: names) else {
        return nil
      }
      return Response([Response.Variant(condition: nil, template: template)])
    }
    let variants = cursor.list().compactMap { variant($0, names: names) }
    guard let last = variants.last else { return nil }
    if last.condition != nil {
      cursor.source.problems.report(
        .textVariants, "no variant holds where none of the conditions does", at: cursor.place,
        expected: "a last variant without if")
    }
    return Response(variants)
  }

  /// A text as a template.
  func template(_ text: YAMLText, names: Set<String>? = nil) -> Template? {
    TemplateParser(expressions: expressions, names: names ?? expressions.scope.names)
      .template(text)
  }

  private func variant(_ cursor: YAMLCursor, names: Set<String>) -> Response.Variant? {
    let fields = cursor.fields(["if", "text"], required: ["text"])
    let condition = fields["if"]?.name().map { expressions.expression($0, names: names) }
    guard let text = fields["text"]?.name(), let template = template(text, names: names) else {
      return nil
    }
    return Response.Variant(condition: condition ?? nil, template: template)
  }
}

extension Response {
  /// What the response's placeholders fill in: the names they read.
  var placeholders: Set<String> {
    variants.reduce(into: []) { names, variant in names.formUnion(variant.template.placeholders) }
  }
}

extension Template {
  /// The names that the placeholders read.
  var placeholders: Set<String> {
    segments.reduce(into: []) { names, segment in
      switch segment {
      case .text: break
      case .label(let name): names.insert(name)
      case .expression(let expression): names.formUnion(expression.variables)
      }
    }
  }
}
