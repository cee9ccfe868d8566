import Diagnostics
import FEEL

extension BoxReader {
  /// A decision; one without logic gives null.
  mutating func decision(
    _ found: FoundElement, _ links: [Link], _ vocabulary: Vocabulary, namespace: String
  ) -> Decision {
    let element = found.element
    let variable = element.child("variable")
    let type = variable.map { types.type(of: $0, in: file) } ?? .any
    var logic = logic(in: element, vocabulary)
    if logic == nil {
      report("logic", "there is neither a decision table nor an expression", at: element)
      logic = .unreadable("there is no logic")
    }
    return Decision(
      id: element.attributes["id"], name: found.name, namespace: namespace,
      type: TypeReader.name(variable?.attributes["typeRef"]), dataType: type,
      logic: logic ?? .list([]), links: links, place: raw.place(at: element.tag.start))
  }

  /// A business knowledge model; one without logic gives null.
  mutating func knowledge(
    _ found: FoundElement, _ links: [Link], _ vocabulary: Vocabulary
  ) -> BusinessKnowledgeModel {
    let element = found.element
    let place = raw.place(at: element.tag.start)
    var definition: FunctionDefinition
    if let logic = element.child("encapsulatedLogic") {
      definition = function(logic, vocabulary)
      if definition.result == .any, let variable = element.child("variable") {
        definition = FunctionDefinition(
          parameters: definition.parameters,
          result: types.result(of: types.type(of: variable, in: file)), body: definition.body,
          place: place)
      }
    } else {
      report("logic", "there is no logic", at: element)
      definition = FunctionDefinition(
        parameters: [], result: .any, body: .logic(.unreadable("there is no logic")), place: place)
    }
    return BusinessKnowledgeModel(
      id: element.attributes["id"], name: found.name, function: definition, links: links,
      place: place)
  }

  /// The function that an element with parameters and a body defines.
  mutating func function(_ element: Element, _ vocabulary: Vocabulary) -> FunctionDefinition {
    let parameters = formalParameters(element)
    let inner = vocabulary.adding(parameters.map(\.name))
    let body: FunctionDefinition.Body
    var result = types.result(of: types.type(of: element, in: file))
    switch element.attributes["kind"] ?? "FEEL" {
    case "FEEL":
      let logic = requiredLogic(in: element, inner)
      if result == .any,
        let form = element.children.first(where: {
          $0.attributes["typeRef"] != nil && $0.name != "formalParameter"
        })
      {
        result = types.type(of: form, in: file)
      }
      body = .logic(logic)
    case "Java": body = method(element, inner)
    case let kind:
      report("language", "functions of the kind «\(kind)» are not supported", at: element)
      body = .logic(.unreadable("functions of the kind «\(kind)» are not supported"))
    }
    return FunctionDefinition(
      parameters: parameters, result: result, body: body, place: raw.place(at: element.tag.start))
  }

  /// The parameters; those of a table without any are what its columns test (DMN 1.5, section
  /// 10.2.2.7).
  private mutating func formalParameters(
    _ element: Element
  ) -> [FunctionDefinition.FormalParameter] {
    let written = element.children("formalParameter")
    guard written.isEmpty, let table = element.child("decisionTable") else {
      return written.map { parameter in
        FunctionDefinition.FormalParameter(
          name: Name.normalized(parameter.attributes["name"] ?? ""),
          type: types.type(of: parameter, in: file))
      }
    }
    return table.children("input").compactMap { input in
      guard let expression = input.child("inputExpression"), let text = expression.child("text")
      else { return nil }
      return FunctionDefinition.FormalParameter(
        name: Name.normalized(text.text), type: types.type(of: expression, in: file))
    }
  }

  /// The method that a context with a class and a signature names.
  private mutating func method(
    _ element: Element, _ vocabulary: Vocabulary
  ) -> FunctionDefinition.Body {
    let logic = requiredLogic(in: element, vocabulary)
    guard case .context(let context) = logic,
      let type = context.text(of: "class"), let signature = context.text(of: "method signature")
    else {
      report("language", "a method needs «class» and «method signature»", at: element)
      return .logic(.unreadable("a method needs «class» and «method signature»"))
    }
    return .external(ExternalMethod(type: type, signature: signature))
  }
}

extension BoxedContext {
  /// The text that an entry is, nil where it is anything else.
  fileprivate func text(of name: String) -> String? {
    guard case .literal(let expression, _)? = entries.first(where: { $0.name == name })?.logic,
      case .string(let text)? = expression.literal
    else { return nil }
    return text
  }
}
