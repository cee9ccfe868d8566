import Glibc

/// A pipe with a name, through which a test wakes the program it drives.
final class NamedPipe {
  let path: String
  private let descriptor: Int32

  init() throws {
    var template = Array("/tmp/guichet-test-XXXXXX".utf8CString)
    guard let folder = mkdtemp(&template) else { throw Failure.noPipe }
    path = String(cString: folder) + "/wake"
    guard mkfifo(path, 0o600) == 0 else { throw Failure.noPipe }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
  }

  deinit {
    close(descriptor)
    unlink(path)
    rmdir(String(path.dropLast("/wake".count)))
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  enum Failure: Error { case noPipe }
}
