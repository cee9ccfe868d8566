import Glibc
import TextSafety

/// Standard error, through the gate like every other way to a terminal.
enum StandardError {
  static func write(_ text: String) { Stream.write(text, to: 2) }
}

/// Standard output for reports and lists.
enum StandardOutput {
  /// Writes text for people, through the gate.
  static func write(_ text: String) { Stream.write(text, to: 1) }

  /// Writes text for programs as it is: JSON has escapes of its own.
  static func write(json: String) { Stream.write(bytes: Array((json + "\n").utf8), to: 1) }
}

private enum Stream {
  static func write(_ text: String, to descriptor: Int32) {
    let shown = DisplayText(untrusted: text, limit: .max)
    write(bytes: Array((shown.text + "\n").utf8), to: descriptor)
  }

  static func write(bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return
      }
    }
  }
}
