import Foundation
import TextSafety
import Testing

@testable import guichet

@Suite struct RedactionTests {
  private func json(_ line: RedactedLine) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }

  @Test func `A line becomes its text and its spans in scalars`() throws {
    var redaction = Redaction(isConversation: false)
    let line = redaction.redact(Array("é carte 4242 4242 4242 4242, cvv 123".utf8))
    #expect(
      try json(line)
        == #"{"spans":[[8,27,"pan"],[33,36,"cvv"]],"text":"é carte **** 4242, cvv ****"}"#)
  }

  @Test func `Lines of a conversation mask the ones before`() throws {
    var redaction = Redaction(isConversation: true)
    #expect(
      try json(redaction.redact(Array("ma carte 4111 1111".utf8)))
        == #"{"earlier":[],"spans":[],"text":"ma carte 4111 1111"}"#)
    #expect(
      try json(redaction.redact(Array("puis 1111 1111".utf8)))
        == #"{"earlier":[{"line":1,"spans":[[9,18,"pan"]],"text":"ma carte ****"}],"#
        + #""spans":[[5,14,"pan"]],"text":"puis **** 1111"}"#)
  }

  @Test func `Without a conversation each line stands alone`() throws {
    var redaction = Redaction(isConversation: false)
    for text in ["4111 1111", "1111 1111"] {
      #expect(redaction.redact(Array(text.utf8)).lines == [text])
    }
  }
}

extension Processes {
  /// The command as a process, on a pipe.
  @Suite(.serialized) struct RedactCommandTests {
    private func output(_ arguments: [String], _ input: [UInt8]) throws -> String {
      let child = try Child(["redact"] + arguments)
      child.type(bytes: input)
      #expect(child.finish().status == 0)
      return child.output
    }

    @Test func `Any bytes are taken and no line is lost`() throws {
      let input = [0xFF, 0x0A, 0x0A] + Array("4242424242424242".utf8) + [0xE2, 0x82]
      let lines = try output(["--json"], input).split(separator: "\n")
      #expect(
        lines == [
          "{\"spans\":[],\"text\":\"\u{FFFD}\"}", "{\"spans\":[],\"text\":\"\"}",
          "{\"spans\":[[0,16,\"pan\"]],\"text\":\"**** 4242\u{FFFD}\"}",
        ])
    }

    @Test func `Masked lines pass the gate`() throws {
      let input = Array("a\tb\n4111 1111\nvoilà\n1111 1111\n".utf8)
      let masked = try output(["--conversation"], input)
      #expect(masked == "a    b\n4111 1111\nvoilà\n**** 1111\nline 2: ****\n")
    }
  }
}
