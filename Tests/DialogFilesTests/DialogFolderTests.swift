import Diagnostics
import Dialogue
import Foundation
import Testing

@testable import DialogFiles

@Suite struct DialogFolderTests {
  private func problems(
    limits: FolderLimits = FolderLimits(), _ prepare: (String) throws -> Void
  ) throws -> [String] {
    try TestFolder.sound.onDisk { root in
      try prepare(root)
      let problems = ProblemCollector()
      _ = DialogFolder(root: root, limits: limits, problems: problems)
      return problems.problems.map(\.code)
    }
  }

  @Test func linksArePassedOverWithAProblem() throws {
    let codes = try problems { root in
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/shared/fr.yml", withDestinationPath: "/etc/passwd")
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/topics/loop", withDestinationPath: root)
    }
    #expect(codes == ["file.link", "file.link"])
  }

  @Test func pipesAreNotWaitedFor() throws {
    let codes = try problems { root in #expect(mkfifo("\(root)/shared/fr.yml", 0o600) == 0) }
    #expect(codes == ["file.unreadable"])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xC3, 0x28], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func whatIsNotUTF8IsRefused(_ bytes: [UInt8]) throws {
    let codes = try problems { root in
      try Data(bytes).write(to: URL(fileURLWithPath: "\(root)/shared/fr.yml"))
    }
    #expect(codes == ["file.encoding"])
  }

  @Test func theLimitsHold() throws {
    var limits = FolderLimits()
    limits.total = 2_000
    #expect(try problems(limits: limits) { _ in }.contains("folder.tooLarge"))
    limits = FolderLimits()
    limits.files = 5
    #expect(try problems(limits: limits) { _ in }.contains("folder.tooLarge"))
    limits = FolderLimits()
    limits.file = 100
    #expect(try problems(limits: limits) { _ in }.contains("file.tooLarge"))
  }

  @Test(arguments: [
    ("assistant.yml", DialogPath.settings), ("topics/a-b/topic.yml", .flow("a-b")),
    ("repair/why/fr.yml", .texts("repair/why", "fr")), ("topics/a/tests.yml", .tests),
    ("tests/all.yml", .tests), ("articles/x-y.en.md", .article("x-y", "en")),
    ("articles/catalogue.yml", .catalogue), ("decisions/a.dmn", .decisions),
    ("decisions/weights.yml", .weights), ("decisions/sources.yml", .ruleSources),
    ("shared/en.yml", .sharedTexts("en")),
  ])
  func pathsTellWhatFilesAreFor(_ path: String, _ kind: DialogPath) {
    #expect(DialogPath(path) == kind)
  }

  @Test(arguments: [
    "readme.md", "topics/topic.yml", "topics/a/b/topic.yml", "articles/x.md", "articles/.en.md",
    "shared/english.yml", "decisions/a.xml", "topics/a/FR.yml", "",
  ])
  func otherPathsMeanNothing(_ path: String) { #expect(DialogPath(path) == nil) }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theHashIsTheStandardOne(_ text: String, _ hash: String) {
    #expect(SHA256.hexadecimal(of: text.utf8) == hash)
    var parts = SHA256()
    for byte in text.utf8 { parts.update([byte]) }
    #expect(parts.hexadecimal() == hash)
  }
}
