internal import Glibc

/// A lock that ends with its owner, however that ends: the kernel releases it.
///
/// The file stays where it is; deleting it would let two owners lock two files of one name.
public struct FileLock: ~Copyable {
  private let descriptor: Descriptor

  public enum Failure: Error, Hashable, Sendable {
    /// Somebody else has it; `note` is what they wrote down.
    case held(note: [UInt8])
    case file(FileError)
  }

  /// Takes the lock, or fails at once.
  ///
  /// - Parameter note: For the message that others get, nothing else: who, since when.
  public init(at path: Path, note: [UInt8]) throws(Failure) {
    let descriptor: Descriptor
    do throws(FileError) {
      descriptor = try Self.locked(path, note)
    } catch {
      guard error.errno == EWOULDBLOCK else { throw .file(error) }
      throw .held(note: (try? FileSystem.contents(of: path, limit: Self.longestNote)) ?? [])
    }
    self.descriptor = descriptor
  }

  private static let longestNote = 4096

  /// Throws `EWOULDBLOCK` where somebody else has the lock.
  private static func locked(_ path: Path, _ note: [UInt8]) throws(FileError) -> Descriptor {
    let descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT, as: .lock)
    let number = descriptor.number
    let code =
      uninterrupted { flock(number, LOCK_EX | LOCK_NB) } ?? uninterrupted { ftruncate(number, 0) }
    if let code { throw FileError(.lock, path, errno: code) }
    try descriptor.write(note.span, to: path)
    return descriptor
  }
}
