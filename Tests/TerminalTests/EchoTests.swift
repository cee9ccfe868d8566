import Foundation
import PtySupport
import Synchronization
import Testing

/// The kernel never echoes: neither before the first line nor between two.
@Suite(.serialized)
struct EchoTests {
  /// Looks at a terminal's settings as often as it can, until it is told to stop.
  private final class Watch: Sendable {
    private let isOver = Atomic<Bool>(false)
    private let hasEnded = Atomic<Bool>(false)
    private let looked = Atomic<Int>(0)
    private let echoed = Atomic<Int>(0)

    init(_ descriptor: Int32) {
      Thread { [self] in
        while !isOver.load(ordering: .relaxed) {
          var settings = termios()
          guard tcgetattr(descriptor, &settings) == 0 else { continue }
          looked.add(1, ordering: .relaxed)
          if settings.c_lflag & tcflag_t(ECHO) != 0 { echoed.add(1, ordering: .relaxed) }
        }
        hasEnded.store(true, ordering: .releasing)
      }.start()
    }

    func end() -> (looks: Int, echoes: Int) {
      isOver.store(true, ordering: .relaxed)
      while !hasEnded.load(ordering: .acquiring) { usleep(1000) }
      return (looked.load(ordering: .relaxed), echoed.load(ordering: .relaxed))
    }
  }

  @Test func thereIsNoMomentBetweenTwoLines() throws {
    let terminal = try EditorHarness.start()
    let watch = Watch(terminal.settingsDescriptor)
    for number in 1...200 {
      terminal.type("l\(number)\r")
      terminal.wait { $0.allLines.contains { $0.contains("[l\(number)]") } }
    }
    terminal.type("fin")
    terminal.wait { $0.cursorLine == "vous › fin" }
    let (looks, echoes) = watch.end()
    #expect(looks > 1000)
    #expect(echoes == 0)
  }

  @Test func whatIsTypedAheadIsDrawnByTheEditorAlone() throws {
    let terminal = try EditorHarness.start()
    terminal.type("un\r\u{9B}31m\u{202E}deux\rtrois")
    #expect(terminal.wait { $0.cursorLine == "vous › trois" })
    #expect(terminal.screen.allLines.contains("vous › ¤31m\u{FFFD}deux"))
    #expect(!terminal.output.contains(0x9B) && terminal.screen.strange.isEmpty)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGBUS])
  func aCrashGivesTheTerminalBack(signal: Int32) throws {
    let terminal = try EditorHarness.start()
    terminal.type("à moitié")
    terminal.wait(for: "à moitié")
    terminal.send(signal: signal)
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(terminal.isRestored)
  }
}
