import Testing

@testable import FEEL

@Suite("Regular expressions")
struct PatternTests {
  @Test(
    "match as XPath says",
    arguments: [
      ("abc", "b", "", true), ("abc", "^b", "", false), ("a\nb", "^b$", "m", true),
      ("a\n", "a$", "", false), ("a\nb", "a.b", "", false), ("a\nb", "a.b", "s", true),
      ("ABC", "abc", "i", true), ("a c", "a c", "x", false), ("ac", "a c", "x", true),
      ("a c", "a[ ]c", "x", true), ("a.c", "a.c", "q", true), ("abc", "a.c", "q", false),
      ("A.C", "a.c", "qi", true), ("é", "^\\p{ L l }$", "x", true), ("É", "\\p{Ll}", "i", false),
      ("k", "\u{212A}", "i", true), ("\u{212A}", "[a-z]", "i", true), ("ς", "Σ", "i", true),
      ("i", "[A-Z-[IO]]", "i", false), ("b", "[A-Z-[IO]]", "i", true), ("q", "[^Q]", "i", false),
      ("x-y", "^[a-z-]+$", "", true), ("-", "^[-a]$", "", true), ("]", "^[\\]]$", "", true),
      ("aa", "^(a)\\1$", "", true), ("aA", "^(a)\\1$", "i", true), ("ab", "^(a)\\1$", "", false),
      ("aaaa", "^(a*)*\\1$", "", true), ("aaa", "^a{2}$", "", false), ("aaa", "^a{2,}$", "", true),
      ("aaa", "^a{1,2}$", "", false), ("", "^$", "", true), ("٣", "^\\d$", "", true),
      ("a_", "^\\w+$", "", false), ("a:b-1", "^\\i\\c*$", "", true),
      ("λ", "\\p{IsGreek}", "", true),
      ("🐎", "^.$", "", true), ("b", "a|b|c", "", true), ("ab", "^(?:a|ab)$", "", true),
    ] as [(String, String, String, Bool)])
  func matches(text: String, pattern: String, flags: String, expected: Bool) throws {
    #expect(try Pattern(pattern, flags: flags).matches(text) == expected)
  }

  @Test(
    "are refused with a reason",
    arguments: [
      "*", "a**", "(", ")", "[", "[]", "]", "{", "a{,2}", "a{2,1}", "a{1", "\\", "\\q", "\\p{Xx}",
      "\\p{IsNowhere}", "\\1", "(a\\1)", "[b-a]", "[a-\\d]", "[(a)\\1]", "(?=a)", "a{2000}",
      "((a{1000}){1000})", "[a-[b]c]", String(repeating: "(", count: 200),
    ])
  func refused(pattern: String) {
    #expect(throws: PatternProblem.self) { try Pattern(pattern, flags: "") }
  }

  @Test(
    "replace and split",
    arguments: [
      ("replace(\"abracadabra\", \"bra\", \"*\")", "\"a*cada*\""),
      ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
      ("replace(\"abc\", \"b\", \"\\\\$\")", "\"a$c\""), ("replace(\"abc\", \"b\", \"$\")", "null"),
      ("replace(\"abc\", \"(b)\", \"$12\")", "\"ab2c\""),
      ("replace(\"abc\", \"x*\", \"-\")", "null"),
      ("replace(\"aBc\", \"B\", \"$0$0\", \"i\")", "\"aBBc\""),
      ("replace(\"a.c\", \".\", \"$1\", \"q\")", "\"a$1c\""),
      ("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\""),
      ("matches(\"a\", \"a\", \"z\")", "null"), ("matches(\"a\", \"a\", null)", "true"),
      ("split(\"a b  c\", \"\\s+\")", "[\"a\", \"b\", \"c\"]"),
      ("split(\";a;\", \";\")", "[\"\", \"a\", \"\"]"), ("split(\"\", \";\")", "[\"\"]"),
      ("split(\"ab\", \"\")", "null"),
    ])
  func builtIns(expression: String, expected: String) throws {
    #expect(try evaluate(expression) == evaluate(expected))
  }

  @Test("take no exponential time, whatever the pattern")
  func bounded() throws {
    let text = String(repeating: "a", count: 3000)
    #expect(try !Pattern("^(a*)*b$", flags: "").matches(text))
    #expect(try !Pattern("^(a|aa)+$", flags: "").matches(text + "b"))
    #expect(throws: PatternProblem("it takes too long", isLimit: true)) {
      try Pattern("^(a*)*(a*)*\\1b$", flags: "").matches(text)
    }
    let long = Array(String(repeating: "ab", count: 5000).unicodeScalars)
    #expect(try Pattern("a(b)", flags: "").allMatches(in: long).count == 5000)
  }

  /// A pattern, and where its matches end that begin at a position, found the simple way.
  private struct Sample {
    let text: String
    let ends: ([Unicode.Scalar], Int) -> Set<Int>
  }

  @Test("agree with the simplest matcher on random patterns")
  func random() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let sample = sample(depth: 4, &random)
      let pattern = try Pattern("^(?:\(sample.text))$", flags: "")
      for _ in 0..<8 {
        let length = Int.random(in: 0...7, using: &random)
        let text = (0..<length).compactMap { _ in
          ["a", "b", "c"].randomElement(using: &random)
        }.joined()
        let scalars = Array(text.unicodeScalars)
        #expect(
          try pattern.matches(text) == sample.ends(scalars, 0).contains(length),
          "\(sample.text) on \(text)")
      }
    }
  }

  private func sample(depth: Int, _ random: inout SeededGenerator) -> Sample {
    switch depth == 0 ? 0 : Int.random(in: 0...5, using: &random) {
    case 0, 1:
      let letters = [["a"], ["b"], ["a", "c"]].randomElement(using: &random) ?? ["a"]
      return Sample(text: letters.count == 1 ? letters[0] : "[\(letters.joined())]") {
        text, start in
        start < text.count && letters.contains(String(text[start])) ? [start + 1] : []
      }
    case 2:
      let (one, other) = (sample(depth: depth - 1, &random), sample(depth: depth - 1, &random))
      return Sample(text: "(\(one.text)|\(other.text))") { text, start in
        one.ends(text, start).union(other.ends(text, start))
      }
    case 3:
      let (one, other) = (sample(depth: depth - 1, &random), sample(depth: depth - 1, &random))
      return Sample(text: one.text + other.text) { text, start in
        Set(one.ends(text, start).flatMap { other.ends(text, $0) })
      }
    default:
      let inner = sample(depth: depth - 1, &random)
      let quantifiers = [("*", 0, 99), ("+?", 1, 99), ("?", 0, 1), ("{2,3}", 2, 3), ("{2}", 2, 2)]
      let (sign, least, most) = quantifiers.randomElement(using: &random) ?? ("?", 0, 1)
      return Sample(text: "(?:\(inner.text))\(sign)") { text, start in
        var ends: Set<Int> = least == 0 ? [start] : []
        var front: Set<Int> = [start]
        for round in 1...min(most, text.count + 3) {
          front = Set(front.flatMap { inner.ends(text, $0) })
          if round >= least { ends.formUnion(front) }
        }
        return ends
      }
    }
  }
}
