import Testing

@testable import Terminal

/// What is drawn of a line, and where its places are drawn.
@MainActor struct ShownLineTests {
  private func shown(_ typed: String) -> String {
    String(decoding: ShownLine(Array(typed.utf8)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("bonjour", "bonjour"), ("4242 4242 4242 4242", "**** 4242"),
    ("é 4242424242424242 là", "é **** 4242 là"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("\u{202E}4242 4242 4242 4242\u{202E}", "\u{FFFD}**** 4242\u{FFFD}"),
    // What is hidden inside a card goes with it.
    ("4242\u{200B}4242\u{200B}4242\u{200B}4242 ok", "**** 4242 ok"), ("", ""),
  ])
  func cardsAndControlsAreHidden(typed: String, drawn: String) {
    #expect(shown(typed) == drawn)
    #expect(ShownLine(Array(typed.utf8)).hidesSomething == (typed != drawn))
  }

  @Test func placesFollowTheTextAroundACard() {
    let line = ShownLine(Array("ma carte 4242 4242 4242 4242 svp".utf8))
    #expect((0...9).map(line.place) == Array(0...9))
    #expect(line.place(of: 28) == 18)
    #expect((24...28).map(line.place) == Array(14...18))
    #expect((28...32).map(line.place) == Array(18...22))
  }

  @Test func noPlaceIsOutsideAndNoneGoesBack() {
    var random = Generator(state: 7)
    let parts = ["4242 4242 4242 4242", "é", " ", "\u{202E}", "5555555555554444", "12", "a\u{301}"]
    for _ in 0..<2_000 {
      let typed = (0..<random.next() % 6).map { _ in parts[Int(random.next() % 7)] }.joined()
      let bytes = Array(typed.utf8)
      let line = ShownLine(bytes)
      let places = (0...bytes.count).map(line.place)
      #expect(places.first == 0 && places.last == line.bytes.count, "\(typed)")
      #expect(places == places.sorted(), "\(typed)")
      #expect(String(validating: line.bytes, as: UTF8.self) != nil, "\(typed)")
    }
  }

  /// The same numbers in every run.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}
