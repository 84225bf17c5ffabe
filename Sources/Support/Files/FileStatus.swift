internal import Glibc

public enum FileKind: String, Hashable, Sendable {
  case regular, directory, symlink
  /// FIFO, socket or device.
  case special
}

/// What the file system knows of a file without opening it.
public struct FileStatus: Hashable, Sendable {
  public let kind: FileKind

  /// Bytes.
  public let size: Int

  /// Nanoseconds since 1970.
  public let modified: Int

  public let inode: UInt64
  public let device: UInt64

  init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .symlink
    default: kind = .special
    }
    size = Int(raw.st_size)
    // The year 2262 is further than 64 bits of nanoseconds; some file systems store it.
    let seconds = Int(raw.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let sum = seconds.partialValue.addingReportingOverflow(Int(raw.st_mtim.tv_nsec))
    modified = seconds.overflow || sum.overflow ? Int.max : sum.partialValue
    inode = UInt64(raw.st_ino)
    device = UInt64(raw.st_dev)
  }
}

extension FileSystem {
  /// Of `path`; of the link's target if `path` is a link.
  public static func status(of path: Path) throws(FileError) -> FileStatus {
    var raw = stat()
    try unsafe path.attempt(.examine) { unsafe stat($0, &raw) }
    return FileStatus(raw)
  }

  /// Of `path` itself, link or not.
  public static func statusOfLink(_ path: Path) throws(FileError) -> FileStatus {
    var raw = stat()
    try unsafe path.attempt(.examine) { unsafe lstat($0, &raw) }
    return FileStatus(raw)
  }

  /// Whether there is something at `path`, if only a link to nowhere.
  public static func exists(_ path: Path) -> Bool { (try? statusOfLink(path)) != nil }

  /// Bytes that may still be written where `path` is.
  public static func freeSpace(at path: Path) throws(FileError) -> Int {
    var raw = statvfs()
    try unsafe path.attempt(.examine) { unsafe statvfs($0, &raw) }
    let bytes = UInt64(raw.f_bavail).multipliedFullWidth(by: UInt64(raw.f_frsize))
    return bytes.high == 0 ? Int(clamping: bytes.low) : Int.max
  }
}
