extension ForbiddenConstruct {
  /// What no file in `Sources` may hold.
  static let everywhere: [ForbiddenConstruct] = [
    ForbiddenConstruct(
      name: "a forced unwrap or cast",
      instead: "take the other case into account",
      planted: [
        "let x = y!", "a[0]!.b", "f()!", "try! f()", "x as! Int", "var x: Int!", "\"\\(x!)\"",
        "#\"\\#(x!)\"#", "\"\"\"\n\\(x!)\n\"\"\"",
      ],
      innocent: [
        "a != b", "!a", "f(!a)", "#if !os(Linux)", "// well!", "\"well!\"", "[!a, !b]",
        "#\"\\(x!)\"#", "/* a /* b! */ c! */",
      ]
    ) { index, tokens in
      guard tokens[index].text == "!", tokens[index].isAttached, index > 0 else { return false }
      let isComparison = index + 1 < tokens.count && tokens[index + 1].text == "="
      let before = tokens[index - 1]
      return !isComparison
        && (before.isWord || [")", "]", "}", "\"", "?", ">"].contains(before.text))
    },
    attribute("unchecked", instead: "make the type a value"),
    attribute("preconcurrency", instead: "say in the header whose thread it is"),
    attribute("_exported", instead: "import what the file needs"),
    ForbiddenConstruct(
      name: "nonisolated(unsafe)", instead: "say whose the state is",
      planted: ["nonisolated(unsafe) var x = 1"], innocent: ["nonisolated struct A {}"]
    ) { sequence(["nonisolated", "(", "unsafe", ")"], at: $0, $1) },
    words(
      ["DispatchQueue", "Thread", "Task", "Mutex", "async", "await", "actor"], of: "threads",
      instead: "one line after the other"),
    call("fatalError", instead: "make the case impossible or an error"),
    call("preconditionFailure", instead: "make the case impossible or an error"),
    call("assertionFailure", instead: "make the case impossible or an error"),
    ForbiddenConstruct(
      name: "a name that tells nothing (Manager, Helper, Util)",
      instead: "name the job",
      planted: [
        "struct FlowManager {}", "enum Helpers {}", "final class TextUtils {}",
        "protocol StoreHelper {}", "extension TestHelper {}", "typealias Util = Int",
      ],
      innocent: ["let manager = FileManager.default", "struct Utility {}", "// a Manager"]
    ) { index, tokens in
      let kinds = ["struct", "class", "enum", "protocol", "actor", "extension", "typealias"]
      guard kinds.contains(tokens[index].text), index + 1 < tokens.count else { return false }
      return isEmptyName(tokens[index + 1].text)
    },
  ]

  /// Whether a type's or a file's name tells nothing of what it does.
  static func isEmptyName(_ name: String) -> Bool {
    ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities"].contains { name.hasSuffix($0) }
  }

  static func attribute(_ name: String, instead: String) -> ForbiddenConstruct {
    ForbiddenConstruct(
      name: "@\(name)", instead: instead,
      planted: ["@\(name) let x = 1", "struct A: @\(name) B {}"],
      innocent: ["let \(name) = 1", "// @\(name)"]
    ) { sequence(["@", name], at: $0, $1) }
  }

  static func call(_ name: String, instead: String) -> ForbiddenConstruct {
    ForbiddenConstruct(
      name: "\(name)(…)", instead: instead, planted: ["\(name)(\"x\")", "  \(name)()"],
      innocent: ["// \(name)()", "\"\(name)()\"", "x.\(name)()", "func \(name)Twice() {}"]
    ) { index, tokens in
      sequence([name, "("], at: index, tokens) && isFreeWord(index, tokens)
    }
  }

  static func words(_ words: [String], of thing: String, instead: String) -> ForbiddenConstruct {
    ForbiddenConstruct(
      name: "\(thing) (\(words.joined(separator: ", ")))", instead: instead,
      planted: words.map { "  \($0) x" },
      innocent: ["// \(words[0])", "\"\(words[0])\"", "x.\(words[0])()", "func \(words[0])() {}"]
    ) { index, tokens in words.contains(tokens[index].text) && isFreeWord(index, tokens) }
  }
}
