import Diagnostics

/// A scalar as the author wrote it: always text, whatever it looks like.
struct YAMLScalar: Sendable {
  /// How a scalar is written, which tells where its text begins.
  enum Style: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  /// The text, with quotes, escapes and folding undone.
  let text: String
  /// How it is written.
  let style: Style
  /// Where it begins, its quote or `|` included.
  let location: SourceLocation
}

/// What a file of the format can hold: text, lists, and mappings whose keys are text.
indirect enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case list([YAMLNode], SourceLocation)
  case mapping([YAMLEntry], SourceLocation)

  /// Where the node begins.
  var location: SourceLocation {
    switch self {
    case .scalar(let scalar): scalar.location
    case .list(_, let location), .mapping(_, let location): location
    }
  }
}

/// One key of a mapping and what it holds.
struct YAMLEntry: Sendable {
  let key: YAMLScalar
  let value: YAMLNode
}
