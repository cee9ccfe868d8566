import Glibc
import TextSafety

/// Standard error, which takes only what has passed the gate.
enum StandardError {
  /// Writes a text and a line feed.
  static func write(_ text: DisplayText) { Stream.write(text.text, to: 2) }
}

/// Standard output for reports and lists, which takes only what has passed the gate.
enum StandardOutput {
  /// Writes a text for people and a line feed.
  static func write(_ text: DisplayText) { Stream.write(text.text, to: 1) }

  /// Writes a text for programs and a line feed.
  static func write(json: DisplayJSON) { Stream.write(json.text, to: 1) }
}

private enum Stream {
  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&entry, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
