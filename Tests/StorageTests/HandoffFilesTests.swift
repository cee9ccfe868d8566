import Foundation
import Storage
import Testing

@Suite struct HandoffFilesTests {
  @Test func `files are replaced whole and leave nothing beside them`() throws {
    let place = try TemporaryStore()
    let files = HandoffFiles(beside: place.path)
    try files.write(ticket: 12, markdown: "# first", json: "{}")
    try files.write(ticket: 12, markdown: "# second é", json: "{\"a\":1}")
    #expect(files.directory == place.directory + "/handoffs")
    let names = try FileManager.default.contentsOfDirectory(atPath: files.directory).sorted()
    #expect(names == ["H-12.json", "H-12.md"])
    #expect(try String(contentsOfFile: files.path(12, "md"), encoding: .utf8) == "# second é")
    #expect(try String(contentsOfFile: files.path(12, "json"), encoding: .utf8) == "{\"a\":1}")
    #expect(try place.mode(files.path(12, "md")) == 0o600)
    #expect(try place.mode(files.directory) == 0o700)
  }

  @Test func `a folder that others can read, or that is a link, is refused`() throws {
    let place = try TemporaryStore()
    let files = HandoffFiles(beside: place.path)
    try FileManager.default.createDirectory(
      atPath: files.directory, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o750])
    #expect(throws: StoreError.exposed(path: files.directory, mode: 0o750)) {
      try files.write(ticket: 1, markdown: "", json: "")
    }
    try FileManager.default.removeItem(atPath: files.directory)
    try FileManager.default.createSymbolicLink(
      atPath: files.directory, withDestinationPath: place.directory)
    #expect {
      try files.write(ticket: 1, markdown: "", json: "")
    } throws: { error in
      if case .untrusted(files.directory, _, _) = error as? StoreError { true } else { false }
    }
  }

  @Test func `a place that cannot be written is named`() throws {
    let place = try TemporaryStore()
    try Data().write(to: URL(fileURLWithPath: place.directory + "/handoffs"))
    let files = HandoffFiles(beside: place.path)
    #expect(throws: StoreError.self) { try files.write(ticket: 1, markdown: "", json: "") }
  }
}
