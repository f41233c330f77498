// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [
    // The model, its queries and its files. Needs no C library.
    .library(name: "Entente", targets: ["Entente"]),
    // The pictures as well. Needs libgvc.
    .library(name: "EntenteDiagrams", targets: ["EntenteDiagrams"]),
    .executable(name: "entente", targets: ["EntenteTool"]),
  ],
  dependencies: [
    // Subcommands, help, completions and exit codes of the command.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // YAML with a line and a column for every node, over libyaml.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // One arrow, top to bottom: the tool, the command, the pictures, the files, the relations, the dates.
    .executableTarget(name: "EntenteTool", dependencies: ["EntenteCommand"]),
    .target(
      name: "EntenteCommand",
      dependencies: [
        "Diagrams", "EDTF", "GraphFiles", "Graphviz", "Printing", "Relations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "EntenteDiagrams", dependencies: ["Diagrams", "Entente", "Graphviz", "Printing"]),
    .target(name: "Entente", dependencies: ["EDTF", "GraphFiles", "Relations"]),
    .target(name: "Diagrams", dependencies: ["EDTF", "Graphviz", "Printing", "Relations"]),
    .target(
      name: "GraphFiles",
      dependencies: ["EDTF", "Relations", .product(name: "Yams", package: "Yams")]
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
    .target(name: "Relations", dependencies: ["EDTF"]),
    .target(name: "EDTF"),

    .testTarget(name: "EDTFTests", dependencies: ["EDTF"], resources: [.copy("Vectors")]),
    .testTarget(name: "RelationsTests", dependencies: ["EDTF", "Relations"]),
    .testTarget(name: "GraphvizTests", dependencies: ["Graphviz"], resources: [.copy("Vectors")]),
    .testTarget(name: "PrintingTests", dependencies: ["Printing"]),
    .testTarget(
      name: "GraphFilesTests",
      dependencies: ["EDTF", "GraphFiles", "Relations"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "DiagramsTests",
      dependencies: ["Diagrams", "EDTF", "GraphFiles", "Graphviz", "Relations"],
      exclude: ["Goldens"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "EntenteCommandTests",
      dependencies: [
        // It runs the built command, and reads what its parts write.
        "EDTF", "EntenteCommand", "EntenteTool", "GraphFiles", "Printing", "Relations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        // Reads the steps of action.yml, to run them.
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Fixtures"), .copy("Goldens")]
    ),
    // Imports the products alone, so that a C type in a public signature does not compile.
    .testTarget(name: "EntenteTests", dependencies: ["Entente", "EntenteDiagrams"]),
  ],
  swiftLanguageModes: [.v6]
)

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
