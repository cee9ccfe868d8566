import Foundation
import PtySupport
import Testing

extension Processes {
  /// The program's memory goes nowhere, even in a crash.
  @Suite(.serialized) struct MemoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var environment: [String: String] {
      [
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_CACHE_HOME": Dialogs.cache,
        "XDG_DATA_HOME": folder.path, "SWIFT_BACKTRACE": "enable=yes,color=no",
      ]
    }

    /// A user that has no rights and no files.
    private static let nobody: uid_t = 65_534

    /// Whether the program can be run as another user than root, as whom the kernel does not
    /// show whether a process may be dumped.
    private static let canBeNobody =
      geteuid() != 0
      || access("/usr/bin/setpriv", X_OK) == 0 && isOpenToAll(Child.product)
        && isOpenToAll(Dialogs.folder)

    private static func isOpenToAll(_ path: String) -> Bool {
      var path = path
      while path != "/" {
        var found = stat()
        guard stat(path, &found) == 0, found.st_mode & 0o005 == 0o005 else { return false }
        path = URL(filePath: path).deletingLastPathComponent().path
      }
      return true
    }

    @Test func `A crash leaves no core file and prints nothing of the memory`() throws {
      let chat = try Child(["chat", "--json", "--lang", "fr"], environment: environment)
      _ = try #require(chat.turn())
      let limits = try String(contentsOfFile: "/proc/\(chat.process)/limits", encoding: .utf8)
      let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core") })
      #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
      chat.type("4242 4242 4242 4242")
      _ = try #require(chat.turn())
      chat.kill(SIGSEGV)
      let (status, error) = chat.finish()
      #expect(status == 128 + SIGSEGV)
      #expect(error.isEmpty)
    }

    @Test(.enabled(if: canBeNobody, "root needs setpriv and a build that other users can read"))
    func `No process of the same user can read the memory`() throws {
      var command = [Child.product, "chat", "--json", "--lang", "fr"]
      var owner = geteuid()
      if owner == 0 {
        owner = Self.nobody
        chown(folder.path, owner, owner)
        command =
          [
            "/usr/bin/setpriv", "--reuid", "\(owner)", "--regid", "\(owner)", "--clear-groups",
          ] + command
      }
      let chat = try Child(
        Array(command.dropFirst()), environment: environment, program: command[0])
      _ = try #require(chat.turn())
      var found = stat()
      #expect(stat("/proc/\(chat.process)/mem", &found) == 0)
      #expect(found.st_uid == 0, "proc(5): root owns the files of what may not be dumped")
      #expect(chat.finish().status == 0)
    }

    @Test func `The desk keeps its memory to itself as well`() throws {
      // Without words, standard input is read: the command waits, and can be looked at.
      let desk = try Child(["desk", "reply", "1"], environment: environment)
      let wanted = "Max core file size        0                    0 "
      var limits = ""
      for _ in 0..<500 where !limits.contains(wanted) {
        usleep(20_000)
        limits = try String(contentsOfFile: "/proc/\(desk.process)/limits", encoding: .utf8)
      }
      #expect(limits.contains(wanted))
      #expect(desk.finish().status == 64)
    }
  }
}
