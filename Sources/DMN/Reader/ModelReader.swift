import Diagnostics
import FEEL

/// Turns the elements of several files into one model.
struct ModelReader {
  private let files: [ModelFile]
  private var elements: ElementIndex
  private var problems: [Diagnostic]

  init(_ files: [ModelFile], problems: [Diagnostic] = []) {
    self.files = files
    elements = ElementIndex(files)
    self.problems = problems + elements.takeProblems()
  }

  /// The model of all files, with all problems in it.
  mutating func model() -> DecisionModel {
    var types = TypeReader(files)
    types.read()
    let inputs = elements.found.filter { $0.found.kind == .input && !$0.isRepeated }
      .map { input($0.found, &types) }
    var decisions: [Decision] = []
    var knowledge: [BusinessKnowledgeModel] = []
    var services: [DecisionService] = []
    let members = Members(files).names
    let vocabularies = files.indices.map { file in
      Vocabulary(names: [], members: members, types: types.references(in: file))
    }
    for entry in elements.found {
      let found = entry.found
      var reader = BoxReader(
        raw: files[found.file].raw, subject: "\(found.kind.word) «\(found.name)»",
        name: found.name, file: found.file, types: types)
      switch found.kind {
      case .input: continue
      case .decision:
        let links = elements.links(of: found, in: files)
        decisions.append(
          reader.decision(
            found, links, vocabularies[found.file].adding(links),
            namespace: files[found.file].namespace))
      case .knowledge:
        let links = elements.links(of: found, in: files)
        let vocabulary = vocabularies[found.file].adding(links).adding([found.name])
        knowledge.append(reader.knowledge(found, links, vocabulary))
      case .service: services.append(service(found, &reader))
      }
      problems += reader.problems
      types = reader.types
    }
    problems += types.problems + elements.takeProblems()
    problems += RequirementCheck(decisions, knowledge, services).problems
    return DecisionModel(
      inputs: inputs, decisions: decisions, knowledge: knowledge, services: services,
      types: types.table, problems: Problems(problems).list)
  }

  private mutating func input(_ found: FoundElement, _ types: inout TypeReader) -> InputData {
    let raw = files[found.file].raw
    let variable = found.element.child("variable") ?? found.element
    let text = TypeReader.name(variable.attributes["typeRef"])
    return InputData(
      id: found.element.attributes["id"], name: found.name,
      namespace: files[found.file].namespace, type: text,
      dataType: types.type(of: variable, in: found.file),
      place: raw.place(at: found.element.tag.start))
  }

  private mutating func service(
    _ found: FoundElement, _ reader: inout BoxReader
  ) -> DecisionService {
    let element = found.element
    var outputs: [Int] = []
    for link in elements.links(element.children("outputDecision"), [.decision], of: found, files) {
      if case .decision(let number) = link.target { outputs.append(number) }
    }
    if outputs.isEmpty {
      problems.append(
        Diagnostic(
          code: "dmn.service", message: "decision service «\(found.name)» has no output decision",
          place: files[found.file].raw.place(at: element.tag.start)))
    }
    let inputs =
      elements.links(element.children("inputData"), [.input], of: found, files)
      + elements.links(element.children("inputDecision"), [.decision], of: found, files)
    let type = (element.child("variable")).map { reader.types.type(of: $0, in: found.file) } ?? .any
    return DecisionService(
      id: element.attributes["id"], name: found.name, result: reader.types.result(of: type),
      parameters: inputs, outputs: outputs,
      place: files[found.file].raw.place(at: element.tag.start))
  }
}

extension Vocabulary {
  /// The vocabulary with what logic requires.
  fileprivate func adding(_ links: [Link]) -> Vocabulary {
    let imports = Dictionary(grouping: links.filter { $0.prefix != nil }, by: \.variable)
    let own = adding(links.filter { $0.prefix == nil }.map(\.variable))
    return imports.keys.sorted().reduce(own) { vocabulary, prefix in
      vocabulary.qualifying((imports[prefix] ?? []).map(\.name), by: prefix)
    }
  }
}
