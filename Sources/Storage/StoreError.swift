/// Why the store cannot be used: one sentence, its cause, and what to do about it.
public enum StoreError: Error, Hashable, Sendable {
  /// The file or its directory cannot be opened, read or written.
  case unreachable(path: String, cause: String)
  /// Other users of the machine can read or write the file.
  case exposed(path: String, mode: UInt32)
  /// What lies there is not only ours: a link, or another user's; the remedy is a command or the
  /// path to give.
  case untrusted(path: String, cause: String, remedy: String)
  /// The file is damaged.
  case corrupt(path: String, cause: String)
  /// The file is a database, but another program's.
  case foreign(path: String)
  /// A later release has written the file.
  case newer(path: String, found: Int, known: Int)
  /// Another process kept the store locked for too long.
  case busy(path: String)
  /// A read or write failed: the disk is full, or it reported an error.
  case failed(path: String, cause: String)
  /// An event was written by a later release or is damaged.
  case unreadableEvent(path: String, conversation: Int64, seq: Int, cause: String)

  /// What is wrong, in one sentence.
  public var sentence: String {
    switch self {
    case .unreachable(let path, _): "The store \(path) cannot be opened."
    case .exposed(let path, _): "The store \(path) is open to other users of this machine."
    case .untrusted(let path, _, _): "The store \(path) cannot be trusted."
    case .corrupt(let path, _): "The store \(path) is damaged."
    case .foreign(let path): "The file \(path) is not a store of this program."
    case .newer(let path, _, _): "The store \(path) was written by a later release."
    case .busy(let path): "The store \(path) is locked by another process."
    case .failed(let path, _): "The store \(path) could not be read or written."
    case .unreadableEvent(let path, let conversation, let seq, _):
      "The store \(path) holds an event that cannot be read: number \(seq) of conversation \(conversation)."
    }
  }

  /// Why, as far as it is known.
  public var cause: String {
    switch self {
    case .unreachable(_, let cause), .corrupt(_, let cause), .failed(_, let cause),
      .unreadableEvent(_, _, _, let cause):
      cause
    case .untrusted(_, let cause, _): cause
    case .exposed(_, let mode): "Its permissions are \(String(mode, radix: 8)), not private."
    case .foreign: "It is an SQLite database with another application's tables."
    case .newer(_, let found, let known):
      "Its layout is \(found); this release knows up to \(known)."
    case .busy: "The lock was not released within five seconds."
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unreachable: "Check the path and its permissions, or choose another file with --store."
    case .untrusted(_, _, let remedy): remedy
    case .exposed(let path, _): "Run: chmod go= \(Self.quoted(path))"
    case .corrupt(let path, _):
      """
      Nothing was changed. Restore a backup, or start anew with the file and its logs moved aside: \
      mkdir \(Self.quoted(path + ".damaged")) && mv \(Self.quoted(path))* \
      \(Self.quoted(path + ".damaged"))
      """
    case .foreign: "Choose another file with --store."
    case .newer: "Use the release that wrote it, or a later one."
    case .busy: "Try again; if it lasts, look for a process that hangs."
    case .failed: "Check the free space and the health of the disk, then try again."
    case .unreadableEvent: "Use the release that wrote it, or restore a backup."
    }
  }
}

extension StoreError {
  /// A path as a shell reads it, whatever is in it.
  static func quoted(_ path: String) -> String {
    let scalars = path.unicodeScalars.map { $0 == "'" ? #"'\''"# : String($0) }
    return "'" + scalars.joined() + "'"
  }
}

extension StoreError: CustomStringConvertible {
  /// Sentence, cause and remedy, one to a line.
  public var description: String { [sentence, cause, remedy].joined(separator: "\n") }
}
