import Fetch
import Files
import Settings

/// An input's root of its own for a test, gone with it.
final class Scratch: Sendable {
  let root: Path

  init() throws {
    root = "/tmp" / "winnow-test-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    try FileSystem.makeDirectories(root)
  }

  deinit { try? FileSystem.removeTree(root) }

  func write(_ bytes: [UInt8], to path: Path) throws {
    try FileSystem.makeDirectories((root / path).parent)
    try FileSystem.write(bytes, atomicallyTo: root / path)
  }

  func write(_ text: String, to path: Path) throws { try write(Array(text.utf8), to: path) }

  func scan(include: [String] = [], exclude: [String] = []) throws -> Scan {
    let choice = try PathChoice(include: include, exclude: exclude)
    return try Scan(root, input: "test", choosing: choice)
  }
}
