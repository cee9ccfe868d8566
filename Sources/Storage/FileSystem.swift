import Foundation

/// What lies beneath a path.
enum FileSystem {
  /// The kinds that are served over a network, as Linux names them in `/proc/self/mounts`.
  private static let networkKinds: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ceph", "afs", "9p", "fuse.sshfs", "fuse.glusterfs",
  ]

  /// Whether a file lies on a network file system; no, where that cannot be told.
  static func isOnNetwork(_ path: String) -> Bool {
    guard let mounts = FileManager.default.contents(atPath: "/proc/self/mounts") else {
      return false
    }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return isOnNetwork(real, mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// Whether a file lies on a network file system, by a table of mounts (`proc_mounts(5)`): of the
  /// deepest mount above the file, the latest counts.
  static func isOnNetwork(_ path: String, mounts: String) -> Bool {
    var deepest = (length: -1, kind: Substring())
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2 else { continue }
      let point = fields[1].replacing("\\040", with: " ")
      let folder = point.hasSuffix("/") ? point : point + "/"
      if path.hasPrefix(folder), folder.count >= deepest.length {
        deepest = (folder.count, fields[2])
      }
    }
    return networkKinds.contains(deepest.kind)
  }
}
