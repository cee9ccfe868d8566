import Glibc
import Testing
import TextSafety

@testable import Terminal

/// Lines from a pipe.
@MainActor
@Suite(.serialized)
struct PlainInputTests {
  /// An input that has been written and closed, read to its end.
  func lines(_ bytes: [UInt8], limit: Int = 65536) throws -> [String] {
    let pipe = try Pipe()
    let input = PlainInput(descriptor: pipe.read, output: pipe.write, lineLimit: limit)
    defer { input.close() }
    pipe.send(bytes)
    pipe.closeWriting()
    var lines: [String] = []
    while case .line(let line) = input.next() { lines.append(line.text) }
    #expect(input.next() == .endOfInput)
    return lines
  }

  @Test func readsLinesAsTheyAre() throws {
    #expect(try lines(Array("un\ndeux\r\n\ntrois".utf8)) == ["un", "deux", "", "trois"])
    #expect(try lines([]) == [])
    #expect(try lines(Array("\n".utf8)) == [""])
    #expect(try lines(Array("a\rb\n".utf8)) == ["a\rb"])
    #expect(try lines([0xC3, 0x28, 0x0A]) == ["\u{FFFD}("])
  }

  @Test func aLineTooLongIsCut() throws {
    let long = Array(repeating: UInt8(ascii: "a"), count: 30_000) + Array("\nb\n".utf8)
    #expect(try lines(long, limit: 10) == ["aaaaaaaaaa", "b"])
  }

  @Test func secretsAreMaskedBeforeAnyoneSeesThem() throws {
    #expect(try lines(Array("4242 4242 4242 4242\n".utf8)) == ["**** 4242"])
  }

  @Test func secretsCutOverLinesAreReported() throws {
    let pipe = try Pipe()
    let input = PlainInput(descriptor: pipe.read, output: pipe.write)
    defer { input.close() }
    pipe.send(Array("ma carte 4111 1111\n1111 1111\n".utf8))
    guard case .line(let first) = input.next(), case .line(let second) = input.next() else {
      Issue.record("two lines were sent")
      return
    }
    #expect(first.text == "ma carte 4111 1111")
    #expect(second.text == "**** 1111")
    #expect(second.earlier.map(\.text) == ["ma carte ****"])
  }

  @Test func wakesAndTimesOut() throws {
    let (input, other) = (try Pipe(), try Pipe())
    let source = PlainInput(descriptor: input.read, output: input.write)
    defer { source.close() }
    #expect(source.next(waitingOn: [other.read], timeout: .milliseconds(1)) == .timeout)
    other.send([1])
    #expect(
      source.next(waitingOn: [other.read], timeout: nil) == .wake(descriptor: other.read))
    // Neither side starves when both are ready.
    input.send(Array("un\ndeux\n".utf8))
    var seen: [LineEvent] = []
    for _ in 0..<4 { seen.append(source.next(waitingOn: [other.read], timeout: nil)) }
    #expect(seen.filter { $0 == .wake(descriptor: other.read) }.count == 2)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsAreEvents(signal: Int32) throws {
    let pipe = try Pipe()
    let input = PlainInput(descriptor: pipe.read, output: pipe.write)
    defer { input.close() }
    kill(getpid(), signal)
    #expect(input.next() == .terminated(signal: signal))
    kill(getpid(), SIGINT)
    #expect(input.next() == .interrupt(second: true))
  }

  @Test func aClosedReaderIsReported() throws {
    let (input, output) = (try Pipe(), try Pipe())
    let source = PlainInput(descriptor: input.read, output: output.write)
    defer { source.close() }
    #expect(source.printAbove(DisplayText(trusted: "bonjour")))
    #expect(output.receive() == "bonjour\n")
    output.closeReading()
    #expect(!source.printAbove(DisplayText(trusted: "personne")))
  }
}
