// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "exporter",
  dependencies: [.package(name: "winnow", path: "../../..")],
  targets: [
    .executableTarget(
      name: "export-blocks", dependencies: [.product(name: "WinnowKit", package: "winnow")])
  ]
)
