// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "winnow", path: "..")],
  targets: [
    .systemLibrary(
      name: "CLibXML2Bare", path: "Sources/BareParse", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CZlibBare", path: "Sources/BareInflate", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .executableTarget(
      name: "winnow-bench",
      dependencies: [
        "CLibXML2Bare", "CZlibBare",
        .product(name: "WinnowKit", package: "winnow"),
      ]),
    .executableTarget(
      name: "fetch-bench", dependencies: [.product(name: "WinnowKit", package: "winnow")]),
    .executableTarget(
      name: "copies-bench", dependencies: [.product(name: "WinnowKit", package: "winnow")]),
    .executableTarget(
      name: "names-bench", dependencies: [.product(name: "WinnowKit", package: "winnow")]),
  ]
)
