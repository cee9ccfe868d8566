import Dialogue
import Foundation
import Storage
import Testing

extension Processes {
  /// Streams, files and disks that are not as they should be.
  @Suite(.serialized) struct StreamTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var environment: [String: String] {
      [
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_CACHE_HOME": Dialogs.cache,
        "XDG_DATA_HOME": folder.path, "LC_ALL": "fr_FR.UTF-8",
      ]
    }

    /// Standard inputs that are no terminal.
    struct Input: CustomTestStringConvertible, Sendable {
      let testDescription: String
      let bytes: [UInt8]
      let said: [String]

      init(_ name: String, _ bytes: [UInt8], _ said: String...) {
        testDescription = name
        self.bytes = bytes
        self.said = said
      }
    }

    private static let kept = 16 * 1024

    @Test(arguments: [
      Input("empty", []), Input("no line feed at the end", Array("bonjour".utf8), "bonjour"),
      Input("returns before line feeds", Array("bonjour\r\nmerci\r\n".utf8), "bonjour", "merci"),
      Input(
        "binary", [0, 1, 0xFF, 0xFE, 0x1B, 0x5B, 0x32, 0x4A, 0x0A],
        "\0\u{1}\u{FFFD}\u{FFFD}\u{1B}[2J"),
      Input(
        "ten megabytes without a line feed", Array(repeating: 0x78, count: 10_000_000),
        String(repeating: "x", count: kept) + "…"),
    ])
    func `A chat without a terminal reads lines and shows no prompt`(input: Input) throws {
      let chat = try Child(["chat", "--lang", "fr"], environment: environment)
      chat.type(bytes: input.bytes)
      chat.closeInput()
      while chat.line() != nil {}
      let (code, error) = chat.finish()
      #expect(code == 0)
      #expect(error.isEmpty)
      #expect(!chat.output.contains("\u{1B}") && !chat.output.contains("vous ›"))
      #expect(chat.output.contains("guichet --resume") || !input.said.isEmpty)
      #expect(try said() == input.said)
    }

    /// What customers have said in the store.
    private func said() throws -> [String] {
      let journal = try Journal(path: folder.path + "/guichet/guichet.db")
      return try journal.conversations().flatMap { conversation in
        try journal.entries(of: conversation.id).compactMap { entry in
          if case .customerSaid(let message) = entry.event { message.text } else { nil }
        }
      }
    }

