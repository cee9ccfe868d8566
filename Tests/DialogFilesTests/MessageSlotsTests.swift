import DialogFiles
import Dialogue
import Foundation
import NLU
import Testing

/// Messages as people write them, read with the product's own words.
@Suite struct MessageSlotsTests {
  private static let messages = SlotMessage.all(in: "fr") + SlotMessage.all(in: "en")

  private static let interpreter: MessageInterpreter? = {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Dialogs").path
    return AssistantLoader().load(folder).assistant?.interpreter
  }()

  /// What a message states, the section of the help centre apart: its words are the catalogue's.
  private static func slots(of text: String, asking asked: [String]) throws -> [String] {
    let understanding = try #require(interpreter)
      .understand(text, expecting: asked.isEmpty ? nil : Expectation(slots: asked))
    return understanding.slots.filter { $0.key != "section" }.map { "\($0.key)=\($0.value)" }
      .sorted()
  }

  @Test func thereAreEnoughMessages() {
    #expect(SlotMessage.all(in: "fr").count >= 150)
    #expect(SlotMessage.all(in: "en").count >= 150)
  }

  @Test(arguments: messages)
  func aMessageStatesExactlyTheseSlots(message: SlotMessage) throws {
    #expect(try Self.slots(of: message.text, asking: message.asked) == message.slots)
  }

  @Test(arguments: messages)
  func accentsMakeNoDifference(message: SlotMessage) throws {
    let plain = message.text.folding(options: .diacriticInsensitive, locale: nil)
    #expect(try Self.slots(of: plain, asking: message.asked) == message.slots)
  }

  /// Codes of countries are in capitals, and only there; all other words may be written any way.
  @Test(arguments: messages.filter { !$0.text.hasCode })
  func smallLettersMakeNoDifference(message: SlotMessage) throws {
    let slots = try Self.slots(of: message.text.lowercased(), asking: message.asked)
    #expect(slots.map { $0.lowercased() } == message.slots.map { $0.lowercased() })
  }

  @Test(arguments: messages)
  func valuesKeepTheirWords(message: SlotMessage) throws {
    let scalars = Array(message.text.unicodeScalars)
    let expectation = Expectation(slots: message.asked)
    let understanding = try #require(Self.interpreter)
      .understand(message.text, expecting: expectation)
    for entity in understanding.entities {
      let words = String(String.UnicodeScalarView(scalars[entity.start..<entity.end]))
      #expect(entity.words == words && !words.isEmpty)
    }
  }
}

extension String {
  /// Whether a word of two capitals may be the code of a country.
  fileprivate var hasCode: Bool {
    split { !$0.isLetter }.contains { $0.count == 2 && $0.allSatisfy(\.isUppercase) }
  }
}
