import Storage
import Testing

@Suite struct ResumeCodeTests {
  @Test func `a code is shown in groups of four, four and two`() throws {
    #expect(ResumeCode(random: 0).description == "0000-0000-00")
    #expect(ResumeCode(random: .max).description == "ZZZZ-ZZZZ-ZZ")
    #expect(ResumeCode(random: 1 << 45 | 31).description == "1000-0000-0Z")
    #expect(ResumeCode("7KQ4-M2XV-9D")?.description == "7KQ4-M2XV-9D")
  }

  @Test func `only 50 bits are used`() {
    #expect(ResumeCode(random: 1 << 50 | 5) == ResumeCode(random: 5))
  }

  @Test(arguments: [
    "7KQ4-M2XV-9D", "7kq4m2xv9d", " 7KQ4 M2XV 9D ", "7KQ4–M2XV–9D", "7-K-Q-4-M-2-X-V-9-D",
    "7kq4 m2xv-9d\n",
  ])
  func `a code is read however it is typed`(text: String) {
    #expect(ResumeCode(text) == ResumeCode("7KQ4-M2XV-9D"))
  }

  @Test func `letters that look like digits are read as digits`() {
    #expect(ResumeCode("oOiI-lL00-11")?.description == "0011-1100-11")
  }

  @Test(arguments: [
    "", "-", "7KQ4-M2XV-9", "7KQ4-M2XV-9DD", "7KQ4-M2XV-9U", "7KQ4-M2XV-9É", "7KQ4_M2XV_9D",
  ])
  func `what is no code is refused`(text: String) {
    #expect(ResumeCode(text) == nil)
  }

  @Test func `every code is read back as itself`() {
    var random = SeededGenerator(seed: 50)
    for _ in 0..<1000 {
      let code = ResumeCode(random: random.next())
      #expect(ResumeCode(code.description) == code)
      #expect(ResumeCode(code.description.lowercased()) == code)
    }
  }
}