    @Test(arguments: ["chat --lang fr", "chat --json --lang fr", "conversations list"])
    func `A reader that has seen enough ends the program quietly, and all is kept`(
      command: String
    ) throws {
      let script =
        "(printf 'bonjour\\n'; sleep 0.2; printf 'merci\\n') | "
        + "('\(Child.product)' \(command); echo $? >'\(folder.path)/status') | head -n 1"
      let shell = try Child(["-c", script], environment: environment, program: "/bin/sh")
      let (_, error) = shell.finish()
      #expect(error.isEmpty, "\(error)")
      let status = try String(contentsOfFile: folder.path + "/status", encoding: .utf8)
      #expect(["0\n", "141\n"].contains(status))
      if command.hasPrefix("chat") { #expect(try said() == ["bonjour", "merci"]) }
    }

    @Test func `A closed standard output loses nothing`() throws {
      let script = "printf 'bonjour\\n' | '\(Child.product)' chat --lang fr >&-"
      let shell = try Child(["-c", script], environment: environment, program: "/bin/sh")
      #expect(shell.finish().status == 0)
      #expect(try said() == ["bonjour"])
    }

    @Test(arguments: ["000", "077"])
    func `Every file is its owner's alone, whatever the umask`(mask: String) throws {
      let script =
        "umask \(mask); printf 'je veux parler à un humain\\n/humain\\n' | "
        + "XDG_DATA_HOME='\(folder.path)/new' XDG_CACHE_HOME='\(folder.path)/cache' "
        + "'\(Child.product)' chat --lang fr; kill -9 $$"
      let shell = try Child(["-c", script], environment: environment, program: "/bin/sh")
      _ = shell.finish()
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      #expect(paths.contains("new/guichet/guichet.db"))
      #expect(paths.contains { $0.hasPrefix("new/guichet/handoffs/H-") })
      for path in paths {
        let found = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
        let isFolder = found[.type] as? FileAttributeType == .typeDirectory
        #expect(found[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
      }
    }

    @Test func `A disk that is full ends the chat with a sentence, and nothing is torn`() throws {
      // A first conversation makes the store; the second may write 40 KiB to any file, in blocks of
      // 512 bytes.
      #expect(try Child.run(["chat", "--lang", "fr"], environment: environment).status == 0)
      let script = "ulimit -f 80; exec '\(Child.product)' chat --json --lang fr"
      let chat = try Child(["-c", script], environment: environment, program: "/bin/sh")
      var answered = 0
      if chat.turn() != nil {
        for number in 0..<40 {
          chat.type("ma carte a expiré \(number) " + String(repeating: "x", count: 2000))
          guard chat.turn() != nil else { break }
          answered += 1
        }
      }
      let (status, error) = chat.finish()
      #expect(status == 69)
      #expect(error.contains("guichet.db could not be read or written."))
      #expect(error.contains("Check the free space"))
      #expect(try said().count >= answered)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount a small file system"))
    func `On a file system that is really full nothing is torn either`() throws {
      let small = folder.path + "/small"
      let script = """
        mkdir '\(small)' && mount -t tmpfs -o size=256k,mode=700 guichet '\(small)' || exit 77
        trap "umount '\(small)'" EXIT
        i=0; while [ $i -lt 300 ]; do printf 'ma carte a expire %0500d\\n' $i; i=$((i + 1)); done |
          XDG_DATA_HOME='\(small)' '\(Child.product)' chat --json --lang fr >/dev/null
        echo "status $?"
        cp '\(small)'/guichet/guichet.db* '\(folder.path)/'
        """
      let shell = try Child(
        ["-m", "/bin/sh", "-c", script], environment: environment, program: "/usr/bin/unshare")
      let (status, error) = shell.finish()
      if status == 77 || error.contains("unshare") { return }
      #expect(shell.output == "status 69\n")
      #expect(error.contains("could not be read or written."))
      let journal = try Journal(path: folder.path + "/guichet.db")
      let entries = try journal.entries(of: try #require(try journal.conversations().first).id)
      #expect(!entries.isEmpty && entries.map(\.seq) == Array(1...entries.count))
    }

    /// A store that must be refused: how it becomes so, and what the program says.
    struct Damage: CustomTestStringConvertible, Sendable {
      let testDescription: String
      let script: String
      let said: [String]

      init(_ name: String, _ script: String, _ said: String...) {
        testDescription = name
        self.script = script
        self.said = said
      }
    }

    @Test(arguments: [
      Damage("readable", "chmod 644 guichet.db", "open to other users", "Run: chmod go= '"),
      Damage("writable", "chmod 620 guichet.db", "open to other users", "Run: chmod go= '"),
      Damage(
        "a link", "mv guichet.db real.db; ln -s real.db guichet.db", "cannot be trusted",
        "symbolic link"),
      Damage("a pipe", "rm guichet.db*; mkfifo -m 600 guichet.db", "not a regular file"),
      Damage("a folder", "rm guichet.db*; mkdir guichet.db", "not a regular file"),
      Damage("a text", "rm guichet.db*; echo hello >guichet.db; chmod 600 guichet.db", "damaged"),
      Damage("cut off", "rm guichet.db-*; truncate -s 5000 guichet.db", "damaged", "Nothing was"),
      Damage(
        "emptied", "truncate -s 0 guichet.db; printf x >guichet.db-wal; chmod 600 guichet.db-wal",
        "damaged"),
      Damage(
        "lost", "rm guichet.db; printf x >guichet.db-wal; chmod 600 guichet.db-wal", "damaged",
        "write-ahead log"),
      Damage(
        "newer",
        "printf '\\000\\000\\000\\143' | dd of=guichet.db bs=1 seek=60 conv=notrunc 2>/dev/null",
        "written by a later release", "Its layout is 99"),
    ])
    func `A store that is not as it must be is refused and left as it is`(damage: Damage) throws {
      let data = folder.path + "/guichet"
      _ = try Samples.journal(data + "/guichet.db", [[Samples.said("bonjour")]])
      let shell = try Child(
        ["-c", "cd '\(data)' && { \(damage.script); }"], environment: environment,
        program: "/bin/sh")
      #expect(shell.finish().status == 0)
      let before = try contents(data)
      // All commands open the store in one way.
      let result = try Child.run(["desk", "queue"], environment: environment)
      #expect(result.status == 69, "\(result.output)\(result.error)")
      #expect(result.error.contains(data + "/guichet.db"))
      for words in damage.said { #expect(result.error.contains(words), "\(result.error)") }
      #expect(try contents(data) == before)
    }

    /// The regular files of a folder.
    private func contents(_ path: String) throws -> [String: Data] {
      var contents: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: path) {
        let file = path + "/" + name
        let kind = try FileManager.default.attributesOfItem(atPath: file)[.type]
        guard kind as? FileAttributeType == .typeRegular else { continue }
        contents[name] = FileManager.default.contents(atPath: file)
      }
      return contents
    }
  }
}
