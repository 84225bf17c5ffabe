// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is built with these. The walls are compiled: imports are internal unless
/// they say otherwise, unsafe code says `unsafe`, and a warning is an error.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

// MARK: - What everybody may use

let support: [Target] = [
  .system("CLibXML2", package: "libxml-2.0", apt: "libxml2-dev"),
  .system("CLibCrypto", package: "libcrypto", apt: "libssl-dev"),
  .system("CZlib", package: "zlib", apt: "zlib1g-dev"),
  .system("CZstd", package: "libzstd", apt: "libzstd-dev"),
  .system("CBrotli", package: "libbrotlidec", apt: "libbrotli-dev"),
  .system("CLZMA", package: "liblzma", apt: "liblzma-dev"),
  .system("CBzip2", package: nil, apt: "libbz2-dev"),
  .system("CUchardet", package: "uchardet", apt: "libuchardet-dev"),
  .target(
    name: "CLD2Bridge", path: "Sources/Support/CLD2Bridge",
    linkerSettings: [.linkedLibrary("cld2")]),
  .target(
    name: "CNameTables", path: "Sources/Support/CNameTables", exclude: ["data"],
    cSettings: [.unsafeFlags([])]),
  .target(name: "CCleanModel", path: "Sources/Support/CCleanModel", exclude: ["data"]),
  .target(name: "CAnnotateModel", path: "Sources/Support/CAnnotateModel", exclude: ["data"]),
  .target(name: "CMachine", path: "Sources/Support/CMachine"),
  .support("Scanning", []),
  .support("Digests", ["CLibCrypto"]),
  .support("Compression", ["CZlib", "CZstd", "CBrotli", "CLZMA", "CBzip2"]),
  .support("Files", []),
  .support("Processes", ["CMachine"]),
  .support("Archives", ["Compression", "Files", "Scanning"]),
  .support("Encodings", ["CUchardet", "Scanning"]),
  .support("Languages", ["CLD2Bridge"]),
  .support("HTMLParsing", ["CLibXML2", "Scanning"]),
  .support("Names", ["CNameTables", "Scanning", "Files"]),
  .support("Settings", []),
]

// MARK: - The documents, the stages, and what moves them

let program: [Target] = [
  .ours("Corpus", ["Scanning", "Digests"]),
  .stage("Fetch", ["Archives", "Encodings", "Compression", "Digests", "Files"]),
  .stage("Clean", ["HTMLParsing", "Languages", "CCleanModel"]),
  .stage("Filter", []),
  .stage("Deduplicate", []),
  .stage("Normalize", ["Names", "Digests"]),
  .stage("Annotate", ["Names", "CAnnotateModel"]),
  .ours("Export", ["Corpus", "Settings"]),
  .ours("Engine", ["CMachine", "Processes"]),
  .ours(
    "Store",
    ["Corpus", "Digests", "Compression", "Files", .product(name: "GRDB", package: "GRDB.swift")]),
  .ours(
    "Pipeline",
    [
      "Corpus", "Settings", "Fetch", "Clean", "Filter", "Deduplicate", "Normalize", "Annotate",
      "Export", "Engine", "Store", "Files", "Processes", "Digests", "Names", "Scanning",
    ]),
  .executableTarget(
    name: "winnow",
    dependencies: [
      "Pipeline", "Export", "Corpus", "Settings", "Engine", "Files", "Processes",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: "Sources/winnow", swiftSettings: house),
]

// MARK: - Tests

let tests: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["Corpus", "Files"], path: "Tests/TestSupport",
    swiftSettings: house),
  .tests("Settings", ["Settings"]),
  .tests("Files", ["Files"]),
  .tests("Compression", ["Compression"]),
  .tests("Archives", ["Archives", "Compression", "Files"]),
  .tests("Encodings", ["Encodings"]),
  .tests("HTMLParsing", ["HTMLParsing"]),
  .tests("Languages", ["Languages"]),
  .tests("Names", ["Names", "Files"]),
  .tests("Scanning", ["Scanning"]),
  .tests("Corpus", ["Corpus"]),
  .tests("Export", ["Export", "Settings"], excluding: ["Golden", "Records", "Tools"]),
  .tests("Engine", ["Engine"]),
  .tests("Store", ["Store", "Corpus", "Files"]),
  .tests(
    "Fetch", ["Fetch", "Corpus", "Files", "Compression", "Digests", "Settings"],
    excluding: ["Samples"]),
  .tests("Clean", ["Clean", "Corpus", "HTMLParsing"], excluding: ["Golden"]),
  .tests("Deduplicate", ["Deduplicate", "Corpus", "Settings"]),
  .tests("Normalize", ["Normalize", "Corpus", "Names", "Settings"]),
  .tests(
    "Annotate", ["Annotate", "Corpus", "Files", "Names", "Normalize", "Scanning", "Settings"]),
  .tests(
    "Pipeline",
    [
      "Pipeline", "Engine", "Store", "Files", "Processes", "Compression", "Settings", "Corpus",
      "Clean",
      "winnow",
    ],
    excluding: ["Golden", "Faults"]),
]

let package = Package(
  name: "winnow",
  products: [
    .executable(name: "winnow", targets: ["winnow"]),
    // For Benchmarks and Fuzz, which are packages of their own.
    .library(
      name: "WinnowKit",
      targets: [
        "Corpus", "HTMLParsing", "Fetch", "Clean", "Deduplicate", "Normalize", "Annotate", "Engine",
        "Files", "Names", "Settings", "Compression",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: support + program + tests,
  cxxLanguageStandard: .cxx17
)

// MARK: - Shorthands

extension Target {
  /// A library of Debian's, by its pkg-config name if it has one.
  static func system(_ name: String, package: String?, apt: String) -> Target {
    .systemLibrary(
      name: name, path: "Sources/Support/\(name)", pkgConfig: package, providers: [.apt([apt])])
  }

  static func support(_ name: String, _ dependencies: [Dependency]) -> Target {
    .target(
      name: name, dependencies: dependencies, path: "Sources/Support/\(name)", swiftSettings: house)
  }

  /// A stage sees what everybody talks about, and no other stage.
  static func stage(_ name: String, _ dependencies: [Dependency]) -> Target {
    .target(
      name: name, dependencies: ["Corpus", "Settings", "Scanning"] + dependencies,
      path: "Sources/Stages/\(name)", swiftSettings: house)
  }

  static func ours(_ name: String, _ dependencies: [Dependency]) -> Target {
    .target(
      name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: house)
  }

  static func tests(
    _ name: String, _ dependencies: [Dependency], excluding: [String] = []
  ) -> Target {
    .testTarget(
      name: "\(name)Tests", dependencies: dependencies + ["TestSupport"],
      path: "Tests/\(name)Tests", exclude: excluding, swiftSettings: house)
  }
}
