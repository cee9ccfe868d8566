import Glibc

extension Array where Element == UInt8 {
  /// Overwrites the bytes, which a secret may be among.
  mutating func wipe() {
    withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress { explicit_bzero(base, bytes.count) }
    }
  }
}
