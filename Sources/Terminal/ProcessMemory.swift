import CReadline
import Glibc

/// What becomes of the process's memory, in which secrets stand for the moment between the key and
/// the mask.
public enum ProcessMemory {
  /// Keeps the memory from disks, screens and other processes, even in a crash.
  ///
  /// No core file is written (`RLIMIT_CORE`), no process of the same user can read the memory or
  /// have the kernel dump it into a pipe (`PR_SET_DUMPABLE`), and the Swift runtime prints neither
  /// registers nor memory when the program traps: its signal handlers give way to the default.
  /// Call it before anything is read.
  public static func keepToItself() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guichet_forbid_dumps()
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
      signal(number, SIG_DFL)
    }
  }
}
