import Dialogue
import Foundation

/// An event as the store writes it: JSON with sorted keys, so that the same event is the same
/// bytes, and the version of its form.
struct EventPayload {
  /// The form that this release writes.
  static let currentVersion = 1

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private static let decoder = JSONDecoder()

  /// Why a payload cannot be read.
  struct Unreadable: Error {
    let cause: String
  }

  let version: Int
  let json: String

  /// Writes an event.
  init(_ event: Event) throws {
    version = Self.currentVersion
    json = String(decoding: try Self.encoder.encode(event), as: UTF8.self)
  }

  /// Takes a payload from the store.
  init(version: Int, json: String) {
    self.version = version
    self.json = json
  }

  /// Reads the event.
  ///
  /// - Throws: `Unreadable`.
  func event() throws -> Event {
    guard version == Self.currentVersion else {
      throw Unreadable(
        cause: "Its form is \(version); this release reads \(Self.currentVersion).")
    }
    do {
      return try Self.decoder.decode(Event.self, from: Data(json.utf8))
    } catch {
      throw Unreadable(cause: "Its content is not an event that this release knows.")
    }
  }
}
