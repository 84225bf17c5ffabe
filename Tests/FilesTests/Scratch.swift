import Files
import Glibc

/// A folder of its own for a test, gone with it.
final class Scratch: Sendable {
  let root: Path

  init() throws {
    let number = UInt64.random(in: .min ... .max)
    root = "/tmp" / "winnow-test-\(String(number, radix: 36))"
    try FileSystem.makeDirectories(root)
  }

  deinit { try? FileSystem.removeTree(root) }

  func write(_ text: String, to name: Path) throws {
    try FileSystem.makeDirectories((root / name).parent)
    try FileSystem.write(Array(text.utf8), atomicallyTo: root / name)
  }

  func text(of name: Path) throws -> String {
    String(decoding: try FileSystem.contents(of: root / name), as: UTF8.self)
  }
}

/// Whether the test may read what nobody may.
let isRoot = getuid() == 0
