// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "winnow", path: "..")],
  targets: [
    .executableTarget(
      name: "winnow-fuzz", dependencies: [.product(name: "WinnowKit", package: "winnow")])
  ]
)
