/// The name of one thing of a kind: a slot's name is never mistaken for a flow's.
public struct Identifier<Kind>: Hashable, Comparable, Sendable {
  /// The name as authors write it.
  public let rawValue: String

  /// Wraps a name; whether such a thing exists is the loader's question.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Orders by the names' Unicode scalars.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Wraps a literal name.
  public init(stringLiteral name: String) { self.init(name) }

  /// The bare name.
  public var description: String { rawValue }
}

extension Identifier: Codable, CodingKeyRepresentable {
  /// Reads the bare name.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the bare name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The name as a key, so that dictionaries by identifier are written as objects.
  public var codingKey: any CodingKey { NameKey(stringValue: rawValue) }

  /// Reads the name back from a key.
  public init?<Key: CodingKey>(codingKey: Key) { self.init(codingKey.stringValue) }
}

private struct NameKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// What a language's identifier names.
public enum LanguageKind {}

/// A language's code, two lower-case letters such as `fr`.
public typealias Language = Identifier<LanguageKind>
