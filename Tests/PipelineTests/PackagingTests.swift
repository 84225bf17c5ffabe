import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

private let package = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Where a tool is, if it is installed.
private func tool(_ name: String) -> URL? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.map { URL(filePath: String($0)).appending(path: name) }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

@Suite struct `What is packaged` {
  @Test func `shuts the service off from the network and from all but its own folders`() throws {
    let unit = try text("packaging/systemd/winnow@.service").split(separator: "\n").map(String.init)
    let wanted = [
      "PrivateNetwork=yes", "RestrictAddressFamilies=none", "ProtectSystem=strict",
      "NoNewPrivileges=yes", "MemoryMax=3G", "SuccessExitStatus=3", "OOMPolicy=continue",
    ]
    for line in wanted { #expect(unit.contains(line), "\(line)") }
    let start = try #require(unit.first { $0.hasPrefix("ExecStart=") })
    // What the unit passes must be what the program takes.
    let arguments = start.split(separator: " ").dropFirst().map { String($0) }
    #expect(arguments.first == "run")
    #expect(unit.contains("ReadWritePaths=/var/lib/winnow/%i"))
    #expect(arguments.suffix(2) == ["--metrics", "/var/lib/winnow/%i/winnow.prom"])
  }

  @Test(.enabled(if: tool("systemd-analyze") != nil))
  func `is what systemd takes`() throws {
    let analyze = try #require(tool("systemd-analyze"))
    let folder = try TemporaryFolder()
    for name in ["winnow@.service", "winnow@.timer", "winnow-failed@.service"] {
      let unit = try text("packaging/systemd/" + name)
        .replacing("/usr/bin/winnow", with: "/bin/true").replacing("man:winnow(1)", with: "")
      try FileSystem.write(Array(unit.utf8), atomicallyTo: folder.path / name)
    }
    let process = Process()
    process.executableURL = analyze
    process.arguments =
      ["verify", "--man=no"]
      + ["winnow@.service", "winnow@.timer"].map { (folder.path / $0).description }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let about = said.split(separator: "\n").filter { $0.contains("winnow") }
    #expect(about.isEmpty, "\(said)")
  }

  @Test(.enabled(if: tool("promtool") != nil))
  func `is what Prometheus takes`() throws {
    let promtool = try #require(tool("promtool"))
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.write([0x1f, 0x8b, 8, 0], to: "bad.html.gz")
    try fixture.run()
    let file = fixture.path / "winnow.prom"
    try RunMetrics(of: "a \"b\" \\c", endingWith: 3, started: Date(), seconds: 2)
      .write(to: file, plan: try fixture.plan())
    #expect(try code(promtool, ["check", "metrics"], input: file.description) == 0)
    let rules = package.appending(path: "packaging/prometheus/winnow.rules.yml").path
    #expect(try code(promtool, ["check", "rules", rules]) == 0)
  }

  private func code(_ tool: URL, _ arguments: [String], input: String = "/dev/null") throws -> Int32 {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: package.appending(path: path), encoding: .utf8)
  }
}
