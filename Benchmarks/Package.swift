// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that nothing it needs reaches the users of Entente.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "entente", path: "..")],
  targets: [
    .target(name: "Timing"),
    .executableTarget(
      name: "Workloads", dependencies: ["Timing", .product(name: "Entente", package: "entente")]),
    .executableTarget(
      name: "Sahel", dependencies: ["Timing", .product(name: "EntenteDiagrams", package: "entente")]),
  ],
  swiftLanguageModes: [.v6]
)
