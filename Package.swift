// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "guichet",
  defaultLocalization: "en",
  products: [
    .executable(name: "guichet", targets: ["guichet"]),
    .library(name: "FEEL", targets: ["FEEL"]),
    .library(name: "DMN", targets: ["DMN"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Diagnostics"),
    // The laws of the rules are held against thousands of random tables.
    .target(
      name: "FEEL", dependencies: ["Diagnostics"],
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "DMN", dependencies: ["FEEL", "Diagnostics"],
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    // Runs copies of the standard's test kit.
    .target(name: "DecisionKit", dependencies: ["DMN", "FEEL", "Diagnostics"]),
    // The trainer takes a second optimised, and many times that if not.
    .target(
      name: "NLU", swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    // Masking looks at every character many times: a megabyte takes minutes if not optimised.
    .target(
      name: "TextSafety", swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "Dialogue", dependencies: ["DMN", "FEEL", "NLU", "TextSafety"]),
    // Every start of the program reads thirty thousand lines: half a second more if not optimised.
    .target(
      name: "DialogFiles",
      dependencies: [
        "Dialogue", "DMN", "FEEL", "NLU", "Diagnostics", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Storage",
      dependencies: ["Dialogue", "TextSafety", .product(name: "GRDB", package: "GRDB.swift")]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "CMemory"),
    .target(name: "Terminal", dependencies: ["CMemory", "CReadline", "TextSafety"]),
    .executableTarget(
      name: "guichet",
      dependencies: [
        "DecisionKit", "Diagnostics", "FEEL", "DMN", "NLU", "TextSafety", "Dialogue", "DialogFiles",
        "Storage", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Diagnostics", "FEEL", "DMN", "NLU", "TextSafety", "Dialogue", "DialogFiles", "PtySupport",
        "guichet",
      ],
      path: "Tests/Benchmarks",
      exclude: ["redaction-peers.py", "rules-peers.py", "understanding.py"]),
    .target(name: "PtySupport", path: "Tests/PtySupport"),
    .executableTarget(
      name: "editor-probe", dependencies: ["Terminal", "TextSafety"], path: "Tests/EditorProbe"),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "FEELTests", dependencies: ["FEEL", "Diagnostics"]),
    .testTarget(
      name: "DMNTests", dependencies: ["DecisionKit", "DMN", "FEEL", "Diagnostics"],
      exclude: ["Cases", "Kit"]),
    .testTarget(name: "NLUTests", dependencies: ["NLU"]),
    .testTarget(name: "TextSafetyTests", dependencies: ["TextSafety", "PtySupport"]),
    .testTarget(
      name: "DialogueTests",
      dependencies: ["Dialogue", "DialogFiles", "DMN", "FEEL", "NLU", "TextSafety"]),
    .testTarget(
      name: "DialogFilesTests",
      dependencies: ["DialogFiles", "Dialogue", "DMN", "FEEL", "NLU", "Diagnostics"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Dialogue", "TextSafety", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TextSafety", "PtySupport", "editor-probe"]),
    .testTarget(
      name: "GuichetTests",
      dependencies: [
        "guichet", "Storage", "Dialogue", "DialogFiles", "DMN", "FEEL", "Diagnostics", "PtySupport",
        "TextSafety", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  let isShell = ["Terminal", "guichet", "editor-probe"].contains(target.name)
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .treatAllWarnings(as: .error),
    ] + (isShell ? [.defaultIsolation(MainActor.self)] : [])
}
