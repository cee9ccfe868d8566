extension ForbiddenConstruct {
  /// The targets that are pure: same input, same output, nothing else.
  static let core = ["FEEL", "DMN", "NLU", "TextSafety", "Dialogue"]

  /// What no file of the core may hold: clocks, chance, files, processes, terminals, threads.
  static let inTheCore: [ForbiddenConstruct] =
    [
      call("print", instead: "emit an event"),
      call("debugPrint", instead: "emit an event"),
      call("readLine", instead: "take the text as a parameter"),
      call("getenv", instead: "take the value as a parameter"),
      call("fopen", instead: "take the text as a parameter"),
      ForbiddenConstruct(
        name: "the time", instead: "take it as a parameter",
        planted: ["let x = Date()", "Date.now", "ContinuousClock().now", "SuspendingClock.now"],
        innocent: ["case date(Date)", "let dates: [Date]", "// Date()", "Date(year: 1)"]
      ) { index, tokens in
        sequence(["Date", "(", ")"], at: index, tokens)
          || sequence(["Date", ".", "now"], at: index, tokens)
          || ["ContinuousClock", "SuspendingClock"].contains(tokens[index].text)
      },
      ForbiddenConstruct(
        name: "chance", instead: "take a seed",
        planted: [
          "Int.random(in: 0...1)", "x.shuffled()", "x.shuffle()", "x.randomElement()",
          "SystemRandomNumberGenerator()", "UUID()",
        ],
        innocent: [
          "let random = 1", "// shuffled()", "x.random", "seeded.shuffle(&list)",
          "list.shuffled(using: &seeded)",
        ]
      ) { index, tokens in
        let word = tokens[index].text
        let isMember = index > 0 && tokens[index - 1].text == "."
        return word == "SystemRandomNumberGenerator"
          || isMember && sequence(["random", "("], at: index, tokens)
          || ["shuffled", "shuffle", "randomElement", "UUID"].contains(word)
            && sequence([word, "(", ")"], at: index, tokens)
      },
      words(
        ["FileManager", "FileHandle", "URL", "URLSession"], of: "files",
        instead: "take the text as a parameter"),
      words(
        ["ProcessInfo", "Process", "UserDefaults", "CommandLine"], of: "the process",
        instead: "take the value as a parameter"),
    ]
}
