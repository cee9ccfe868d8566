import Diagnostics
import Yams

/// A YAML file as a tree that holds nothing but what the format allows.
struct YAMLDocument: Sendable {
  /// How deep lists and mappings may be nested.
  static let depth = 32

  /// The root; nil where the file is empty or cannot be read.
  let root: YAMLNode?
  /// What is wrong with the file as YAML.
  let problems: [Diagnostic]

  /// Parses a file; never fails, but may leave nothing.
  init(_ file: DialogFile) {
    let problems = ProblemCollector()
    root = Self.parse(file, problems: problems)
    self.problems = problems.problems
  }

  private static func parse(_ file: DialogFile, problems: ProblemCollector) -> YAMLNode? {
    if let (code, location) = YAMLGuard.problem(in: file.bytes) {
      problems.report(
        code, code == .yamlAnchor ? "anchors and aliases are not part of the format" : tooDeep,
        at: file.place(location), expected: code == .yamlAnchor ? "the text itself" : nil)
      return nil
    }
    do {
      let node = try Parser(yaml: file.text, resolver: .basic, encoding: .utf8).singleRoot()
      guard let node else {
        problems.report(.yamlEmpty, "the file is empty", at: file.start)
        return nil
      }
      var builder = Builder(file: file, problems: problems)
      return builder.build(node, depth: 0)
    } catch let error as YamlError {
      report(error, in: file, to: problems)
    } catch {
      problems.report(.yamlSyntax, "this is not YAML", at: file.start)
    }
    return nil
  }

  private static let tooDeep = "lists and mappings are nested deeper than \(depth) levels"

  private static func report(_ error: YamlError, in file: DialogFile, to problems: ProblemCollector)
  {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let message = [context?.text, problem].compactMap(\.self).joined(separator: ": ")
      problems.report(.yamlSyntax, message, at: file.place(SourceLocation(mark)))
    case .duplicatedKeysInMapping(let keys, let context):
      problems.report(
        .yamlDuplicateKey, "the key «\(keys.joined(separator: "», «"))» is given twice",
        at: file.place(SourceLocation(context.mark), length: keys.first?.unicodeScalars.count ?? 1))
    case .reader(let problem, let offset, _, _):
      problems.report(
        .yamlSyntax, problem, at: file.place(location(ofByte: offset ?? 0, in: file.bytes)))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      problems.report(.yamlSyntax, "this is not YAML", at: file.start)
    }
  }

  private static func location(ofByte offset: Int, in bytes: [UInt8]) -> SourceLocation {
    var location = SourceLocation(line: 1, column: 1)
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        location = SourceLocation(line: location.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        location.column += 1
      }
    }
    return location
  }

  /// Takes over the parser's nodes one by one and refuses what the format does not have.
  private struct Builder {
    let file: DialogFile
    let problems: ProblemCollector

    mutating func build(_ node: Node, depth: Int) -> YAMLNode? {
      let location = node.mark.map(SourceLocation.init) ?? file.start.location
      guard depth < YAMLDocument.depth else {
        problems.report(.yamlNesting, tooDeep, at: file.place(location))
        return nil
      }
      switch node {
      case .scalar(let scalar):
        return self.scalar(scalar, at: location, isKey: false).map(YAMLNode.scalar)
      case .sequence(let sequence):
        refuse(sequence.tag, unless: "", at: location)
        return .list(sequence.compactMap { build($0, depth: depth + 1) }, location)
      case .mapping(let mapping):
        refuse(mapping.tag, unless: "", at: location)
        return .mapping(
          mapping.compactMap { entry(key: $0.key, value: $0.value, depth: depth) }, location)
      case .alias:
        problems.report(
          .yamlAnchor, "anchors and aliases are not part of the format", at: file.place(location),
          expected: "the text itself")
        return nil
      }
    }

    private mutating func entry(key: Node, value: Node, depth: Int) -> YAMLEntry? {
      let location = key.mark.map(SourceLocation.init) ?? file.start.location
      guard case .scalar(let scalar) = key else {
        problems.report(
          .yamlKey, "a key must be text", at: file.place(location), expected: "a name")
        return nil
      }
      guard let key = self.scalar(scalar, at: location, isKey: true),
        let value = build(value, depth: depth + 1)
      else { return nil }
      return YAMLEntry(key: key, value: value)
    }

    private func scalar(_ scalar: Node.Scalar, at location: SourceLocation, isKey: Bool)
      -> YAMLScalar?
    {
      let style: YAMLScalar.Style =
        switch scalar.style {
        case .any, .plain: .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        }
      // The parser itself marks every key and every scalar in quotes as a string.
      let isMarked = isKey || style != .plain
      refuse(scalar.tag, unless: isMarked ? "tag:yaml.org,2002:str" : "", at: location)
      return YAMLScalar(text: scalar.string, style: style, location: location)
    }

    private func refuse(_ tag: Tag, unless own: String, at location: SourceLocation) {
      guard tag.rawValue != "", tag.rawValue != own else { return }
      problems.report(
        .yamlTag, "tags such as \(tag.rawValue) are not part of the format",
        at: file.place(location), expected: "the value without a tag")
    }
  }
}

extension SourceLocation {
  fileprivate init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
