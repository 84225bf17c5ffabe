import Engine
import Files
import Foundation
import Pipeline
import Processes
import TestSupport
import Testing

/// File systems as they come; those of their own need somebody who may mount them.
@Suite struct `A disk` {
  @Test func `that may not be written to ends the run before it begins`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.run()
    let records = try fixture.records
    try fixture.write(manyPages(4)["0/page-3.html"] ?? [], to: "new.html")
    guard let disk = try Mount(on: fixture.path / "out", "--bind", (fixture.path / "out").description)
    else { return }
    try disk.remount("ro,bind")
    let failure = #expect(throws: RunFailure.self) { try fixture.run() }
    #expect(failure?.code == .environment)
    #expect(failure?.message.contains("read-only") == true)
    #expect(try fixture.records == records)
    try disk.unmount()
    #expect(try fixture.run().code == .done)
  }

  @Test func `of its own for the state is no hindrance`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try FileSystem.makeDirectories(fixture.path / "state")
    guard let disk = try Mount(on: fixture.path / "state", "-t", "tmpfs", "none") else { return }
    try fixture.run()
    try fixture.write(manyPages(7)["0/page-6.html"] ?? [], to: "0/page-6.html")
    try fixture.run()
    let usual = try Fixture(pages: manyPages(7))
    try usual.run()
    #expect(
      try Outcome(of: fixture.path).differences(from: Outcome(of: usual.path)) == ["changes.jsonl"])
    try disk.unmount()
  }

  /// The disk has room when the run looks, and then somebody else fills it.
  @Test(arguments: [0, 40, 120, 250, 400])
  func `that fills up ends the run, and leaves the corpus as it was`(kilobytes: Int) throws {
    let fixture = try Fixture(pages: manyPages(20))
    let disk = fixture.path / "disk"
    try FileSystem.makeDirectories(disk)
    guard let mount = try Mount(on: disk, "-t", "tmpfs", "-o", "size=80m", "none") else { return }
    let places = ["output.directory=disk/out", "state.directory=disk/state"]
    try fixture.run(places)
    let before = try FileSystem.target(ofLink: disk / "out/current")
    for page in manyPages(60) { try fixture.write(page.value, to: page.key) }
    let run = try WinnowProcess(
      ["run", "-q", "-C", fixture.path.description] + places.flatMap { ["--set", $0] })
    // The lock is there before the room is looked at, the write-ahead log after it.
    while !FileSystem.exists(disk / "state/winnow.sqlite-wal"), run.wait(seconds: 0.001) == nil {}
    try fill(disk, leaving: kilobytes << 10)
    let code = run.wait()
    print("a disk with \(kilobytes) KiB left: exit code \(code)")
    #expect([0, 12].contains(code))
    if code != 0 { #expect(try FileSystem.target(ofLink: disk / "out/current") == before) }
    try FileSystem.remove(disk / "ballast")
    try fixture.run(places)
    let usual = try Fixture(pages: manyPages(60))
    try usual.run()
    let differences = try Outcome(of: disk).differences(from: Outcome(of: usual.path))
    #expect(differences == ["changes.jsonl", "pipeline.resolved.json"])
    try mount.unmount()
  }

  private func fill(_ disk: Path, leaving bytes: Int) throws {
    let size = max(0, try FileSystem.freeSpace(at: disk) - bytes)
    let script = #"fallocate -l "$0" "$1""#
    try Mount.shell(script, ["\(size)", (disk / "ballast").description])
  }
}

/// A mounted file system; gone with its owner.
final class Mount {
  private let path: Path
  private var isMounted = true

  /// `nil` where this process may not mount.
  init?(on path: Path, _ arguments: String...) throws {
    self.path = path
    let what = arguments + [path.description]
    guard try Self.shell(#"mount "$@" 2>/dev/null"#, ["mount"] + what) == 0 else {
      print("not tried: this process may not mount (\(what.joined(separator: " ")))")
      return nil
    }
  }

  func remount(_ options: String) throws {
    try Self.shell(#"mount -o "remount,$0" "$1""#, [options, path.description])
  }

  func unmount() throws {
    isMounted = false
    try Self.shell(#"umount -l "$0""#, [path.description])
  }

  deinit { if isMounted { try? unmount() } }

  /// - Parameter arguments: `$0` and on.
  @discardableResult static func shell(_ script: String, _ arguments: [String]) throws -> Int32 {
    let child = try ChildProcess("/bin/sh", ["-c", script] + arguments)
    while child.ending == nil { _ = child.wait(milliseconds: 100) }
    if case .exit(let code) = child.ending { return code }
    return -1
  }
}
