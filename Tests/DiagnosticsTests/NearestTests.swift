import Diagnostics
import Testing

@Suite("Nearest")
struct NearestTests {
  @Test(
    "counts edits",
    arguments: [
      ("chanel", "channel", 1), ("chnanel", "channel", 1), ("Channel", "channel", 0),
      ("", "abc", 3), ("kitten", "sitting", 3), ("ça", "ca", 1),
    ])
  func distance(one: String, other: String, expected: Int) {
    #expect(editDistance(one, other) == expected)
    #expect(editDistance(other, one) == expected)
  }

  @Test("suggests only what is near, the first of equals, never the word itself")
  func suggestion() {
    #expect(nearest(to: "chanel", among: ["zone", "channel"]) == "channel")
    #expect(nearest(to: "cat", among: ["bat", "rat"]) == "bat")
    #expect(nearest(to: "cat", among: ["dog"]) == nil)
    #expect(nearest(to: "cat", among: ["cat"]) == nil)
  }
}
