// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [
    // The model, its queries and its files. Needs libyaml.
    .library(name: "Entente", targets: ["Entente"]),
    // The pictures as well. Needs libgvc too.
    .library(name: "EntenteDiagrams", targets: ["EntenteDiagrams"]),
    // Import and export as well. Needs libexpat, which reads XML, and libgvc, which reads DOT: libraries that a program which
    // only asks has no use for.
    .library(name: "EntenteInterchange", targets: ["EntenteInterchange"]),
    .executable(name: "entente", targets: ["EntenteTool"]),
    // What `entente watch` runs. A program of its own, since a server linked into the command would double the time
    // in which the command starts, whatever it is asked.
    .executable(name: "entente-watch", targets: ["EntenteWatchTool"]),
  ],
  dependencies: [
    // Subcommands, help, completions and exit codes of the command.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // HTTP with streamed answers for `entente watch`; its own dependencies on configuration and Foundation are off.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // Types of Hummingbird's own interface: header fields, the channel that knows its port, the log to be silenced.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    // One arrow, top to bottom: the tool, the command, the pictures, the files, the relations, the dates.
    .executableTarget(name: "EntenteTool", dependencies: ["EntenteCommand"]),
    .target(
      name: "EntenteCommand",
      dependencies: [
        "Diagrams", "EDTF", "Engines", "GraphFiles", "Graphviz", "Interchange", "Linting", "Printing",
        "Queries", "Relations", "Revisions", "Writing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "EntenteWatchTool", dependencies: ["EntenteWatch"]),
    .target(
      name: "EntenteWatch",
      dependencies: [
        "EntenteCommand",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      resources: [
        .embedInCode("Page/watch.css"), .embedInCode("Page/watch.html"), .embedInCode("Page/watch.js"),
      ]
    ),
    .target(name: "EntenteDiagrams", dependencies: ["Diagrams", "Entente", "Graphviz", "Printing"]),
    .target(name: "EntenteInterchange", dependencies: ["Entente", "Interchange"]),
    .target(
      name: "Entente", dependencies: ["EDTF", "GraphFiles", "Linting", "Queries", "Relations", "Revisions"]),
    .target(
      name: "Diagrams",
      dependencies: ["EDTF", "Graphviz", "Printing", "Queries", "Relations", "Revisions", "Writing"],
      // The style and the script of the page to explore, as files that editors and linters know.
      resources: [
        .embedInCode("Explorer/Page/explorer.css"),
        .embedInCode("Explorer/Page/data.js"), .embedInCode("Explorer/Page/paint.js"),
        .embedInCode("Explorer/Page/labels.js"), .embedInCode("Explorer/Page/panel.js"),
        .embedInCode("Explorer/Page/time.js"), .embedInCode("Explorer/Page/address.js"),
        .embedInCode("Explorer/Page/search.js"), .embedInCode("Explorer/Page/pointing.js"),
        .embedInCode("Explorer/Page/view.js"),
      ]
    ),
    // What comes from other tools and goes to them: a format is a folder, found from one table.
    .target(
      name: "Interchange",
      dependencies: ["CLibexpat", "EDTF", "GraphFiles", "Graphviz", "Queries", "Relations", "Writing"]
    ),
    // Reads XML. Graphviz links it already; Foundation's reader would double the time in which the command starts.
    .systemLibrary(
      name: "CLibexpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
    ),
    .target(
      name: "GraphFiles",
      dependencies: ["CLibyaml", "EDTF", "Linting", "Relations", "Revisions", "Writing"]),
    // Reads YAML, and says what is wrong with it. Asked directly: a tree of somebody else's nodes between it and the
    // graph cost more than all the rest of reading.
    .systemLibrary(
      name: "CLibyaml",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Graphviz", dependencies: ["CGraphviz"]),
    .target(name: "CGraphviz", dependencies: ["CLibgvc"]),
    .systemLibrary(
      name: "CLibgvc",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    // Loads librsvg when the first picture is printed, so that neither a build nor an SVG needs it.
    .target(name: "Printing", dependencies: ["CPrinting"]),
    .target(name: "CPrinting"),
    // A graph as tables that engines of billions of rows read, and the questions in their SQL.
    .target(name: "Engines", dependencies: ["EDTF", "Queries", "Relations", "Writing"]),
    // What is probably not meant in a graph that can be used.
    .target(name: "Linting", dependencies: ["EDTF", "Relations", "Writing"]),
    // Views of a graph on a date, and what they answer. Nothing that reads or writes files asks: it compiles meanwhile.
    .target(name: "Queries", dependencies: ["EDTF", "Relations", "Revisions"]),
    // Two versions of a graph: what an edit changes in the facts.
    .target(name: "Revisions", dependencies: ["EDTF", "Relations"]),
    // The model, what is wrong with it, and the columns and indexes in which a graph is kept. They are one module because
    // `package` code is not specialised for generic types of another module, with `@inlinable` or without: a loop over a
    // column would call a function for each element.
    .target(name: "Relations", dependencies: ["EDTF"]),
    .target(name: "EDTF"),
    // Texts of strangers as they may be shown, and JSON.
    .target(name: "Writing"),

    .testTarget(name: "EDTFTests", dependencies: ["EDTF", "TestSupport"], resources: [.copy("Vectors")]),
    .testTarget(
      name: "RelationsTests",
      dependencies: ["EDTF", "Linting", "Queries", "RandomGraphs", "Relations", "Revisions", "TestSupport"]),
    .testTarget(
      name: "GraphvizTests", dependencies: ["Graphviz", "TestSupport"], resources: [.copy("Vectors")]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "EDTF", "GraphFiles", "Interchange", "Queries", "RandomGraphs", "Relations", "TestSupport", "Writing",
      ]),
    // The rows that engines answer are compared by Tests/Engines.
    .testTarget(
      name: "EnginesTests",
      dependencies: ["EDTF", "Engines", "RandomGraphs", "Relations", "TestSupport"]),
    .testTarget(name: "PrintingTests", dependencies: ["Printing"]),
    .testTarget(
      name: "GraphFilesTests",
      dependencies: ["EDTF", "GraphFiles", "Queries", "Relations", "Revisions", "TestSupport"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "DiagramsTests",
      dependencies: [
        "Diagrams", "EDTF", "GraphFiles", "Graphviz", "Queries", "Relations", "Revisions", "TestSupport",
        "Writing",
      ],
      exclude: ["Goldens"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "EntenteWatchTests",
      // It runs the built programs, and asks the server as a browser does.
      dependencies: ["EntenteCommand", "EntenteTool", "EntenteWatch", "EntenteWatchTool"]
    ),
    .testTarget(
      name: "EntenteCommandTests",
      dependencies: [
        // It runs the built command, and reads what its parts write.
        "EDTF", "EntenteCommand", "EntenteTool", "GraphFiles", "Printing", "Queries", "Relations",
        "Revisions", "TestSupport", "Writing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.copy("Fixtures"), .copy("Goldens")]
    ),
    // Imports the products alone, so that a C type in a public signature does not compile.
    .testTarget(
      name: "EntenteTests",
      dependencies: ["Entente", "EntenteDiagrams", "EntenteInterchange", "TestSupport"]),
    // What tests of several modules share: random numbers that come again, golden files, several threads.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // Small graphs in which everything meets.
    .target(
      name: "RandomGraphs", dependencies: ["EDTF", "Relations", "TestSupport"], path: "Tests/RandomGraphs"),
  ],
  swiftLanguageModes: [.v6]
)

// What `scripts/fuzz` runs. Not there otherwise, since libFuzzer brings the entry point of the program: then the same
// properties are tried with the seeds alone and a little beside them, wherever tests run.
let fuzzed: [Target.Dependency] = [
  "Diagrams", "EDTF", "EntenteCommand", "GraphFiles", "Graphviz", "Queries", "Relations", "Revisions",
]
if Context.environment["ENTENTE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: fuzzed, path: "Tests/Fuzz",
      exclude: ["Dictionaries", "Seeds", "SeedTests.swift"]))
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: fuzzed + ["TestSupport"], path: "Tests/Fuzz",
      exclude: ["Dictionaries", "Seeds", "Fuzz.swift"]))
}

// Each of these is the language's announced default for a later mode.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}

// Tests are there to be run once: the minutes in which they would be optimised are worth more than what they gain by it.
// What they test is optimised in a release build as it is for users.
for target in package.targets where target.type == .test {
  target.swiftSettings?.append(.unsafeFlags(["-Onone"], .when(configuration: .release)))
}
