public import Files
internal import Foundation

/// A new empty folder that goes when its owner does.
public final class TemporaryFolder: Sendable {
  public let path: Path

  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "winnow-\(UUID().uuidString)")
    path = Path(url.path(percentEncoded: false))
    try FileSystem.makeDirectories(path)
  }

  deinit {
    do {
      try FileSystem.removeTree(path)
    } catch {
      print("left behind: \(path): \(error)")
    }
  }
}
