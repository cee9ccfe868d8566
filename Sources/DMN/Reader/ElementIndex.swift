import Diagnostics

/// The named elements of all files, and what requirements mean among them.
struct ElementIndex {
  /// An element, and whether it only repeats an input that another file has.
  struct Entry {
    let found: FoundElement
    let isRepeated: Bool
  }

  /// The elements in the order of the files and within each as written.
  private(set) var found: [Entry] = []
  /// What is wrong with the names.
  private(set) var problems: [Diagnostic] = []

  private var byID: [String: [FoundElement]] = [:]
  private let namespaces: [String]

  init(_ files: [ModelFile]) {
    namespaces = files.map(\.namespace)
    let imported = Set(files.flatMap { $0.imports.map(\.namespace) })
    var counts: [FoundElement.Kind: Int] = [:]
    var shared: [String: FoundElement] = [:]
    for (number, file) in files.enumerated() {
      var own: [String: FoundElement] = [:]
      let isShared = !imported.contains(file.namespace)
      for element in file.root.children where element.namespace == file.root.namespace {
        guard let kind = FoundElement.Kind(rawValue: element.name) else { continue }
        let place = file.raw.place(at: element.tag.start)
        let name = Name.normalized(element.attributes["name"] ?? "")
        guard !name.isEmpty else {
          report("name", "the \(element.name) has no name", place)
          continue
        }
        let other = own[name] ?? (isShared ? shared[name] : nil)
        // Files that share a fact each declare it, so that each opens on its own in a modeler.
        let isRepeated = kind == .input && other?.kind == .input && own[name] == nil
        if let other, !isRepeated {
          let raw = files[other.file].raw
          let line = raw.location(of: other.element.tag.start).line
          report("name", "«\(name)» is already defined in \(raw.file):\(line)", place)
        }
        let index = isRepeated ? other?.number ?? 0 : counts[kind, default: 0]
        let entry = FoundElement(
          kind: kind, element: element, file: number, name: name, number: index)
        if !isRepeated { counts[kind, default: 0] += 1 }
        found.append(Entry(found: entry, isRepeated: isRepeated))
        if own[name] == nil { own[name] = entry }
        if isShared, shared[name] == nil { shared[name] = entry }
        if let id = element.attributes["id"] {
          if let other = byID[id]?.first(where: { $0.file == number }) {
            let line = file.raw.location(of: other.element.tag.start).line
            report("id", "the id «\(id)» is already that of «\(other.name)» in line \(line)", place)
          }
          byID[id, default: []].append(entry)
        }
      }
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ place: SourcePlace, suggestion: String? = nil
  ) {
    problems.append(
      Diagnostic(code: "dmn.\(code)", message: message, place: place, suggestion: suggestion))
  }

  /// The problems found since they were last taken.
  mutating func takeProblems() -> [Diagnostic] {
    defer { problems = [] }
    return problems
  }

  /// What an element requires.
  mutating func links(of element: FoundElement, in files: [ModelFile]) -> [Link] {
    var links: [Link] = []
    var seen: Set<Link> = []
    for requirement in element.element.children {
      for (name, kinds) in Self.required
      where ["informationRequirement", "knowledgeRequirement"].contains(requirement.name) {
        links += self.links(requirement.children(name), kinds, of: element, files)
          .filter { seen.insert($0).inserted }
      }
    }
    return links
  }

  /// What the elements inside requirements may point to.
  private static let required: [(String, [FoundElement.Kind])] = [
    ("requiredInput", [.input]), ("requiredDecision", [.decision]),
    ("requiredKnowledge", [.knowledge, .service]),
  ]

  /// What references mean, each once; those that mean nothing are reported.
  mutating func links(
    _ references: [Element], _ kinds: [FoundElement.Kind], of element: FoundElement,
    _ files: [ModelFile]
  ) -> [Link] {
    var links: [Link] = []
    var seen: Set<Link> = []
    for reference in references {
      let href = reference.attributes["href"] ?? ""
      guard let target = resolve(href, from: element.file, among: kinds) else {
        let ids = found.filter { kinds.contains($0.found.kind) }
          .compactMap { $0.found.element.attributes["id"].map { "#" + $0 } }
        report(
          "requirement",
          "\(element.kind.word) «\(element.name)» requires «\(href)», and there is no such "
            + kinds.map(\.word).joined(separator: " or "),
          files[element.file].raw.place(at: reference.tag.start),
          suggestion: nearest(to: href, among: ids))
        continue
      }
      let link = link(to: target, from: files[element.file], element.file)
      if seen.insert(link).inserted { links.append(link) }
    }
    return links
  }

  private func link(to target: FoundElement, from file: ModelFile, _ number: Int) -> Link {
    let prefix =
      target.file == number
      ? nil : file.imports.first { $0.namespace == namespaces[target.file] }?.prefix
    return Link(prefix: prefix, name: target.name, target: target.target)
  }

  /// What a reference such as `#id` or `namespace#id` means: its own file first, then the others.
  private func resolve(
    _ href: String, from file: Int, among kinds: [FoundElement.Kind]
  ) -> FoundElement? {
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let matching = (byID[String(parts[1])] ?? []).filter {
      kinds.contains($0.kind) && (parts[0].isEmpty || namespaces[$0.file] == parts[0])
    }
    return matching.first { $0.file == file } ?? matching.first
  }
}
