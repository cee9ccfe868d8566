/// The case file and transcript of each handoff, written beside the store for people and programs
/// that do not read it.
public struct HandoffFiles: Sendable {
  /// The directory of the files.
  public let directory: String

  /// Places the files in `handoffs/` beside a store.
  public init(beside store: String) {
    let parent = store.lastIndex(of: "/").map { String(store[...$0]) } ?? ""
    directory = parent + "handoffs"
  }

  /// Writes `H-12.md` and `H-12.json`, each whole or not at all, over older ones.
  ///
  /// The texts must be masked already. Mode 0600, the directory 0700.
  /// - Throws: `StoreError`.
  public func write(ticket: Int, markdown: String, json: String) throws {
    try PrivateFile.preparePrivateDirectory(directory)
    try PrivateFile.write(markdown, to: path(ticket, "md"))
    try PrivateFile.write(json, to: path(ticket, "json"))
  }

  /// Where a ticket's file lies, by its ending, `md` or `json`.
  public func path(_ ticket: Int, _ ending: String) -> String {
    "\(directory)/H-\(ticket).\(ending)"
  }
}
